import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/cli/commands/arguments.ts';
import { timeOf, startBar } from '../../src/cli/commands/progress-bar.ts';
import { parseAxis } from '../../src/cli/commands/sweep.ts';
import { runCommandLine } from '../../src/cli/main.ts';
import { writeModel } from '../../src/compression/model-file/write-model.ts';
import { readPackage } from '../../src/compression/package/read-package.ts';
import { techniques } from '../../src/compression/techniques/index.ts';
import { bareModel } from '../compression/run-technique.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-cli-'));
const model = bareModel({
  'a/kernel': { shape: [20, 30], values: Array.from({ length: 600 }, (_, i) => Math.sin(i * i)) },
  'a/bias': { shape: [30], values: Array.from({ length: 30 }, (_, i) => i / 10) },
});
const at = (name: string) => join(folder, name);

beforeAll(() => {
  mkdirSync(at('model'));
  for (const [name, bytes] of writeModel(model)) writeFileSync(at(`model/${name}`), bytes);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function call(...args: string[]) {
  let [out, error] = ['', ''];
  const code = await runCommandLine(args, {
    out: (text) => (out += text),
    error: (text) => (error += text),
    isInteractive: false,
    now: () => 0,
    signal: new AbortController().signal,
  });
  return { code, out, error };
}

const source = at('model/model.json');

describe('compress', () => {
  it('writes package, report, recipe and a tfjs model, and leaves no temporary name behind', async () => {
    const steps = ['--magnitude-pruning', '--sparsity', '0.5', '--uniform-quantization', '--bits=4'];
    const { code, out } = await call('compress', source, '--out', at('small'), '--tfjs', ...steps);
    expect(code).toBe(0);
    expect(out).toContain('x smaller');
    expect(readdirSync(at('small')).sort()).toEqual(['model.gcap', 'recipe.json', 'report.json', 'tfjs']);
    expect(JSON.parse(readFileSync(at('small/recipe.json'), 'utf8'))).toMatchObject({
      steps: [
        { technique: 'magnitude-pruning', options: { sparsity: 0.5 } },
        { technique: 'uniform-quantization', options: { bits: 4 } },
      ],
    });
    const { weights } = readPackage(new Uint8Array(readFileSync(at('small/model.gcap'))));
    expect(weights[0].coding).toMatchObject({ kind: 'uniform', bits: 4 });
    expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  it('overwrites nothing without --force, and says how', async () => {
    const before = readFileSync(at('small/model.gcap'));
    const { code, error } = await call('compress', source, '--out', at('small'), '--half-precision');
    expect(code).toBe(4);
    expect(error).toContain('--force');
    expect(readFileSync(at('small/model.gcap'))).toEqual(before);
    expect((await call('compress', source, '--out', at('small'), '--half-precision', '--force')).code).toBe(
      0,
    );
    expect(readFileSync(at('small/model.gcap'))).not.toEqual(before);
  });

  it('takes a recipe file and prints the report as JSON', async () => {
    writeFileSync(
      at('r.json'),
      JSON.stringify({ version: 1, seed: 3, steps: [{ technique: 'weight-sharing' }] }),
    );
    const { code, out } = await call(
      'compress',
      source,
      '--recipe',
      at('r.json'),
      '--out',
      at('shared'),
      '--json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ recipe: { seed: 3 }, row: { techniques: ['weight-sharing'] } });
  });

  it('leaves nothing behind when the input is bad', async () => {
    writeFileSync(at('broken.json'), readFileSync(source, 'utf8').replace('float32', 'float99'));
    const { code, error } = await call(
      'compress',
      at('broken.json'),
      '--out',
      at('never'),
      '--half-precision',
    );
    expect(code).toBe(3);
    expect(error).toContain('broken.json: model.json, weight "a/kernel" has the unknown dtype "float99".');
    expect(existsSync(at('never'))).toBe(false);
  });

  it.each([
    [[], 2, 'Give one model.json'],
    [['x', 'y', '--out', 'z'], 2, 'Give one model.json'],
    [['x', '--out', 'never'], 2, 'Give --recipe'],
    [['x', '--half-precision'], 2, 'Give --out'],
    [['x', '--out'], 2, '--out needs a value'],
    [['x', '--out', 'never', '--bits', '4'], 2, '--bits is no flag'],
    [
      ['x', '--out', 'never', '--weight-sharing', '--sparsity', '1'],
      2,
      'has no option --sparsity. Options: --bits',
    ],
    [
      ['x', '--out', 'never', '--weight-sharing', '--bits', '40'],
      3,
      'bits is "40". Give a number from 1 to 8, whole.',
    ],
    [['nowhere.json', '--out', 'never', '--weight-sharing'], 3, 'nowhere.json cannot be read (ENOENT).'],
  ])('with %j ends with code %i', async (args, code, message) => {
    const result = await call('compress', ...args);
    expect(result.error).toContain(message);
    expect(result.code).toBe(code);
  });

  it('refuses a model that points outside its folder', async () => {
    writeFileSync(
      at('model/outside.json'),
      readFileSync(source, 'utf8').replace('group1-shard1of1.bin', '../secret.bin'),
    );
    const { code, error } = await call('inspect', at('model/outside.json'));
    expect(code).toBe(3);
    expect(error).toContain("lies outside the model's folder");
  });
});

it('help names every technique and option, and comes with examples', async () => {
  const { code, out } = await call('compress', '--help');
  expect(code).toBe(0);
  for (const { id, trains } of techniques.values()) expect(out.includes(`--${id} `)).toBe(!trains);
  expect(out).toContain('Examples:');
  for (const name of ['inspect', 'decode', 'verify', 'sweep'])
    expect((await call(name, '--help')).out).toMatch(/Example/);
  expect((await call()).code).toBe(2);
  expect((await call('nonsense')).error).toContain('no command "nonsense"');
});

it('inspect lists tensors and totals of a model and of a package', async () => {
  expect((await call('inspect', source)).out).toMatch(/a\/kernel\s+20x30\s+float32/);
  const { out } = await call('inspect', at('shared/model.gcap'), '--json');
  expect(JSON.parse(out)).toMatchObject({
    parameters: 630,
    tensors: [{ name: 'a/kernel', coding: 'codebook' }, {}],
  });
});

it('decode gives back a tfjs model with the values of the package', async () => {
  expect((await call('decode', at('shared/model.gcap'), '--out', at('decoded'))).code).toBe(0);
  const { code, out } = await call('verify', at('shared/model.gcap'), '--same-as', at('decoded/model.json'));
  expect(out).toMatch(/holds {2}The tensors equal/);
  expect(code).toBe(0);
});

describe('verify', () => {
  it('runs the recipe again and compares bytes', async () => {
    const args = ['verify', at('shared/model.gcap'), '--model', source, '--recipe', at('r.json')];
    expect((await call(...args)).code).toBe(0);
    writeFileSync(at('other.json'), JSON.stringify({ version: 1, steps: [{ technique: 'half-precision' }] }));
    const { code, out } = await call(...args.slice(0, -1), at('other.json'), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ holds: false });
  });

  it('refuses a damaged package with code 3', async () => {
    const bytes = readFileSync(at('shared/model.gcap'));
    bytes[bytes.length >> 1] ^= 1;
    writeFileSync(at('damaged.gcap'), bytes);
    expect(await call('verify', at('damaged.gcap'))).toMatchObject({
      code: 3,
      error: expect.stringContaining('checksum') as string,
    });
  });
});

describe('sweep', () => {
  it('prints the grid with its front and writes the points', async () => {
    const { code, out } = await call(
      'sweep',
      source,
      '--weight-sharing',
      '--vary',
      '1.bits=2..4',
      '--out',
      at('points.json'),
    );
    expect(code).toBe(0);
    expect(out.split('\n')).toHaveLength(5);
    const { points } = JSON.parse(readFileSync(at('points.json'), 'utf8')) as {
      points: { isOnFront: boolean }[];
    };
    expect(points.map(({ isOnFront }) => isOnFront)).toEqual([true, true, true]);
    expect(
      (await call('sweep', source, '--weight-sharing', '--vary', '1.bits=2', '--out', at('points.json')))
        .code,
    ).toBe(4);
  });

  it('reads ranges, lists and words, and refuses other forms', () => {
    expect(parseAxis('2.bits=2..4')).toEqual({ step: 1, option: 'bits', values: [2, 3, 4] });
    expect(parseAxis('1.start=linear,density')).toEqual({
      step: 0,
      option: 'start',
      values: ['linear', 'density'],
    });
    for (const text of ['bits=4', '1.bits', '1.bits=5..2']) expect(() => parseAxis(text)).toThrow('--vary');
  });
});

it('parseArguments keeps the order of steps and lets a flag option stand alone', () => {
  const { steps } = parseArguments(
    ['m', '--half-precision', '--skip-coded', '--only', 'a/*,b', '--weight-sharing', '--skip-coded=x'].slice(
      0,
      6,
    ),
    { takesSteps: true },
  );
  expect(steps).toEqual([
    { technique: 'half-precision', options: { skipCoded: true }, only: ['a/*', 'b'] },
    { technique: 'weight-sharing', options: {} },
  ]);
});

it('the progress bar shows share and time left on a terminal, a line for each step elsewhere', () => {
  const draw = (isInteractive: boolean) => {
    let text = '';
    let now = 0;
    const terminal = {
      out: () => undefined,
      error: (part: string) => (text += part),
      isInteractive,
      now: () => now,
      signal: new AbortController().signal,
    };
    const bar = startBar(terminal, false);
    for (const [time, fraction, label] of [
      [0, 0, 'Prune: a'],
      [1000, 0.25, 'Prune: b'],
      [2000, 0.5, 'Share: a'],
    ] as const) {
      now = time;
      bar.show(fraction, label);
    }
    return text;
  };
  expect(draw(true)).toContain(' 25 % Prune: b, 3 s left');
  expect(draw(false)).toBe('0 % Prune\n50 % Share\n');
  expect([timeOf(30), timeOf(600_000), timeOf(7_200_000)]).toEqual(['1 s', '10 min', '2 h']);
});

it('starts as a program and passes its exit code on', () => {
  const result = spawnSync(process.execPath, ['src/cli/main.ts', 'nonsense'], { encoding: 'utf8' });
  expect(result.status).toBe(2);
  expect(result.stderr).toContain('no command "nonsense"');
});
