import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { paperFile } from './catalogue/schemas/paper.ts';
import { problemFile } from './catalogue/schemas/problem.ts';
import { techniqueFile } from './catalogue/schemas/technique.ts';

/*
 * Astro renders the prose; the facts come from the catalogue, whose loader reports every fault at once before the
 * build (`npm run lint:data`). Both use the same schemas.
 */
const mdx = (folder: string) => glob({ pattern: '*.mdx', base: `./content/${folder}` });

export const collections = {
  papers: defineCollection({ loader: mdx('papers'), schema: paperFile }),
  techniques: defineCollection({ loader: mdx('techniques'), schema: techniqueFile }),
  problems: defineCollection({ loader: mdx('problems'), schema: problemFile }),
};
