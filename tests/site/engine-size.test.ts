import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { weighScripts } from '../../src/site/engine-size.ts';

const filler = (length: number) => `/*${randomBytes(length).toString('base64')}*/`;
const files: Record<string, string> = {
  'worker-a1.js': `import{r}from"./runtime-b2.js";const f=()=>import(\`./engine-c3.js\`);${filler(200)}`,
  'runtime-b2.js': filler(100),
  'engine-c3.js': `import"./network-d4.js";const g=()=>import("./fallback-e5.js");const w='/_astro/simd-f6.wasm';`,
  'network-d4.js': `import{r}from"./runtime-b2.js";${filler(300)}`,
  'fallback-e5.js': filler(5000),
  'simd-f6.wasm': filler(400),
  'form.g7.js': filler(150),
  'workerless.h8.js': filler(5000),
};
const folder = mkdtempSync(join(tmpdir(), 'scripts-'));
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
const packed = (...names: string[]) =>
  names.reduce((sum, name) => sum + gzipSync(files[name] ?? '', { level: 9 }).length, 0);
const engine = ['worker-a1.js', 'runtime-b2.js', 'engine-c3.js', 'network-d4.js', 'simd-f6.wasm'];

describe('weighScripts', () => {
  it('adds up, once each, what the script imports and asks for, with the wasm file, and not what is tried only when that fails', () => {
    expect(weighScripts(['worker'], folder)).toBe(packed(...engine));
  });

  it('adds the scripts of further names, written with a dot or a hyphen before their hash', () => {
    expect(weighScripts(['worker', 'form'], folder)).toBe(packed(...engine, 'form.g7.js'));
  });

  it('knows nothing where nothing is built, or no script has the name', () => {
    expect(weighScripts(['worker'], join(folder, 'missing'))).toBeNull();
    expect(weighScripts(['nothing'], folder)).toBeNull();
  });
});
