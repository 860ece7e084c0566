import { catalogue } from '../site/catalogue.ts';
import { toBibtex } from '../site/citations.ts';
import { atlasBibtex } from '../site/cite-atlas.ts';

export const GET = () =>
  new Response(`${toBibtex(catalogue, [...catalogue.papers.values()])}\n${atlasBibtex()}\n`);
