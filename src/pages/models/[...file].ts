import { readFileSync } from 'node:fs';
import type { APIRoute, GetStaticPaths } from 'astro';
import { modelFiles } from '../../site/models.ts';

/** The atlas's own models as files: `/models/<id>/model.json` and what it names. */
export const getStaticPaths: GetStaticPaths = () => modelFiles().map((file) => ({ params: { file } }));

export const GET: APIRoute = ({ params }) => {
  const file = params['file'] ?? '';
  const type = file.endsWith('.json') ? 'application/json' : 'application/octet-stream';
  return new Response(readFileSync(`data/models/${file}`), { headers: { 'content-type': type } });
};
