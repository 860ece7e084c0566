import { existsSync, readFileSync } from 'node:fs';

/** Bytes of the learning library and its wasm file as a server sends them, gzipped. tests/e2e/lab.spec.ts holds it to what a page fetches. */
export const engineBytes = 395_000;

/** A figure of the lab to read others against. */
export interface Mark {
  readonly label: string;
  readonly value: number;
}

const file = 'data/lab/marks.json';

/** The marks of a model's measures, as `npm run lab-marks` computed them; none where there are none. */
export function readMarks(model: string): Record<string, Mark[]> {
  if (!existsSync(file)) return {};
  const { marks } = JSON.parse(readFileSync(file, 'utf8')) as {
    marks: Record<string, Record<string, Mark[]>>;
  };
  return marks[model] ?? {};
}
