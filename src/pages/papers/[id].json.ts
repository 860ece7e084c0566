import type { APIRoute } from 'astro';
import { toCslJson } from '../../catalogue/formats/to-csl-json.ts';
import { catalogue } from '../../site/catalogue.ts';
import { paperPaths } from '../../site/papers.ts';

export const getStaticPaths = paperPaths;

export const GET: APIRoute = ({ params }) => {
  const paper = catalogue.papers.get(params['id'] ?? '');
  return paper ? Response.json([toCslJson(catalogue, paper)]) : new Response(null, { status: 404 });
};
