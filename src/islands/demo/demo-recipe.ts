import type { AnyOptionValues } from '../../compression/options.ts';
import type { Recipe } from '../../compression/recipe.ts';
import { describeOption, isShown } from '../../lab/draft.ts';
import type { DemoStepProps } from './demo-props.ts';

/** A step as the reader set it. */
export interface DemoChoice {
  readonly isOn: boolean;
  readonly values: AnyOptionValues;
}

/** Where a demo starts. */
export function startChoices(steps: readonly DemoStepProps[]): DemoChoice[] {
  return steps.map(({ values }) => ({ isOn: true, values }));
}

/** The recipe of what is switched on. */
export function demoRecipe(steps: readonly DemoStepProps[], choices: readonly DemoChoice[]): Recipe {
  const taken = steps.flatMap(({ technique }, index) =>
    choices[index].isOn ? [{ technique, options: choices[index].values }] : [],
  );
  return { version: 1, seed: 1, steps: taken };
}

/** The settings in words: `sparsity 0.7, threshold over all kernels`; a step that was left out is named. */
export function describeChoices(steps: readonly DemoStepProps[], choices: readonly DemoChoice[]): string {
  const parts = steps.flatMap(({ label, controls }, index) => {
    const { isOn, values } = choices[index];
    if (!isOn) return [`without ${label.toLowerCase()}`];
    const shown = Object.entries(controls).filter(([, spec]) => isShown(spec, values));
    return shown.map(([name, spec]) => describeOption(spec, values[name]));
  });
  return parts.join(', ');
}
