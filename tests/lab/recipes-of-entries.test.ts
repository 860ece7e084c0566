import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { techniques } from '../../src/compression/techniques/index.ts';
import { readSharedRun } from '../../src/lab/share-link.ts';

const root = join(import.meta.dirname, '../..');
const models = readdirSync(join(root, 'data/models'));

/** The front matter's `recipe` of every entry that has one. */
const recipes = ['problems', 'findings'].flatMap((kind) =>
  readdirSync(join(root, 'content', kind)).flatMap((name): [string, string][] => {
    const [, front = ''] = readFileSync(join(root, 'content', kind, name), 'utf8').split(/^---$/m);
    const { recipe } = parse(front) as { recipe?: string | null };
    return typeof recipe === 'string' ? [[`${kind}/${name}`, recipe]] : [];
  }),
);

describe('the recipes of problems and findings', () => {
  it('are found', () => {
    expect(recipes.length).toBeGreaterThan(10);
  });

  it.each(recipes)('opens in the lab: %s', (_, recipe) => {
    const run = readSharedRun(`?${recipe}`, techniques);
    expect(models).toContain(run?.model);
    expect(run?.recipe.steps.length).toBeGreaterThan(0);
  });
});
