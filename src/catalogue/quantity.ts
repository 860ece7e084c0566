import type { MetricUnit } from './schemas/vocabulary.ts';

/** How a source hedges a figure. */
export type Qualifier = 'at most' | 'at least' | 'about';

/** A printed cell and what it says. Without `value` it is text: shown, never plotted. */
export interface Quantity {
  /** The cell as the source prints it. */
  readonly printed: string;
  /** The figure: counts and operations in ones, shares from 0 to 1, bytes and times in the printed unit. */
  readonly value?: number;
  /** Unit of `value`: "MB", "ms" as printed, "%", "dB"; absent for bare numbers and where the source prints none. */
  readonly unit?: string;
  /** Present when the source gives a bound or an estimate. */
  readonly qualifier?: Qualifier;
  /** The deviation printed after ±, in the unit of `value`. */
  readonly spread?: number;
  /** One unit of the last printed digit, in the unit of `value`: 0.1e9 for "56.8G". */
  readonly step?: number;
}

/** A closed range of numbers. */
export type Interval = readonly [low: number, high: number];

const qualifiers: readonly (readonly [RegExp, Qualifier])[] = [
  [/^(up to|at most|less than|under|below|within|<|≤)\s*/i, 'at most'],
  [/^(over|more than|at least|above|>|≥)\s*/i, 'at least'],
  [/^(about|around|approximately|approx\.?|nearly|close to|roughly|~|≈)\s*/i, 'about'],
];

const thousands: Readonly<Record<string, number>> = { '': 0, K: 3, k: 3, M: 6, G: 9, B: 9, T: 12 };
const byteUnits = /^(B|bytes?|[kKMGT]i?B|[KMG]b)$/;
const timeUnits = /^(ns|us|µs|ms|s|min|h)$/;

/** Decimal exponent by which a suffix scales a value, and the unit that remains; null for a suffix that is not known. */
function readSuffix(suffix: string, unit: MetricUnit): { exponent: number; unit?: string } | null {
  switch (unit) {
    case 'count':
    case 'operations': {
      const exponent = thousands[suffix.replace(/\s*(MACs?|FLOPs?|FLOPS|params)$/, '')];
      return exponent === undefined ? null : { exponent };
    }
    case 'bytes':
      return byteUnits.test(suffix) ? { exponent: 0, unit: suffix } : null;
    case 'time':
      if (suffix === '') return { exponent: 0 };
      return timeUnits.test(suffix) ? { exponent: 0, unit: suffix } : null;
    case 'share':
      return suffix === '%' ? { exponent: -2 } : suffix === '' ? { exponent: 0 } : null;
    case 'percent':
      return suffix === '%' || suffix === '' ? { exponent: 0, unit: '%' } : null;
    case 'decibel':
      return suffix === 'dB' || suffix === '' ? { exponent: 0, unit: 'dB' } : null;
    case 'per-second':
      return /^(fps|FPS|\/s)?$/.test(suffix) ? { exponent: 0 } : null;
    case 'ratio':
      return /^[x×]?$/.test(suffix) ? { exponent: 0 } : null;
    default:
      return suffix === '' ? { exponent: 0 } : null;
  }
}

const number = String.raw`[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[+-]?\d+)?`;
const shape = new RegExp(`^(${number})\\s*(?:±\\s*(${number}))?\\s*([^\\d\\s,./±-][^\\d,/±]*)?$`, 'i');

/** The digits as a number times ten to the exponent, rounded once by the parser of JavaScript. */
function scaled(digits: string, exponent: number): number {
  const [mantissa = '', own = '0'] = digits.replaceAll(',', '').toLowerCase().split('e');
  return Number(`${mantissa}e${Number(own) + exponent}`);
}

function lastDigit(digits: string, exponent: number): number {
  const [mantissa = '', own = '0'] = digits.replaceAll(',', '').toLowerCase().split('e');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  return Number(`1e${Number(own) + exponent - decimals}`);
}

function splitQualifier(printed: string): { rest: string; qualifier?: Qualifier } {
  for (const [pattern, qualifier] of qualifiers) {
    if (pattern.test(printed)) return { rest: printed.replace(pattern, ''), qualifier };
  }
  return { rest: printed };
}

/**
 * Reads a printed cell: "11.4M" as 11 400 000, "2.67 MB" as 2.67 in MB, "63.1±0.4" with its spread,
 * "up to 200" with its qualifier. What does not parse comes back as `{ printed }` alone.
 */
export function parseQuantity(printed: string, unit: MetricUnit): Quantity {
  if (unit === 'text') return { printed };
  const { rest, qualifier } = splitQualifier(printed.trim());
  const match = shape.exec(rest);
  const digits = match?.[1] ?? '';
  const suffix = match ? readSuffix((match[3] ?? '').trim(), unit) : null;
  if (!/\d/.test(digits) || suffix === null) return { printed };
  const spread = match?.[2];
  return {
    printed,
    value: scaled(digits, suffix.exponent),
    step: lastDigit(digits, suffix.exponent),
    ...(suffix.unit === undefined ? {} : { unit: suffix.unit }),
    ...(qualifier === undefined ? {} : { qualifier }),
    ...(spread === undefined ? {} : { spread: scaled(spread, suffix.exponent) }),
  };
}

/** Whether a cell is a number with a unit of letters that its metric does not know: a slip, not prose. */
export function hasUnknownUnit(printed: string, unit: MetricUnit): boolean {
  if (unit === 'text' || parseQuantity(printed, unit).value !== undefined) return false;
  return /^[+-]?[\d.,]+\s*[A-Za-zµ%]*$/.test(splitQualifier(printed.trim()).rest);
}

/**
 * The values that round to what is printed: "56.8G" allows [56.75e9, 56.85e9].
 * @returns null for text and for bounds and estimates, whose digits do not limit the value
 */
export function findInterval(quantity: Quantity): Interval | null {
  const { value, step, qualifier } = quantity;
  if (value === undefined || step === undefined || qualifier !== undefined) return null;
  return [value - step / 2, value + step / 2];
}
