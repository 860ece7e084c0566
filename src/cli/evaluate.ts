import { parseArgs } from 'node:util';
import { evaluateCgan } from './training/evaluate-cgan.ts';
import { evaluateEdges } from './training/evaluate-edges.ts';
import { evaluateJudge } from './training/evaluate-judge.ts';
import { startWasm } from './training/start-wasm.ts';

const evaluations: Readonly<Record<string, (data?: string) => Promise<void>>> = {
  'fashion-judge': evaluateJudge,
  'fashion-cgan': evaluateCgan,
  edges2fashion: evaluateEdges,
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'string' } } });
const run = evaluations[positionals[0] ?? ''];
if (!run) {
  console.error(`Which model? npm run evaluate -- <${Object.keys(evaluations).join(' | ')}> [--data FOLDER]`);
  process.exit(2);
}
await startWasm();
await run(values.data);
