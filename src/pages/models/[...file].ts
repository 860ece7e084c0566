import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { modelFiles } from '../../site/models.ts';

/** The atlas's own models as files: `/models/<id>/model.json` and what it names. */
export const getStaticPaths: GetStaticPaths = () => modelFiles().map((file) => ({ params: { file } }));

const types: Readonly<Record<string, string>> = { '.json': 'application/json', '.png': 'image/png' };

export const GET: APIRoute = ({ params }) => {
  const file = params['file'] ?? '';
  const type = types[extname(file)] ?? 'application/octet-stream';
  return new Response(readFileSync(`data/models/${file}`), { headers: { 'content-type': type } });
};
