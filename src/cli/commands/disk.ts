import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { CompressionError } from '../../compression/compression-error.ts';
import { parseModelFile, readModel } from '../../compression/model-file/read-model.ts';
import type { Model } from '../../compression/model.ts';
import { readPackage } from '../../compression/package/read-package.ts';
import { OverwriteError } from './command.ts';

/** Reads a file; a missing one is a CompressionError that names it. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const { code } = error as { code?: string };
    throw new CompressionError(`${path} cannot be read (${code ?? String(error)}).`, 'Check the path.');
  }
}

/** Reads a JSON file. */
export async function readJson(path: string): Promise<unknown> {
  const text = new TextDecoder().decode(await readBytes(path));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CompressionError(`${path} is not JSON (${(error as Error).message}).`, 'Check the file.');
  }
}

/** Reads a model from a tfjs `model.json` with its shards, or from a package (`.gcap`). Errors name the file. */
export async function readAnyModel(path: string): Promise<Model> {
  const bytes = await readBytes(path);
  return withPath(path, async () => {
    if (bytes[0] === 0x89) return readPackage(bytes);
    const text = new TextDecoder().decode(bytes);
    const shards = new Map<string, Uint8Array>();
    for (const shard of parseModelFile(text).shards) {
      const folder = resolve(dirname(path));
      const file = resolve(folder, shard);
      if (!file.startsWith(folder + sep)) {
        throw new CompressionError(
          `The weights file "${shard}" lies outside the model's folder.`,
          'Put it beside model.json.',
        );
      }
      if (existsSync(file)) shards.set(shard, await readBytes(file));
    }
    return readModel(text, shards);
  });
}

async function withPath<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof CompressionError)) throw error;
    throw new CompressionError(
      `${path}: ${error.message.slice(0, -error.remedy.length).trim()}`,
      error.remedy,
    );
  }
}

/** Throws OverwriteError if something is there and `force` is not set. Called before any work is done. */
export function refuseOverwrite(path: string, force: boolean): void {
  if (!force && existsSync(path))
    throw new OverwriteError(`${path} exists already. Give --force to replace it.`);
}

/** Writes a folder of files whole: under a temporary name beside it, then renamed, so that a half-written one is never seen. */
export async function writeFolder(
  path: string,
  files: ReadonlyMap<string, Uint8Array | string>,
  force: boolean,
): Promise<void> {
  refuseOverwrite(path, force);
  const temporary = `${resolve(path)}.tmp-${process.pid}`;
  try {
    for (const [name, content] of files) {
      const file = join(temporary, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    await swapIn(temporary, resolve(path));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Writes one file whole, by way of a temporary name. */
export async function writeWhole(path: string, content: Uint8Array | string, force: boolean): Promise<void> {
  refuseOverwrite(path, force);
  const temporary = `${resolve(path)}.tmp-${process.pid}`;
  try {
    await mkdir(dirname(temporary), { recursive: true });
    await writeFile(temporary, content);
    await rename(temporary, resolve(path));
  } finally {
    await rm(temporary, { force: true });
  }
}

async function swapIn(temporary: string, path: string): Promise<void> {
  if (!existsSync(path)) return rename(temporary, path);
  const old = `${path}.old-${process.pid}`;
  await rename(path, old);
  await rename(temporary, path);
  await rm(old, { recursive: true, force: true });
}
