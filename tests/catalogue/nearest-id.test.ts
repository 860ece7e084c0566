import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, findNearestId } from '../../src/catalogue/nearest-id.ts';

describe('editDistance', () => {
  it('counts three edits from kitten to sitting, the textbook example', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
  });

  it('counts an exchange of neighbours as one edit, also where a letter comes between them: from ca to abc takes two', () => {
    expect(editDistance('prunnig', 'pruning')).toBe(1);
    expect(editDistance('FDI', 'FID')).toBe(1);
    expect(editDistance('ca', 'abc')).toBe(2);
  });

  it('is a metric: zero only for equal words, the same both ways, no longer than by a third word', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });
});

describe('findNearestId', () => {
  const known = ['pruning', 'quantization', 'knowledge-distillation'];

  it('finds the word that was meant, whatever its case', () => {
    expect(findNearestId('Prunning', known)).toBe('pruning');
    expect(findNearestId('knowledge-destilation', known)).toBe('knowledge-distillation');
  });

  it('offers nothing when nothing is near', () => {
    expect(findNearestId('zzz', known)).toBeNull();
  });
});
