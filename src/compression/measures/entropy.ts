import { naturalLog } from '../numeric/natural-log.ts';

const LN2 = 0.6931471805599453;

/** The different symbols, rising, and how often each occurs. */
export function countSymbols(symbols: Int32Array): { values: number[]; counts: number[] } {
  let lowest = symbols[0] ?? 0;
  let highest = lowest;
  for (let i = 1; i < symbols.length; i++) {
    if (symbols[i] < lowest) lowest = symbols[i];
    if (symbols[i] > highest) highest = symbols[i];
  }
  const histogram = new Int32Array(symbols.length === 0 ? 0 : highest - lowest + 1);
  for (let i = 0; i < symbols.length; i++) histogram[symbols[i] - lowest]++;
  const values: number[] = [];
  const counts: number[] = [];
  histogram.forEach((count, index) => {
    if (count === 0) return;
    values.push(lowest + index);
    counts.push(count);
  });
  return { values, counts };
}

/** Zero-order entropy in bits a symbol: sum of -p log2 p over relative frequencies (Shannon 1948). 0 for no symbols. */
export function entropyOf(symbols: Int32Array): number {
  const n = symbols.length;
  let sum = 0;
  for (const count of countSymbols(symbols).counts) sum -= (count / n) * (naturalLog(count / n) / LN2);
  return sum + 0;
}
