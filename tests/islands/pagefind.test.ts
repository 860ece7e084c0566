import { describe, expect, it } from 'vitest';
import { matchesTerm } from '../../src/islands/pagefind.ts';

const excerpt = (marked: string) => [
  { text: 'Before ', matched: false },
  { text: marked, matched: true },
];

describe('what counts as an answer to a search', () => {
  it('is the word itself or its stem', () => {
    expect(matchesTerm(excerpt('distilled'), 'Distillation')).toBe(true);
    expect(matchesTerm(excerpt('pix2pix'), 'horse pix2pix')).toBe(true);
  });

  it('is not the first letter to which Pagefind shortened an unknown word', () => {
    expect(matchesTerm(excerpt('Z.'), 'zzzzqqqq')).toBe(false);
  });

  it('is whatever has no mark, which a filter alone gives', () => {
    expect(matchesTerm([{ text: 'Before', matched: false }], '')).toBe(true);
  });
});
