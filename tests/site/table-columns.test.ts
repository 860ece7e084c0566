import { expect, it } from 'vitest';
import { sayMeasure } from '../../src/site/table-columns.ts';

it.each([
  ['trainingTime', 'Training time'],
  ['fidMean', 'FID mean'],
  ['psnrGainOverOtherKD', 'PSNR gain over other KD'],
  ['top1', 'Top1'],
  ['mos', 'MOS'],
])('says the measure %s in words', (name, words) => {
  expect(sayMeasure(name)).toBe(words);
});
