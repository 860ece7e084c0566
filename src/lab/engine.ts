import type { Model } from '../compression/model.ts';
import { chooseBackend, type BackendName } from '../inference/backends.ts';
import { browserBackends } from '../inference/browser-backends.ts';
import { createNetwork, type Network } from '../inference/network.ts';

/** Loaded on request only: everything here needs the learning library. */
const now = () => performance.now();
let started: { asked: string; name: Promise<BackendName> } | undefined;
const networks = new Map<Model, Promise<Network>>();
const MOST_NETWORKS = 3;

/** Starts the backend asked for, or the fastest that starts, and gives the name of the one in use. */
export function startBackend(asked = ''): Promise<BackendName> {
  if (started?.asked === asked) return started.name;
  dropNetworks();
  const preferred = asked === '' ? 'wasm' : (asked as BackendName);
  const name = chooseBackend(browserBackends, now, preferred).then((choice) => choice.name);
  started = { asked, name };
  name.catch(() => (started = undefined));
  return name;
}

/** The first output of a model for rows of inputs, and the shape of a row. */
export async function runModel(model: Model, inputs: Float32Array[], count: number) {
  const network = await networkOf(model);
  const [rows] = await network.run(inputs, { count });
  return { rows, shape: network.outputs[0].shape };
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
