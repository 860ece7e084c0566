import { exponential } from '../numeric/exponential.ts';
import { naturalLog } from '../numeric/natural-log.ts';

/** Logits are whole numbers in 1/256, from -2047 to 2047. */
export const LARGEST_LOGIT = 2047;

/** Logit of a probability given in 1/4096: `stretch[p16 >> 4]`. */
export const stretch = Int16Array.from({ length: 4096 }, (_, p) => {
  const odds = (p + 0.5) / (4096 - p - 0.5);
  return Math.max(-LARGEST_LOGIT, Math.min(LARGEST_LOGIT, Math.round(naturalLog(odds) * 256)));
});

/** Probability in 1/65536, from 32 to 65504, of a logit: `squash[logit + 2048]`. */
export const squash = Uint16Array.from({ length: 4096 }, (_, index) => {
  const probability = 65536 / (1 + exponential(-(index - 2048) / 256));
  return Math.max(32, Math.min(65504, Math.round(probability)));
});
