import { describe, expect, it } from 'vitest';
import { packageOf, readNotices, shippedPackages } from '../../src/site/third-party.ts';

describe('the notice of licences', () => {
  it('has a text and a licence for everything shipped', () => {
    const notices = readNotices();
    expect(notices.map(({ name }) => name)).toEqual(Object.keys(shippedPackages).sort());
    expect(notices.filter(({ text }) => text.length < 300)).toEqual([]);
    expect(notices.filter(({ license }) => !/^(MIT|ISC|Apache-2\.0|OFL-1\.1)/.test(license))).toEqual([]);
  });

  it.each([
    ['/x/node_modules/d3-scale/src/index.js', 'd3-scale'],
    ['/x/node_modules/@tensorflow/tfjs-core/dist/index.js', '@tensorflow/tfjs-core'],
    ['/x/node_modules/a/node_modules/b/index.js', 'b'],
    ['C:\\x\\node_modules\\preact\\index.js', 'preact'],
    ['/x/src/islands/search.tsx', undefined],
  ])('finds the package of %s', (module, name) => {
    expect(packageOf(module)).toBe(name);
  });
});
