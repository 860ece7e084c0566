import { askForCoder, coderOptions } from '../tensor/ask-for-coder.ts';
import { defineTechnique } from '../technique.ts';

/** Relative-index sparse storage of Deep Compression (Han, Mao, Dally 2016). Lossless. */
export default defineTechnique({
  id: 'sparse-index-coding',
  article: 'sparse-storage',
  family: 'encoding',
  label: 'Sparse index coding',
  summary: 'Stores only non-zero weights and the distances between them.',
  saves: { bytes: true, parameters: false, macs: false },
  options: coderOptions,
  apply: (model, { weights }, context) => askForCoder(model, 'sparse', weights, context),
});
