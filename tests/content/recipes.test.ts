import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { techniques } from '../../src/compression/techniques/index.ts';
import { readSharedRun } from '../../src/lab/share-link.ts';
import { readCatalogue } from '../../src/site/load-catalogue.ts';

const { findings, problems } = readCatalogue();
const entries = [...findings.values(), ...problems.values()];

it('every recipe of a finding or problem is one that the lab can run, on a model that the atlas has', () => {
  const faults = entries.flatMap(({ file, recipe }) => {
    if (recipe === null) return [];
    try {
      const run = readSharedRun(recipe, techniques);
      if (run === null || run.recipe.steps.length === 0) return [`${file}: the recipe has no step`];
      return existsSync(`data/models/${run.model}/model.json`) ? [] : [`${file}: no model ${run.model}`];
    } catch (error) {
      return [`${file}: ${(error as Error).message}`];
    }
  });
  expect(faults).toEqual([]);
});

it('every finding opens in the lab', () => {
  const without = [...findings.values()].filter(({ recipe }) => recipe === null);
  expect(without.map(({ file }) => file)).toEqual([]);
});

it('every problem names a first experiment and what would count as success', () => {
  const lacking = [...problems.values()].filter(
    ({ experiment, measure }) => experiment === null || measure === null,
  );
  expect(lacking.map(({ file }) => file)).toEqual([]);
});
