import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/cli/commands/arguments.ts';
import { catalogue } from '../../src/site/catalogue.ts';
import {
  commandOf,
  formatEstimate,
  ladderOf,
  readRun,
  readRunFigure,
  type RecordedRun,
  runsOfTechnique,
  runsToShow,
} from '../../src/site/runs.ts';

const folder = mkdtempSync(join(tmpdir(), 'runs-'));
const steps = [
  { technique: 'magnitude-pruning', options: { sparsity: 0.6 }, except: ['paint/*', 'first'] },
  { technique: 'weight-sharing', options: { bits: 3 } },
  { technique: 'half-precision', options: {} },
];
function record(id: string, given: readonly object[], backend: string | null = null) {
  const row = { bytes: 123456, compressionRatio: 17.96, params: 558049, macs: 3837760 };
  const quality = { frechet: { value: 19.2734, low: 18.6, high: 19.94 } };
  const run = {
    ...{ id, model: 'net', name: `Run ${id}`, how: 'By hand', quality },
    report: {
      ...{ recipe: { version: 1, seed: 1, steps: given }, packageHash: 'ab', backend },
      row: { ...row, macs: given.length === 0 ? row.macs : row.macs / 4 },
      after: { bytes: { dense: 2232196, sparse: 1000, deflated: 900 } },
    },
    time: { batch: 64, original: 30, compressed: 12 },
  };
  writeFileSync(join(folder, `${id}.json`), JSON.stringify(run));
}
record('net-original', []);
record('net-small', steps);
record('net-trained', [{ technique: 'distillation', options: { width: 0.5 } }], 'wasm');

describe('recorded runs', () => {
  it('are shown after the original of their model, each once', () => {
    const shown = runsToShow(['net-small', 'net-original', 'net-trained'], 'x', folder);
    expect(shown.map(({ id }) => id)).toEqual(['net-original', 'net-small', 'net-trained']);
  });

  it('make a ladder of the runs that none beats, nearest to the asked ratios', () => {
    const run = (id: string, bytes: number, frechet: number) =>
      ({
        id,
        report: { row: { bytes, compressionRatio: 1000 / bytes } },
        quality: { frechet: { value: frechet } },
      }) as unknown as RecordedRun;
    // "poor" is beaten by "ten"; 33x is nearer to 40x than 10x is; no run is near 200x but the smallest is the nearest.
    const runs = [run('five', 200, 2), run('poor', 101, 9), run('ten', 100, 3), run('thirty', 30, 8)];
    expect(ladderOf(runs, [4, 10, 40, 200]).map(({ id }) => id)).toEqual(['five', 'ten', 'thirty']);
    expect(ladderOf([], [4])).toEqual([]);
  });

  it('of a technique alone are those with that step on every layer, whatever precision closes them', () => {
    const run = (id: string, ...given: object[]) =>
      ({ id, report: { recipe: { steps: given } } }) as unknown as RecordedRun;
    const half = { technique: 'half-precision' };
    const alone = { technique: 'weight-sharing' };
    const found = runsOfTechnique('weight-sharing', [
      run('alone', alone, half),
      run('one-layer', { ...alone, only: ['up1/*'] }, half),
      run('chain', { technique: 'magnitude-pruning' }, alone),
      run('original'),
    ]);
    expect(found.map(({ id }) => id)).toEqual(['alone']);
  });

  it('stop the build where a finding names one that is not there', () => {
    expect(() => readRun('net-smal', 'content/findings/a.mdx', folder)).toThrow(
      /content\/findings\/a\.mdx: there is no .*net-smal\.json.*npm run runs -- net-smal/,
    );
  });

  it.each([
    [{ value: 19.2734, low: 18.6, high: 19.94 }, '19.27', '18.60 to 19.94'],
    [{ value: 0.53123, low: 0.5174, high: 0.5451 }, '0.531', '0.517 to 0.545'],
    [{ value: 812.4, low: 780, high: 845 }, '812', '780 to 845'],
    [{ value: 1, low: 1, high: 1 }, '1.000', '1.000 to 1.000'],
  ])('print an estimate with the digits that its interval allows: %o', (estimate, value, interval) => {
    expect(formatEstimate(estimate)).toEqual({ value, interval });
  });

  it('give a command that the command line reads as the same steps', () => {
    const words =
      commandOf(readRun('net-small', 'x', folder))
        ?.replaceAll("'", '')
        .split(' ') ?? [];
    const parsed = parseArguments(words.slice(3), { values: ['out'], takesSteps: true });
    expect(parsed.positional).toEqual(['data/models/net/model.json']);
    expect(parsed.steps).toEqual(steps);
  });

  it('give no command where nothing is done, or where a step trains', () => {
    expect(commandOf(readRun('net-original', 'x', folder))).toBeNull();
    expect(commandOf(readRun('net-trained', 'x', folder))).toBeNull();
  });

  it('yield figures for prose, and say what there is instead of what is not', () => {
    expect(readRunFigure('net-small', 'frechet', folder).text).toBe('19.27 (18.60 to 19.94)');
    expect(readRunFigure('net-small', 'bytes', folder).text).toBe('123,456 bytes');
    expect(readRunFigure('net-small', 'ratio', folder).text).toBe('18.0× smaller');
    expect(readRunFigure('net-small', 'dense', folder).text).toBe('2,232,196 bytes');
    expect(readRunFigure('net-small', 'macs', folder).text).toBe('4.0× fewer MACs');
    expect(readRunFigure('net-small', 'time', folder).text).toBe('2.5× less time');
    expect(() => readRunFigure('net-small', 'recall', folder)).toThrow(
      /It has: bytes, dense, sparse, deflated, ratio, params, macs, time, frechet/,
    );
  });
});

it('every run that a finding names is recorded in data/runs', () => {
  const faults = [...catalogue.findings.values()].flatMap(({ file, runs }) => {
    try {
      return runs.map((id) => readRun(id, file)) && [];
    } catch (error) {
      return [(error as Error).message];
    }
  });
  expect(faults).toEqual([]);
});
