import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PackageSource } from '../../src/lab/protocol.ts';
import { loadModel } from '../../src/lab/tasks/load-model.ts';

const bytes = new Uint8Array(readFileSync('data/runs/fashion-cgan-student-025.gcap'));
const source = (name: string): PackageSource => ({ kind: 'package', name, bytes });

describe('loadModel', () => {
  it('keeps what every run asks for through any number of runs, and lets old packages go', async () => {
    const original = await loadModel(source('original'));
    const first = await loadModel(source('run 1'));
    for (const run of ['run 2', 'run 3', 'run 4', 'run 5']) {
      await loadModel(source(run));
      expect(await loadModel(source('original'))).toBe(original);
    }
    expect(await loadModel(source('run 1'))).not.toBe(first);
  });
});
