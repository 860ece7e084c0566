import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Estimate } from '../../compression/measures/bootstrap.ts';
import type { Quality } from '../../inference/evaluation.ts';

/** Numbers as a card prints them: the value and its 95 % interval, to four significant digits. */
export function printEstimate({ value, low, high }: Estimate): { value: number; interval: [number, number] } {
  const round = (number: number) => Number(number.toPrecision(4));
  return { value: round(value), interval: [round(low), round(high)] };
}

/** All figures of one set of images. */
export function printQuality(quality: Quality): Record<string, ReturnType<typeof printEstimate>> {
  return Object.fromEntries(
    Object.entries(quality).map(([name, estimate]) => [name, printEstimate(estimate as Estimate)]),
  );
}

/** SHA-256 of a file of a model's folder, hexadecimal. */
export function fileHash(folder: string, name: string): string {
  return createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex');
}

/** What the run that made the weights said of itself; null for what its log does not tell. */
export function readTrainingLog(folder: string): { steps: number; minutes: number } | null {
  const file = join(folder, 'training.json');
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { steps: number; minutes: number })
    : null;
}

/** Facts about the machine, without its name. */
export function machineClass(): string {
  return `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), no GPU; tfjs 4.22 wasm with SIMD, one thread`;
}

export const dataStatement = {
  name: 'Fashion-MNIST, 60,000 training and 10,000 test images of 28x28 grey pixels',
  source: 'https://github.com/zalandoresearch/fashion-mnist',
  licence: 'MIT, Copyright 2017 Zalando SE',
};

export function writeCard(folder: string, card: Record<string, unknown>): void {
  const head = '# Computed by `npm run evaluate`; not written by hand.\n';
  writeFileSync(join(folder, 'card.yaml'), head + stringify(card, { lineWidth: 120 }));
}
