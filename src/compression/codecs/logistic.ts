import { exponential } from '../numeric/exponential.ts';

/** Logits are whole numbers in 1/256, from -2047 to 2047. */
export const LARGEST_LOGIT = 2047;

/** Probability in 1/65536, from 32 to 65504, of a logit: `squash[logit + 2048]`. */
export const squash = Uint16Array.from({ length: 4096 }, (_, index) => {
  const probability = 65536 / (1 + exponential(-(index - 2048) / 256));
  return Math.max(32, Math.min(65504, Math.round(probability)));
});
