import { describe, expect, it } from 'vitest';
import { makeSkeleton, skeletonKinds } from '../../src/catalogue/skeleton.ts';
import { loadWith } from './sound-files.ts';

describe('makeSkeleton', () => {
  it.each(skeletonKinds)('gives a %s whose every fault says what is still to fill in', (kind) => {
    const id = kind === 'results' ? 'first2020' : 'new2026';
    const { file, text } = makeSkeleton(kind, id, '2026-11-24');
    const { faults } = loadWith({ [file]: text });
    const rules = new Set(faults.filter((fault) => fault.file === file).map(({ rule }) => rule));
    expect(rules).toContain('summaries-written');
    expect(rules).not.toContain('shape');
    expect(rules).not.toContain('yaml');
  });

  it('gives a paper that passes once the placeholders are filled in', () => {
    const { file, text } = makeSkeleton('paper', 'new2026', '2026-11-24');
    expect(loadWith({ [file]: text.replaceAll('TODO', 'Filled') }).faults).toEqual([]);
  });

  it('refuses an id that would leave its folder or cannot stand in an address', () => {
    expect(() => makeSkeleton('paper', '../evil', '2026-11-24')).toThrow(RangeError);
    expect(() => makeSkeleton('paper', 'Li2020', '2026-11-24')).toThrow('lower case');
  });
});
