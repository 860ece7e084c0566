import type { Model } from '../compression/model.ts';
import { noTick, type Tick } from '../compression/tick.ts';
import {
  chooseBackend,
  deviceLoss,
  replaceBackend,
  type BackendChoice,
  type BackendName,
} from '../inference/backends.ts';
import { browserBackends } from '../inference/browser-backends.ts';
import { createNetwork, type Network } from '../inference/network.ts';

/** Loaded on request only: everything here needs the learning library. */
const now = () => performance.now();

interface Started {
  /** What the visitor asked for; empty for the fastest. */
  readonly asked: string;
  readonly choice: Promise<BackendChoice>;
  /** Why it is not the backend asked for. */
  readonly note?: string;
}

let started: Started | undefined;
const networks = new Map<Model, Promise<Network>>();
const MOST_NETWORKS = 3;

const names: Readonly<Record<BackendName, string>> = {
  wasm: 'wasm',
  webgl: 'WebGL',
  webgpu: 'WebGPU',
  cpu: 'plain JavaScript',
};

/** Starts the backend asked for, or the fastest that starts, and gives the name of the one in use. */
export async function startBackend(asked = ''): Promise<BackendName> {
  if (started?.asked !== asked) {
    dropNetworks();
    const preferred = asked === '' ? 'wasm' : (asked as BackendName);
    start({ asked, choice: chooseBackend(browserBackends, now, preferred) });
  }
  return (await started?.choice)?.name ?? 'wasm';
}

function start(next: Started): void {
  started = next;
  next.choice.catch(() => {
    if (started === next) started = undefined;
  });
}

/** What a model made, and by which backend. */
export interface Rows {
  readonly rows: Float32Array;
  /** Of one row. */
  readonly shape: readonly number[];
  readonly backend: BackendName;
  /** What the visitor should know of the backend: that it is another than was asked for. */
  readonly note?: string;
}

const gone = 'gone';

/** The first output of a model for rows of inputs. When the graphics device goes meanwhile, once more on another backend. */
export async function runModel(
  model: Model,
  inputs: Float32Array[],
  count: number,
  tick: Tick = noTick,
): Promise<Rows> {
  const backend = await startBackend(started?.asked);
  const network = await networkOf(model);
  const made = await Promise.race([network.run(inputs, { count, tick }), deviceLoss().then(() => gone)]);
  if (Array.isArray(made))
    return { rows: made[0], shape: network.outputs[0].shape, backend, ...(await noteOf(backend)) };
  networks.clear();
  const choice = replaceBackend(browserBackends, now);
  const note = `The browser took the graphics device away from ${names[backend]}; ${names[(await choice).name]} goes on instead.`;
  start({ asked: started?.asked ?? '', choice, note });
  return runModel(model, inputs, count, tick);
}

async function noteOf(backend: BackendName): Promise<{ note?: string }> {
  if (started === undefined) return {};
  if (started.note !== undefined) return { note: started.note };
  const { trials } = await started.choice;
  const failed = trials.find(({ name, problem }) => name === started?.asked && problem !== undefined);
  if (failed === undefined) return {};
  return {
    note: `${names[failed.name]} does not start here (${failed.problem}); ${names[backend]} is used instead.`,
  };
}

/** The network of a model, kept while few others are asked for. */
export function networkOf(model: Model): Promise<Network> {
  const known = networks.get(model);
  if (known) {
    networks.delete(model);
    networks.set(model, known);
    return known;
  }
  const network = createNetwork(model);
  networks.set(model, network);
  network.catch(() => networks.delete(model));
  for (const old of networks.keys()) if (networks.size > MOST_NETWORKS && old !== model) drop(old);
  return network;
}

function drop(model: Model): void {
  const network = networks.get(model);
  networks.delete(model);
  void network?.then(
    (loaded) => loaded.dispose(),
    () => undefined,
  );
}

function dropNetworks(): void {
  for (const model of [...networks.keys()]) drop(model);
}
