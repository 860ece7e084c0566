import { readFileSync } from 'node:fs';
import { runFiles } from '../../../site/runs.ts';

export const getStaticPaths = () => runFiles().map((file) => ({ params: { file } }));

/** What is kept of a run in data/runs: its numbers as JSON, its strip of garments as PNG. */
export const GET = ({ params }: { params: { file: string } }) =>
  new Response(new Uint8Array(readFileSync(`data/runs/${params.file}`)), {
    headers: { 'content-type': params.file.endsWith('.png') ? 'image/png' : 'application/json' },
  });
