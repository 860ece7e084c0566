import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CompressionError } from '../../src/compression/compression-error.ts';
import { techniques } from '../../src/compression/techniques/index.ts';
import { readSharedRun, writeSharedRun } from '../../src/lab/share-link.ts';

const recipe = {
  version: 1 as const,
  seed: 1,
  steps: [{ technique: 'magnitude-pruning', options: { sparsity: 0.8, scope: 'layer' } }],
};

describe('the address of a run', () => {
  it('can be read by a person', () => {
    expect(writeSharedRun({ model: 'fashion-cgan', recipe })).toBe(
      'model=fashion-cgan&step=magnitude-pruning(sparsity:0.8,scope:layer)',
    );
  });

  it('gives the same run back, whatever the names of weights hold', () => {
    const word = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), word, fc.nat(4294967295), (only, name, seed) => {
        const step = { technique: 'magnitude-pruning', options: { sparsity: '0.25' } };
        const shared = {
          model: 'fashion-cgan',
          recipe: { version: 1 as const, seed, name, steps: [only.length > 0 ? { ...step, only } : step] },
          expected: '0123456789abcdef',
        };
        expect(readSharedRun(`?${writeSharedRun(shared)}`, techniques)).toEqual(shared);
      }),
    );
  });

  it('says nothing where there is no run', () => {
    expect(readSharedRun('?tab=runs', techniques)).toBeNull();
  });

  it.each([
    'model=a&step=no-such-technique',
    'model=a&step=magnitude-pruning(sparsity:7)',
    'model=a&step=magnitude-pruning(sparsity:NaN)',
    'model=a&step=magnitude-pruning(__proto__:1)',
    'model=a&step=magnitude-pruning((',
    'model=a&seed=-4',
    `model=${'a'.repeat(9000)}`,
  ])('refuses %s with a remedy', (query) => {
    expect(() => readSharedRun(query, techniques)).toThrow(CompressionError);
  });

  it('answers any text with a run, null or a CompressionError', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        try {
          readSharedRun(`?step=${text}`, techniques);
        } catch (error) {
          expect(error).toBeInstanceOf(CompressionError);
        }
      }),
    );
  });
});
