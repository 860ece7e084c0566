import { parseModelFile, readModel } from '../../compression/model-file/read-model.ts';
import type { Model } from '../../compression/model.ts';
import { readPackage } from '../../compression/package/read-package.ts';
import { LabError } from '../lab-error.ts';
import { findShard, pickModelFile } from '../pick-files.ts';
import type { FileSource, ModelSource, ShippedSource } from '../protocol.ts';

const kept = new Map<string, Promise<Model>>();
const MOST_KEPT = 4;

/** The model of a source; the last few are kept. Throws LabError or CompressionError naming file and remedy. */
export function loadModel(source: ModelSource): Promise<Model> {
  if (source.kind === 'files') return readFiles(source);
  const key = source.kind === 'shipped' ? source.folder : source.name;
  const known = kept.get(key);
  if (known) {
    // Put last, so that what every run needs outlives the packages of the runs.
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const model =
    source.kind === 'shipped' ? fetchModel(source) : Promise.resolve().then(() => readPackage(source.bytes));
  kept.set(key, model);
  model.catch(() => kept.delete(key));
  for (const old of kept.keys()) if (kept.size > MOST_KEPT && old !== key) kept.delete(old);
  return model;
}

/** The bytes at an address of the site. */
export async function fetchBytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
  // Without a network, what was fetched before is still in the browser's cache, if stale by its headers.
  const response =
    (await fetch(address).catch(() => null)) ??
    (await fetch(address, { cache: 'force-cache' }).catch(() => null));
  if (response?.ok) return new Uint8Array(await response.arrayBuffer());
  throw new LabError({
    problem: `${new URL(address).pathname} could not be fetched${response ? ` (status ${response.status})` : ''}.`,
    remedy: 'Check the connection and try again; once fetched, the lab runs without one.',
    stopped: false,
  });
}

async function fetchModel({ folder }: ShippedSource): Promise<Model> {
  const text = new TextDecoder().decode(await fetchBytes(`${folder}model.json`));
  const { shards } = parseModelFile(text);
  const files = await Promise.all(
    shards.map(async (path): Promise<[string, Uint8Array]> => [
      path,
      await fetchBytes(new URL(path, folder).href),
    ]),
  );
  return readModel(text, new Map(files));
}

async function readFiles({ files }: FileSource): Promise<Model> {
  const offered = files.map(({ path, blob }) => ({ path, size: blob.size, blob }));
  const chosen = pickModelFile(offered);
  const json = offered.find(({ path }) => path === chosen.path);
  const text = await (json?.blob.text() ?? Promise.resolve(''));
  const shards = new Map<string, Uint8Array>();
  for (const shard of parseModelFile(text).shards) {
    const { blob } = findShard(offered, chosen.path, shard);
    shards.set(shard, new Uint8Array(await blob.arrayBuffer()));
  }
  return readModel(text, shards);
}
