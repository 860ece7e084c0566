import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseRecipe } from '../../src/compression/recipe.ts';
import { techniques } from '../../src/compression/techniques/index.ts';
import { demoProps } from '../../src/islands/demo/demo-props.ts';
import { demoRecipe, describeChoices, startChoices } from '../../src/islands/demo/demo-recipe.ts';
import { demos } from '../../src/lab/demos.ts';

const addresses = { model: '/models/fashion-cgan/', judge: null };

describe('the demos', () => {
  it('has one for every lab technique that an article names', () => {
    const named = readdirSync('content/techniques').flatMap(
      (file) => /^labTechnique: (\S+)$/m.exec(readFileSync(`content/techniques/${file}`, 'utf8'))?.[1] ?? [],
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((id) => !Object.hasOwn(demos, id))).toEqual([]);
  });

  it.each(Object.keys(demos))(
    '%s: starts as a recipe with the technique in it, and two controls at most',
    (id) => {
      const { steps } = demoProps(id, addresses);
      const recipe = demoRecipe(steps, startChoices(steps));
      expect(parseRecipe(recipe, techniques)).toEqual(recipe);
      expect(recipe.steps.map(({ technique }) => technique)).toContain(id);
      const controls = steps.flatMap((step) => [
        ...Object.keys(step.controls),
        ...(step.isOptional ? ['on'] : []),
      ]);
      expect(controls.length).toBeLessThanOrEqual(2);
    },
  );
});

describe('demoRecipe', () => {
  const { steps } = demoProps('arithmetic-coding', addresses);
  const start = startChoices(steps);

  it('takes the values that were chosen', () => {
    const chosen = start.with(0, { isOn: true, values: { ...start[0]?.values, bits: 3 } });
    expect(demoRecipe(steps, chosen).steps[0]).toMatchObject({
      technique: 'uniform-quantization',
      options: { bits: 3 },
    });
    expect(describeChoices(steps, chosen)).toBe('bits 3');
  });

  it('leaves out a step that is switched off, and says so', () => {
    const chosen = start.with(0, { isOn: false, values: start[0]?.values ?? {} });
    expect(demoRecipe(steps, chosen).steps.map(({ technique }) => technique)).toEqual(['arithmetic-coding']);
    expect(describeChoices(steps, chosen)).toBe('without uniform quantization');
  });
});

describe('demoProps', () => {
  it('names the file to mend when a technique has no demo', () => {
    expect(() => demoProps('no-such-technique', addresses)).toThrow(
      'src/lab/demos.ts has no demo of "no-such-technique"',
    );
  });
});
