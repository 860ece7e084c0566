import { createRandom } from '../../compression/numeric/seeded-random.ts';

/**
 * Indices of the batch of a step: the data in a new order each epoch, a function of seed and step alone, so that a resumed run sees what an
 * uninterrupted one would.
 */
export function createBatches(count: number, size: number, seed: number): (step: number) => Int32Array {
  const perEpoch = Math.floor(count / size);
  if (perEpoch === 0)
    throw new Error(`${count} images do not fill a batch of ${size}; lower the batch size.`);
  let epoch = -1;
  let order = new Int32Array();
  return (step) => {
    const wanted = Math.floor(step / perEpoch);
    if (wanted !== epoch) {
      epoch = wanted;
      order = shuffled(count, seed * 7919 + epoch);
    }
    const start = (step % perEpoch) * size;
    return order.slice(start, start + size);
  };
}

function shuffled(count: number, seed: number): Int32Array<ArrayBuffer> {
  const random = createRandom(seed);
  const order = Int32Array.from({ length: count }, (_, index) => index);
  for (let i = count - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
