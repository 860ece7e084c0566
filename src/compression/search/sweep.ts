import type { RunWorld } from '../compress-model.ts';
import { CompressionError } from '../compression-error.ts';
import type { Model } from '../model.ts';
import type { Recipe } from '../recipe.ts';
import { paretoFront } from './pareto-front.ts';
import { runTrial, type QualityJudge, type Trial } from './trial.ts';

/** One option of one step and the values to try. */
export interface SweepAxis {
  /** 0-based step of the recipe. */
  readonly step: number;
  readonly option: string;
  readonly values: readonly (string | number | boolean)[];
}

/** One point of a sweep. */
export interface SweepPoint extends Trial {
  /** The value of each axis, in the order of the axes. */
  readonly values: readonly (string | number | boolean)[];
  /** Whether no other point is smaller and at least as good. */
  readonly isOnFront: boolean;
}

const MOST_POINTS = 10000;

/**
 * Runs a recipe at every point of a grid of option values. Quality is the judge's loss, or, without a judge, the noise in the
 * weights. Throws CompressionError for a step or option that is not there, before anything runs.
 */
export async function sweepRecipe(
  model: Model,
  recipe: Recipe,
  axes: readonly SweepAxis[],
  world: RunWorld & {
    readonly judge?: QualityJudge;
    readonly onPoint?: (done: number, total: number) => void;
  },
): Promise<SweepPoint[]> {
  const grid = gridOf(axes);
  const recipes = grid.map((values) => withValues(recipe, axes, values));
  for (const { steps } of recipes) {
    for (const step of steps) world.techniques.get(step.technique)?.parse(step.options);
  }
  const trials: Trial[] = [];
  for (const variant of recipes) {
    trials.push(await runTrial(model, variant, world, world.judge));
    world.onPoint?.(trials.length, recipes.length);
  }
  const figures = ({ packageBytes, loss, noiseToSignal }: Trial) =>
    [packageBytes, loss ?? noiseToSignal ?? Infinity] as const;
  const front = new Set(paretoFront(trials, figures));
  return trials.map((trial, index) => ({ ...trial, values: grid[index], isOnFront: front.has(trial) }));
}

function gridOf(axes: readonly SweepAxis[]): (string | number | boolean)[][] {
  const points = axes.reduce((product, { values }) => product * values.length, 1);
  if (!(points >= 1 && points <= MOST_POINTS)) {
    throw new CompressionError(
      `The sweep has ${points} points.`,
      `Give each option values, ${MOST_POINTS} points in all at most.`,
    );
  }
  return axes.reduce<(string | number | boolean)[][]>(
    (grid, { values }) => grid.flatMap((point) => values.map((value) => [...point, value])),
    [[]],
  );
}

function withValues(
  recipe: Recipe,
  axes: readonly SweepAxis[],
  values: readonly (string | number | boolean)[],
): Recipe {
  const steps = recipe.steps.map((step) => ({ ...step, options: { ...step.options } }));
  axes.forEach(({ step, option }, index) => {
    const target = steps[step] as (typeof steps)[number] | undefined;
    if (target === undefined) {
      throw new CompressionError(
        `The sweep names step ${step + 1} of a recipe of ${steps.length}.`,
        'Count steps from 1.',
      );
    }
    target.options[option] = values[index];
  });
  return { ...recipe, steps };
}
