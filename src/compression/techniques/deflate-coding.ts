import { askForCoder, coderOptions } from '../tensor/ask-for-coder.ts';
import { defineTechnique } from '../technique.ts';

/** Deflate (RFC 1951), the yardstick that everyone has. Lossless. */
export default defineTechnique({
  id: 'deflate-coding',
  article: 'lossless',
  family: 'lossless',
  label: 'Deflate',
  summary: 'Packs the weights as gzip does, what every web server can do.',
  saves: { bytes: true, parameters: false, macs: false },
  options: coderOptions,
  apply: (model, { weights }, context) => askForCoder(model, 'deflate', weights, context),
});
