import { askForCoder, coderOptions } from '../tensor/ask-for-coder.ts';
import { defineTechnique } from '../technique.ts';

/** Adaptive binary arithmetic coding with contexts, after DeepCABAC (Wiedemann et al. 2020). Lossless. */
export default defineTechnique({
  id: 'arithmetic-coding',
  article: 'entropy-coding',
  family: 'encoding',
  label: 'Arithmetic coding',
  summary: 'Writes each symbol with an adaptive arithmetic coder that looks at its neighbours.',
  saves: { bytes: true, parameters: false, macs: false },
  options: coderOptions,
  apply: (model, { weights }, context) => askForCoder(model, 'arithmetic', weights, context),
});
