import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { techniques } from '../../src/compression/techniques/index.ts';
import { changeDraft, emptyDraft, recipeOf, snapToRange, type DraftAction } from '../../src/lab/draft.ts';

const change = (actions: DraftAction[]) =>
  actions.reduce((draft, action) => changeDraft(draft, action, techniques), emptyDraft);

describe('a recipe under edit', () => {
  it('leaves options out that are at their defaults', () => {
    const draft = change([
      { type: 'add', technique: 'magnitude-pruning' },
      { type: 'add', technique: 'magnitude-pruning' },
      { type: 'set', key: 2, option: 'sparsity', value: 0.9 },
    ]);
    expect(recipeOf(draft, techniques).steps).toEqual([
      { technique: 'magnitude-pruning' },
      { technique: 'magnitude-pruning', options: { sparsity: 0.9 } },
    ]);
  });

  it('moves a step up and down and stops at the ends', () => {
    const draft = change([
      { type: 'add', technique: 'magnitude-pruning' },
      { type: 'add', technique: 'magnitude-pruning' },
      { type: 'move', key: 2, by: -1 },
      { type: 'move', key: 2, by: -1 },
      { type: 'move', key: 1, by: 1 },
    ]);
    expect(draft.steps.map(({ key }) => key)).toEqual([2, 1]);
  });

  it('gives a loaded recipe back', () => {
    const recipe = {
      version: 1 as const,
      name: 'Mine',
      seed: 7,
      steps: [{ technique: 'magnitude-pruning', options: { sparsity: 0.8 }, only: ['project/*'] }],
    };
    expect(recipeOf(change([{ type: 'load', recipe }]), techniques)).toEqual(recipe);
  });

  it('takes at most twelve steps and ignores unknown techniques', () => {
    const many = Array.from({ length: 15 }, () => ({ type: 'add', technique: 'magnitude-pruning' }) as const);
    expect(change([...many, { type: 'add', technique: 'none' }]).steps).toHaveLength(12);
  });
});

describe('snapToRange', () => {
  const spec = { kind: 'range', label: '', help: '', min: 0.1, max: 0.95, step: 0.1, default: 0.5 } as const;

  it('answers any number with one the option takes', () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        const snapped = snapToRange(spec, value);
        expect(snapped).toBeGreaterThanOrEqual(spec.min);
        expect(snapped).toBeLessThanOrEqual(spec.max);
      }),
    );
  });

  it('goes to the nearest step and turns nonsense into the default', () => {
    expect([snapToRange(spec, 0.32), snapToRange(spec, NaN), snapToRange(spec, 9)]).toEqual([0.3, 0.5, 0.95]);
  });
});
