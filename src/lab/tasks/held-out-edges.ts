import { LabError } from '../lab-error.ts';

/** Edge maps that the image-to-image model never saw, as rows; shipped beside it. */
export function heldOutEdges(count: number): Promise<{ inputs: Float32Array[]; count: number }> {
  void count;
  return Promise.reject(
    new LabError({
      problem: 'No held-out edges are shipped with this model.',
      remedy: 'Draw edges by hand.',
      stopped: false,
    }),
  );
}
