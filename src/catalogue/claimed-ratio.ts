import { type Interval, type Quantity, findInterval, parseQuantity } from './quantity.ts';

const times = /^(.*?\d)\s*(?:[x×]|:1)(?![\d:])[^\d]*$/;
const fewer = /^(.*?\d)\s*%\s+(?:fewer|less|smaller|lower|reduction)[^\d]*$/;
const remaining = /^(.*?\d)\s*%\s+of\s/;

/** A ratio that a source claims, read as "uncompressed divided by compressed". */
export interface ClaimedRatio extends Quantity {
  /** Ratios that round (or are cut off) to what is printed; absent for text, bounds and estimates. */
  readonly interval?: Interval;
}

function readTimes(printed: string, digits: string): ClaimedRatio {
  const quantity = parseQuantity(digits, 'ratio');
  const rounded = findInterval(quantity);
  if (rounded === null) return { ...quantity, printed };
  const cutOff = (quantity.value ?? 0) + (quantity.step ?? 0);
  return { ...quantity, printed, interval: [rounded[0], cutOff] };
}

/** A share that remains, as the ratio one divided by it. */
function readShare(printed: string, digits: string, toRemaining: (share: number) => number): ClaimedRatio {
  const share = parseQuantity(`${digits}%`, 'share');
  if (share.value === undefined) return { printed };
  const value = 1 / toRemaining(share.value);
  const range = findInterval(share);
  const qualifier = share.qualifier === undefined ? {} : { qualifier: share.qualifier };
  if (range === null) return { printed, value, ...qualifier };
  const [a, b] = range.map((end) => 1 / toRemaining(end)) as [number, number];
  return { printed, value, interval: [Math.min(a, b), Math.max(a, b)] };
}

/**
 * Reads a claim: "21.2x", "87:1", "up to 8.3x memory saving", "36.60% fewer", "0.72% of WCT2".
 * A claim is taken to be rounded or cut off after its last digit. Anything else stays text.
 */
export function parseClaimedRatio(printed: string): ClaimedRatio {
  const asTimes = times.exec(printed);
  if (asTimes?.[1] !== undefined) return readTimes(printed, asTimes[1]);
  const asFewer = fewer.exec(printed);
  if (asFewer?.[1] !== undefined) return readShare(printed, asFewer[1], (share) => 1 - share);
  const asRemaining = remaining.exec(printed);
  if (asRemaining?.[1] !== undefined) return readShare(printed, asRemaining[1], (share) => share);
  return { printed };
}
