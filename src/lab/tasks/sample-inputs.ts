import { createRandom } from '../../compression/numeric/seeded-random.ts';
import type { SampleRequest } from '../protocol.ts';

/** Standard normal latents of a seed and one-hot labels, as the inputs of a class-conditional generator. */
export function gridInputs(
  { count, seed, label }: Extract<SampleRequest, { kind: 'grid' }>,
  latent: number,
  classes: number,
): Float32Array[] {
  const random = createRandom(seed);
  const latents = Float32Array.from({ length: count * latent }, () => random.normal());
  return [
    latents,
    oneHot(
      Array.from({ length: count }, (_, index) => label ?? index % classes),
      classes,
    ),
  ];
}

/**
 * One point on the way between two latents of a seed. The way follows the arc between them, so that its points are as long as latents
 * are; a straight way would pass close to 0, where the generator was never trained.
 */
export function walkInputs(
  { seed, label, at }: Extract<SampleRequest, { kind: 'walk' }>,
  latent: number,
  classes: number,
): Float32Array[] {
  const random = createRandom(seed);
  const from = Float32Array.from({ length: latent }, () => random.normal());
  const to = Float32Array.from({ length: latent }, () => random.normal());
  const angle = (at * Math.PI) / 2;
  const point = from.map((value, i) => value * Math.cos(angle) + to[i] * Math.sin(angle));
  return [point, oneHot([label], classes)];
}

function oneHot(labels: readonly number[], classes: number): Float32Array {
  const rows = new Float32Array(labels.length * classes);
  labels.forEach((label, row) => (rows[row * classes + Math.min(classes - 1, Math.max(0, label))] = 1));
  return rows;
}
