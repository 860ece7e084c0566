import { type Row } from '../catalogue.ts';
import { type Interval, type Quantity } from '../quantity.ts';

/** The size of a model, and how it is known. */
export interface ModelSize {
  /** Bytes from least to most: "MB" may mean 1,000,000 or 1,048,576, and printed digits are rounded. */
  readonly bytes: Interval;
  /** `printed`: the source states it. `derived`: parameters times bits over eight, without any overhead. */
  readonly origin: 'printed' | 'derived';
}

const units: Readonly<Record<string, readonly [decimal: number, binary: number]>> = {
  B: [1, 1],
  bytes: [1, 1],
  kB: [1e3, 1024],
  KB: [1e3, 1024],
  MB: [1e6, 1024 * 1024],
  GB: [1e9, 1024 * 1024 * 1024],
  KiB: [1024, 1024],
  MiB: [1024 * 1024, 1024 * 1024],
  GiB: [1024 * 1024 * 1024, 1024 * 1024 * 1024],
};

/**
 * Bytes that a printed size allows.
 * @returns null for text, for bounds and estimates, and for units such as "Mb" that do not say what they mean
 */
export function findByteRange(quantity: Quantity): Interval | null {
  const unit = units[quantity.unit ?? ''];
  const { value, step, qualifier } = quantity;
  if (unit === undefined || value === undefined || qualifier !== undefined) return null;
  const half = (step ?? 0) / 2;
  return [(value - half) * unit[0], (value + half) * unit[1]];
}

/**
 * The size of the model of a row: as printed, else from its parameters and weight bits.
 * @param assumedBits bits a weight is taken to have where the row does not say; null derives nothing then
 */
export function findModelSize(row: Row, assumedBits: number | null): ModelSize | null {
  const { size, params, weightBits } = row.measures;
  const printed = size === undefined ? null : findByteRange(size);
  if (printed !== null) return { bytes: printed, origin: 'printed' };
  const bits = weightBits === undefined ? assumedBits : (weightBits.value ?? null);
  if (params?.value === undefined || params.qualifier !== undefined || bits === null) return null;
  const half = (params.step ?? 0) / 2;
  return {
    bytes: [((params.value - half) * bits) / 8, ((params.value + half) * bits) / 8],
    origin: 'derived',
  };
}
