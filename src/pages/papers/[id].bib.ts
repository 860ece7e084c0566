import type { APIRoute } from 'astro';
import { catalogue } from '../../site/catalogue.ts';
import { toBibtex } from '../../site/citations.ts';
import { paperPaths } from '../../site/papers.ts';

export const getStaticPaths = paperPaths;

export const GET: APIRoute = ({ params }) => {
  const paper = catalogue.papers.get(params['id'] ?? '');
  return new Response(paper ? toBibtex(catalogue, [paper]) : null, { status: paper ? 200 : 404 });
};
