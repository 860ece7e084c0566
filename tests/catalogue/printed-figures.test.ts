import { describe, expect, it } from 'vitest';
import { isQuoted, readFigures } from '../../src/catalogue/printed-figures.ts';

describe('readFigures', () => {
  it('reads figures without thousands separators and units', () => {
    expect(readFigures('11,868 | 40.1±.50 | w8a8 | 2.67 MB')).toEqual([
      '11868',
      '40.1',
      '.50',
      '8',
      '8',
      '2.67',
    ]);
  });
});

describe('isQuoted', () => {
  it.each([
    ['0.342M', 'Ours | 0.342M | 2.67G', true],
    ['.50', 'score 40.1±0.50', true],
    ['5.33', 'FID 65.33', false],
    ['65.3', 'FID 65.33', false],
    ['65.330', 'FID 65.33', false],
    ['no figure at all', 'anything', true],
    ['3.50G', '3.5G', false],
  ])('says whether "%s" stands in "%s": %s', (cell, printed, expected) => {
    expect(isQuoted(cell, printed)).toBe(expected);
  });
});
