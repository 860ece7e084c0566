import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRecipe } from '../../src/compression/recipe.ts';
import { techniques } from '../../src/compression/techniques/index.ts';
import { presets } from '../../src/lab/presets/index.ts';

const root = join(import.meta.dirname, '../..');

describe.each(presets)('the preset $id', ({ recipe, papers }) => {
  it('is a recipe of techniques and options that exist', () => {
    expect(parseRecipe(recipe, techniques)).toEqual(recipe);
  });

  it('cites works that are in the catalogue', () => {
    expect(papers.length).toBeGreaterThan(0);
    expect(papers.filter((id) => !existsSync(join(root, `content/papers/${id}.mdx`)))).toEqual([]);
  });
});

describe('the presets', () => {
  it('lists every file of its folder, each named after its id', () => {
    const files = readdirSync(join(root, 'src/lab/presets'))
      .map((name) => name.replace(/\.ts$/, ''))
      .filter((name) => name !== 'index' && name !== 'preset');
    expect(presets.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  it('gives each recipe a name of its own', () => {
    expect(new Set(presets.map(({ recipe }) => recipe.name)).size).toBe(presets.length);
  });
});
