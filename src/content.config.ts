import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { findingFile } from './catalogue/schemas/finding.ts';
import { guideFile } from './catalogue/schemas/guide.ts';
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
  findings: defineCollection({ loader: mdx('findings'), schema: findingFile }),
  guides: defineCollection({ loader: mdx('guides'), schema: guideFile }),
  problems: defineCollection({ loader: mdx('problems'), schema: problemFile }),
};
