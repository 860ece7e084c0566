import { CompressionError } from '../compression-error.ts';
import type { LayerNode } from './layer-graph.ts';

type ConfigOwner = Pick<LayerNode, 'name' | 'config'>;

/** A whole number of a layer's config, at least 1. Throws CompressionError naming the layer. */
export function sizeIn({ name, config }: ConfigOwner, key: string, fallback?: number): number {
  const value = config[key] ?? fallback;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 16777216) return value;
  throw new CompressionError(
    `Layer "${name}" has ${key} ${JSON.stringify(value)?.slice(0, 40) ?? 'missing'}.`,
    'It must be a whole number from 1.',
  );
}

/** A number or a pair of a layer's config as a pair. */
export function pairIn(layer: ConfigOwner, key: string, fallback: number): [number, number] {
  const value = layer.config[key] ?? fallback;
  const list = (Array.isArray(value) ? value : [value, value]) as number[];
  const pair = list.length === 1 ? [list[0], list[0]] : list;
  const isPair = pair.length === 2 && pair.every((n) => Number.isInteger(n) && n >= 1 && n <= 65536);
  if (isPair) return [pair[0], pair[1]];
  throw new CompressionError(
    `Layer "${layer.name}" has ${key} ${JSON.stringify(value).slice(0, 40)}.`,
    'It must be one or two whole numbers from 1.',
  );
}

/** `same` or `valid`. */
export function paddingOf({ name, config }: ConfigOwner): 'same' | 'valid' {
  const padding = config['padding'] ?? 'valid';
  if (padding === 'same' || padding === 'valid') return padding;
  throw new CompressionError(
    `Layer "${name}" has padding ${JSON.stringify(padding).slice(0, 40)}.`,
    'Known: same, valid.',
  );
}

/** The activation that a layer applies itself, `linear` if none. */
export function activationOf({ config }: ConfigOwner): string {
  const activation = config['activation'] ?? 'linear';
  return typeof activation === 'string' ? activation : 'unknown';
}

/** Throws for channels-first layers, which no step here rewrites. */
export function refuseChannelsFirst({ name, config }: ConfigOwner): void {
  const format = config['data_format'];
  if (format === 'channels_first' || format === 'channelsFirst') {
    throw new CompressionError(
      `Layer "${name}" has its channels first.`,
      'Convert the model to channels_last.',
    );
  }
}
