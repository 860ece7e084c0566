import { askForCoder, coderOptions } from '../tensor/ask-for-coder.ts';
import { defineTechnique } from '../technique.ts';

/** Huffman coding of the symbols (Huffman 1952), as in Deep Compression. Lossless. */
export default defineTechnique({
  id: 'huffman-coding',
  article: 'entropy-coding',
  family: 'encoding',
  label: 'Huffman coding',
  summary: 'Gives frequent symbols short codes.',
  saves: { bytes: true, parameters: false, macs: false },
  options: coderOptions,
  apply: (model, { weights }, context) => askForCoder(model, 'huffman', weights, context),
});
