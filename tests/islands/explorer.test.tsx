import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import Explorer from '../../src/islands/compare/explorer.tsx';
import { formatAmount, parseAmount } from '../../src/islands/compare/range-field.tsx';
import { fixture } from '../charts/comparison-fixture.ts';

const facts = {
  title: 'CycleGAN on horse2zebra',
  version: '0.1.0',
  date: '2026-11-24',
  base: '/',
  address: null,
  files: 'benchmarks/cyclegan-horse2zebra',
  embed: null,
  releases: '/changelog/',
  atlasBibtex: '@misc{atlas}',
};
const html = renderToString(<Explorer comparison={fixture} facts={facts} />);

describe('Explorer, as built', () => {
  it('has every row in the table before any script runs, but for aggregators', () => {
    const ids = fixture.rows.map(({ id }) => id).filter((id) => id !== 'list.cat');
    expect(ids.filter((id) => !html.includes(`<tr id="${id}"`))).toEqual([]);
    expect(html).not.toContain('<tr id="list.cat"');
  });

  it('sorts by real buttons in heads that say their order', () => {
    expect(html).toMatch(/<th[^>]*aria-sort="none"[^>]*><button type="button"/);
  });

  it('leads every figure to the place where it was read', () => {
    expect(html).toMatch(/<a class="figure-value" href="#source-performance"[^>]*>65\.33<\/a>/);
    expect(html).toContain('id="source-performance"');
  });

  it('marks the planted claim', () => {
    expect(html).toContain('data-verdict="outside"');
  });

  it('writes no style attribute, which the Content-Security-Policy forbids', () => {
    expect(html).not.toMatch(/\sstyle=/);
  });
});

describe('parseAmount', () => {
  it.each([
    ['2.5M', 2.5e6],
    ['3 G', 3e9],
    ['8', 8],
    ['', null],
    ['about 3', undefined],
    ['-1', undefined],
  ])('reads %j as %s', (text, value) => {
    expect(parseAmount(text)).toBe(value);
  });

  it('reads back what formatAmount writes', () => {
    expect(parseAmount(formatAmount(2_670_000_000))).toBe(2_670_000_000);
  });
});
