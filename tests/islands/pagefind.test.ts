import { describe, expect, it } from 'vitest';
import { matchesTerm } from '../../src/islands/pagefind.ts';

describe('what counts as an answer to a search', () => {
  it('is the word itself or its stem', () => {
    expect(matchesTerm(['distilled'], 'Distillation')).toBe(true);
    expect(matchesTerm(['Pix2Pix.'], 'horse pix2pix')).toBe(true);
    expect(matchesTerm(['quantization'], 'quantisation')).toBe(true);
  });

  it('is a compound, however it is joined', () => {
    expect(matchesTerm(['Super-Resolution'], 'superresolution')).toBe(true);
    expect(matchesTerm(['Fréchet'], 'frechet')).toBe(true);
  });

  it('is not the first letters to which Pagefind shortened an unknown word', () => {
    expect(matchesTerm(['Z.'], 'zzzzqqqq')).toBe(false);
    expect(matchesTerm(['winners'], 'wingograd')).toBe(false);
  });
});
