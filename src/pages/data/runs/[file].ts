import { readFileSync } from 'node:fs';
import { runFiles } from '../../../site/runs.ts';

export const getStaticPaths = () => runFiles().map((file) => ({ params: { file } }));

const types: Readonly<Record<string, string>> = {
  json: 'application/json',
  png: 'image/png',
  gcap: 'application/octet-stream',
};

/** What is kept of a run in data/runs: its numbers as JSON, its strip of garments as PNG, the package of a student. */
export const GET = ({ params }: { params: { file: string } }) =>
  new Response(new Uint8Array(readFileSync(`data/runs/${params.file}`)), {
    headers: { 'content-type': types[params.file.split('.').at(-1) ?? ''] ?? types['json'] },
  });
