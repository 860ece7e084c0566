import { expect, it } from 'vitest';
import { parseRecipe, recipeJsonSchema, stepSelects } from '../../src/compression/recipe.ts';
import { techniques } from '../../src/compression/techniques/index.ts';

it('parseRecipe accepts steps in order and gives seed 1 when none is said', () => {
  const recipe = parseRecipe(
    { version: 1, steps: [{ technique: 'magnitude-pruning', options: { sparsity: 0.9 } }] },
    techniques,
  );
  expect(recipe).toEqual({
    version: 1,
    seed: 1,
    steps: [{ technique: 'magnitude-pruning', options: { sparsity: 0.9 } }],
  });
});

it.each([
  [{ version: 2, steps: [] }, 'Recipe, version'],
  [{ version: 1 }, 'Recipe, steps'],
  [{ version: 1, steps: [], extra: 1 }, 'Recipe, the whole file'],
  [{ version: 1, steps: [{ technique: 'magic' }] }, 'step 1: unknown technique "magic"'],
  [{ version: 1, steps: [{ technique: 'magnitude-pruning', options: { sparsity: 2 } }] }, 'sparsity is 2'],
  [null, 'Recipe, the whole file'],
])('parseRecipe refuses %j and says where', (input, message) => {
  expect(() => parseRecipe(input, techniques)).toThrow(message);
});

it('stepSelects understands * and takes except over only', () => {
  expect(stepSelects({}, 'a/kernel')).toBe(true);
  expect(stepSelects({ only: ['*/kernel'] }, 'a/kernel')).toBe(true);
  expect(stepSelects({ only: ['*/kernel'] }, 'a/bias')).toBe(false);
  expect(stepSelects({ only: ['*'], except: ['a/*'] }, 'a/kernel')).toBe(false);
  expect(stepSelects({ only: ['a*b*c'] }, 'a-b-b-c')).toBe(true);
  expect(stepSelects({ only: ['ab*ba'] }, 'aba')).toBe(false);
  expect(stepSelects({ only: ['a.c'] }, 'abc')).toBe(false);
});

it('recipeJsonSchema describes what parseRecipe accepts', () => {
  expect(recipeJsonSchema()).toMatchObject({ type: 'object', required: ['version', 'steps'] });
});
