import * as tf from '@tensorflow/tfjs-core';
import { medianOf } from './network-timing.ts';

export type BackendName = 'webgpu' | 'webgl' | 'wasm' | 'cpu';

/** How each backend comes into being; each is tried only when it is asked for or measured. */
export type BackendLoaders = Readonly<Partial<Record<BackendName, () => Promise<void>>>>;

/** What a trial of one backend gave: its time, or why it cannot be used. */
export interface BackendTrial {
  readonly name: BackendName;
  /** Median milliseconds of the probe with read-back; null when the backend failed. */
  readonly milliseconds: number | null;
  readonly problem?: string;
}

export interface BackendChoice {
  readonly name: BackendName;
  readonly trials: readonly BackendTrial[];
}

/**
 * Starts the backend named by `preferred`, or else the fastest of all that start, by a short probe of a generator-like net. A preferred
 * backend that fails gives way to the measured choice, and its problem stays in the trials. Throws when none starts.
 */
export async function chooseBackend(
  loaders: BackendLoaders,
  now: () => number,
  preferred?: BackendName,
): Promise<BackendChoice> {
  const trials: BackendTrial[] = [];
  if (preferred) {
    const trial = await tryBackend(preferred, loaders, now);
    if (trial.milliseconds !== null) return { name: preferred, trials: [trial] };
    trials.push(trial);
  }
  for (const name of Object.keys(loaders) as BackendName[]) {
    if (name !== preferred) trials.push(await tryBackend(name, loaders, now));
  }
  const usable = trials.filter(({ milliseconds }) => milliseconds !== null);
  usable.sort((a, b) => (a.milliseconds ?? 0) - (b.milliseconds ?? 0));
  if (usable.length === 0) {
    const reasons = trials.map(({ name, problem }) => `${name}: ${problem}`).join('; ');
    throw new Error(`No backend of tfjs starts here (${reasons}). Try another browser.`);
  }
  await tf.setBackend(usable[0].name);
  return { name: usable[0].name, trials };
}

/** What the graphics backends of tfjs compute on: WebGL's context, WebGPU's device. */
interface GraphicsBackend {
  readonly gpgpu?: { readonly gl: WebGLRenderingContext };
  readonly device?: { readonly lost: Promise<unknown> };
}

/**
 * Resolves when the graphics device of the backend in use goes; never where there is none. From then on what its tensors held is lost,
 * what it computes is nothing, and reading back may never end.
 */
export function deviceLoss(): Promise<unknown> {
  const { gpgpu, device } = tf.backend() as GraphicsBackend;
  if (device) return device.lost;
  return gpgpu ? contextLoss(gpgpu.gl) : new Promise(() => undefined);
}

const losses = new WeakMap<WebGLRenderingContext, Promise<void>>();

/** One promise for each context: every run waits for it, and a listener of its own for each would pile up. */
function contextLoss(gl: WebGLRenderingContext): Promise<void> {
  const loss =
    losses.get(gl) ??
    new Promise<void>((resolve) => {
      if (gl.isContextLost()) resolve();
      else gl.canvas.addEventListener('webglcontextlost', () => resolve(), { once: true });
    });
  losses.set(gl, loss);
  return loss;
}

/** Gives up the backend in use and starts the best of the others. Tensors and networks of the old one are gone. */
export async function replaceBackend(loaders: BackendLoaders, now: () => number): Promise<BackendChoice> {
  const gone = tf.getBackend();
  tf.removeBackend(gone);
  const others = Object.entries(loaders).filter(([name]) => name !== gone);
  return chooseBackend(Object.fromEntries(others), now, 'wasm');
}

async function tryBackend(
  name: BackendName,
  loaders: BackendLoaders,
  now: () => number,
): Promise<BackendTrial> {
  try {
    const load = loaders[name];
    if (!load) throw new Error('not offered here');
    await load();
    if (!(await tf.setBackend(name))) throw new Error('did not initialize');
    await tf.ready();
    return { name, milliseconds: await probe(now) };
  } catch (error) {
    return { name, milliseconds: null, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** A transposed convolution, an activation and a convolution at a generator's size; the first of six runs does not count. */
async function probe(now: () => number): Promise<number> {
  const x = tf.ones<tf.Rank.R4>([16, 7, 7, 64]);
  const up = tf.fill<tf.Rank.R4>([4, 4, 32, 64], 0.01);
  const paint = tf.fill<tf.Rank.R4>([3, 3, 32, 1], 0.01);
  const times: number[] = [];
  try {
    for (let run = 0; run < 6; run++) {
      const start = now();
      const image = tf.tidy(() =>
        tf.conv2d(tf.leakyRelu(tf.conv2dTranspose(x, up, [16, 14, 14, 32], 2, 'same')), paint, 1, 'same'),
      );
      const [value] = await image.data();
      image.dispose();
      if (!Number.isFinite(value)) throw new Error('computed something that is no number');
      if (run > 0) times.push(now() - start);
    }
  } finally {
    tf.dispose([x, up, paint]);
  }
  return medianOf(times);
}
