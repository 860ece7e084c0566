import { format } from 'd3-format';
import type { Metric } from '../../catalogue/catalogue.ts';

type Unit = Metric['unit'];

const large = format('.3~s');
const plain = format('.4~g');

/** A value as words of an axis or tooltip: "2.67G", "30%", "62.4". Counts and operations take SI letters, shares become percent. */
export function formatValue(value: number, unit: Unit | undefined): string {
  if (unit === 'share') return `${plain(value * 100)}%`;
  if (unit === 'count' || unit === 'operations') return large(value).replace('µ', 'u');
  if (Math.abs(value) >= 10000) return large(value);
  return plain(value);
}

/** A coordinate with two decimals at most, so that the same data always give the same text. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Cuts text to a number of characters, with an ellipsis. */
export function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** Width of text in the interface face, estimated: 0.53 of the size for each character. */
export function estimateWidth(text: string, size: number): number {
  return text.length * size * 0.53;
}
