import type { Model, WeightTensor } from '../compression/model.ts';
import { formatCount, formatLarge, threeDigits } from './format.ts';

interface Count {
  parameters: number;
  zeros: number;
  /** Different values over all float tensors that carry symbols. */
  levels: number;
  coded: number;
}

/** One sentence on what a step did to the weights, from the model before and after it. */
export function describeEffect(before: Model, after: Model): string {
  const old = countModel(before);
  const now = countModel(after);
  const parts: string[] = [];
  if (now.parameters !== old.parameters) {
    parts.push(`${formatLarge(old.parameters)} weights became ${formatLarge(now.parameters)}`);
  }
  if (now.zeros !== old.zeros) {
    const share = (count: Count) => `${threeDigits((100 * count.zeros) / Math.max(1, count.parameters))} %`;
    parts.push(`zeros went from ${share(old)} to ${share(now)}`);
  }
  if (now.coded > old.coded)
    parts.push(
      `${formatCount(now.coded)} tensors now hold at most ${formatCount(now.levels)} different values each`,
    );
  const moved = relativeChange(before, after);
  if (moved !== null && moved > 0)
    parts.push(`the weights moved by ${threeDigits(100 * moved)} % of their size`);
  if (parts.length === 0) return 'No weight changed: only how they are written.';
  const text = parts.join('; ');
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}

function countModel(model: Model): Count {
  const count: Count = { parameters: 0, zeros: 0, levels: 0, coded: 0 };
  for (const tensor of model.weights) {
    count.parameters += tensor.values.length;
    for (let i = 0; i < tensor.values.length; i++) if (tensor.values[i] === 0) count.zeros++;
    const levels = levelsOf(tensor);
    if (levels === null) continue;
    count.coded++;
    count.levels = Math.max(count.levels, levels);
  }
  return count;
}

function levelsOf({ coding }: WeightTensor): number | null {
  if (coding?.kind === 'codebook') return coding.centroids.length;
  if (coding?.kind !== 'uniform') return null;
  return coding.bits > 16 ? null : Math.min(2 ** coding.bits, coding.codes.length);
}

/** Root of the squared change over the squared size, of the weights whose shapes stayed; null when none did. */
function relativeChange(before: Model, after: Model): number | null {
  const old = new Map(before.weights.map((tensor) => [tensor.name, tensor]));
  let change = 0;
  let size = 0;
  for (const { name, values } of after.weights) {
    const was = old.get(name)?.values;
    if (was?.length !== values.length) continue;
    for (let i = 0; i < values.length; i++) {
      const step = values[i] - was[i];
      change += step * step;
      size += was[i] * was[i];
    }
  }
  return size > 0 ? Math.sqrt(change / size) : null;
}
