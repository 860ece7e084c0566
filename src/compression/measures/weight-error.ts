import { isFloatTensor, type Model } from '../model.ts';
import { naturalLog } from '../numeric/natural-log.ts';
import type { WeightError } from '../report.ts';

/** How far each float weight of `after` is from the weight of the same name and shape in `before`. */
export function weightErrors(before: Model, after: Model): WeightError[] {
  const originals = new Map(before.weights.map((tensor) => [tensor.name, tensor]));
  return after.weights.flatMap((tensor) => {
    const original = originals.get(tensor.name);
    if (original === undefined || !isFloatTensor(tensor) || !isFloatTensor(original)) return [];
    if (original.shape.join() !== tensor.shape.join() || tensor.values.length === 0) return [];
    return [{ name: tensor.name, ...errorBetween(original.values, tensor.values) }];
  });
}

/** Mean squared error, signal to noise in dB (null when nothing changed), and the largest difference. */
export function errorBetween(original: Float32Array, changed: Float32Array): Omit<WeightError, 'name'> {
  let noise = 0;
  let signal = 0;
  let largest = 0;
  for (let i = 0; i < original.length; i++) {
    const difference = Math.abs(changed[i] - original[i]);
    noise += difference * difference;
    signal += original[i] * original[i];
    if (difference > largest) largest = difference;
  }
  const ratio = noise > 0 && signal > 0 ? (10 * naturalLog(signal / noise)) / 2.302585092994046 : null;
  return { meanSquaredError: noise / original.length, signalToNoise: ratio, largest };
}
