import { LabError } from '../lab-error.ts';
import { modelIo } from '../model-io.ts';
import type { ModelIo, SampleRequest, Samples } from '../protocol.ts';
import { heldOutEdges } from './held-out-edges.ts';
import { loadModel } from './load-model.ts';
import { gridInputs, walkInputs } from './sample-inputs.ts';
import type { Task } from './task.ts';

/** Images of a model for a request. */
export const generate: Task<'generate'> = async ({ source, request, backend }) => {
  const started = performance.now();
  const [engine, model] = await Promise.all([import('../engine.ts'), loadModel(source)]);
  const io = modelIo(model);
  const used = await engine.startBackend(backend);
  const { inputs, count } = await inputsFor(request, io);
  const rows = await engine.runModel(model, inputs, count);
  return { ...asSamples(rows, count), backend: used, took: performance.now() - started };
};

async function inputsFor(
  request: SampleRequest,
  io: ModelIo,
): Promise<{ inputs: Float32Array[]; count: number }> {
  if (request.kind === 'edges') return { inputs: [request.values], count: 1 };
  if (io.kind === 'class-conditional') {
    const { latent, classes } = io;
    return request.kind === 'walk'
      ? { inputs: walkInputs(request, latent, classes), count: 1 }
      : { inputs: gridInputs(request, latent, classes), count: request.count };
  }
  if (io.kind === 'image-to-image') return heldOutEdges(request.count);
  throw new LabError({
    problem: 'This model’s inputs are not known, so no images are made.',
    remedy: 'Its weights can be compressed all the same.',
    stopped: false,
  });
}

/** Rows in [-1, 1] as grey images. */
export function asSamples(rows: Float32Array, count: number): Omit<Samples, 'backend' | 'took'> {
  const size = Math.round(Math.sqrt(rows.length / count));
  const pixels = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const value = Math.round((rows[i] + 1) * 127.5);
    pixels[i] = value < 0 ? 0 : value > 255 ? 255 : value;
  }
  return { count, width: size, height: size, channels: 1, pixels };
}
