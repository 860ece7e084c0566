import { latentSize, classCount } from './nets/fashion-cgan.ts';
import { latentValues } from './training/latents.ts';

/** Inputs of `fashion-cgan` for images of the given classes: the latents are a function of the seed, the same in every engine. */
export function fashionInputs(labels: ArrayLike<number>, seed: number): [Float32Array, Float32Array] {
  const oneHot = new Float32Array(labels.length * classCount);
  for (let row = 0; row < labels.length; row++) oneHot[row * classCount + labels[row]] = 1;
  return [latentValues(labels.length, latentSize, seed), oneHot];
}

/** Labels 0 to 9 in turn, `count` of them. */
export function labelsInTurn(count: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, index) => index % classCount);
}
