import { createRandom } from '../../compression/numeric/seeded-random.ts';
import { LabError } from '../lab-error.ts';
import { modelIo } from '../model-io.ts';
import type { ModelIo, Pictures, SampleRequest } from '../protocol.ts';
import { heldOutEdges } from './held-out.ts';
import { loadModel } from './load-model.ts';
import { gridInputs, walkInputs } from './sample-inputs.ts';
import type { Task } from './task.ts';

/** Images of a model for a request, beside the edges that were given where there are any. */
export const generate: Task<'generate'> = async ({ source, request, backend }) => {
  const started = performance.now();
  const [engine, model] = await Promise.all([import('../engine.ts'), loadModel(source)]);
  const io = modelIo(model);
  await engine.startBackend(backend);
  const { inputs, count } = await inputsFor(request, io);
  const { rows, shape, ...by } = await engine.runModel(model, inputs, count);
  return {
    ...asPictures(rows, count, shape),
    ...(io.kind === 'image-to-image' ? { given: drawingOf(inputs[0], count, io.size) } : {}),
    ...by,
    took: performance.now() - started,
  };
};

interface Inputs {
  readonly inputs: Float32Array[];
  readonly count: number;
}

async function inputsFor(request: SampleRequest, io: ModelIo): Promise<Inputs> {
  if (request.kind === 'edges') return { inputs: [request.values], count: 1 };
  if (request.kind === 'held-out') {
    const { values, count } = await heldOutEdges(request.edges, request);
    return { inputs: [values], count };
  }
  if (request.kind === 'random') return randomInputs(request, io);
  if (io.kind === 'class-conditional') {
    const { latent, classes } = io;
    return request.kind === 'walk'
      ? { inputs: walkInputs(request, latent, classes), count: 1 }
      : { inputs: gridInputs(request, latent, classes), count: request.count };
  }
  throw new LabError({
    problem: 'This model’s inputs are not known, so no images are made.',
    remedy: 'Its weights can be compressed all the same.',
    stopped: false,
  });
}

/** Standard normal rows for every input of a model whose inputs the topology tells. */
export function randomInputs({ count, seed }: { count: number; seed: number }, io: ModelIo): Inputs {
  const random = createRandom(seed);
  const shapes =
    io.kind === 'other' ? io.inputs : io.kind === 'image-to-image' ? [[io.size, io.size, 1]] : [];
  const inputs = shapes.map((shape) => {
    const length = count * shape.reduce((product, size) => product * size, 1);
    return Float32Array.from({ length }, () => random.normal());
  });
  return { inputs, count };
}

/** Rows in [-1, 1] as grey or RGB images; a row that is no image becomes one line of grey. */
export function asPictures(rows: Float32Array, count: number, shape: readonly number[]): Pictures {
  const [height, width, channels] = shape.length === 3 ? shape : [1, rows.length / count, 1];
  if (channels !== 1 && channels !== 3) return asPictures(rows, count, []);
  return {
    count,
    width,
    height,
    channels,
    pixels: Uint8Array.from(rows, (value) => Math.min(255, Math.max(0, Math.round((value + 1) * 127.5)))),
  };
}

/** Edge maps as black lines on white. */
function drawingOf(edges: Float32Array, count: number, size: number): Pictures {
  const pixels = Uint8Array.from(edges, (value) => Math.round(255 * (1 - value)));
  return { count, width: size, height: size, channels: 1, pixels };
}
