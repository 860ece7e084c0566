import type { AnyOptionValues } from '../compression/options.ts';

/** A step of a demo: where it starts if not at the defaults, and the options that the reader moves. */
export interface DemoStep {
  readonly technique: string;
  readonly options?: AnyOptionValues;
  readonly controls?: readonly string[];
  /** Whether the reader may leave the step out. */
  readonly isOptional?: boolean;
}

const half: DemoStep = { technique: 'half-precision' };

/**
 * What the article of each technique runs in the page, as the recorded runs beside it do: what is left uncoded is stored at half
 * precision. A coder shows itself on symbols that repeat, so a step that makes some goes before it and can be left out.
 */
export const demos: Readonly<Record<string, readonly DemoStep[]>> = {
  'magnitude-pruning': [
    { technique: 'magnitude-pruning', options: { sparsity: 0.7 }, controls: ['sparsity', 'scope'] },
  ],
  'channel-pruning': [
    { technique: 'channel-pruning', options: { ratio: 0.2 }, controls: ['ratio', 'criterion'] },
  ],
  'n-m-pruning': [{ technique: 'n-m-pruning', controls: ['pattern'] }],
  'uniform-quantization': [
    {
      technique: 'uniform-quantization',
      options: { bits: 4, granularity: 'channel' },
      controls: ['bits', 'granularity'],
    },
    half,
  ],
  'weight-sharing': [
    { technique: 'weight-sharing', options: { start: 'density' }, controls: ['bits', 'start'] },
    half,
  ],
  'binary-ternary': [{ technique: 'binary-ternary', controls: ['values', 'granularity'] }],
  'half-precision': [{ technique: 'half-precision', options: { format: 'bfloat16' }, controls: ['format'] }],
  'low-rank-factorization': [
    { technique: 'low-rank-factorization', controls: ['energy', 'convolutions'] },
    half,
  ],
  distillation: [
    {
      technique: 'distillation',
      options: { steps: 300, batchSize: 32, output: 10 },
      controls: ['width', 'start'],
    },
    half,
  ],
  'deflate-coding': [
    { technique: 'uniform-quantization', options: { bits: 6 }, controls: ['bits'], isOptional: true },
    { technique: 'deflate-coding' },
  ],
  'arithmetic-coding': [
    { technique: 'uniform-quantization', options: { bits: 6 }, controls: ['bits'], isOptional: true },
    { technique: 'arithmetic-coding' },
  ],
  'sparse-index-coding': [
    {
      technique: 'magnitude-pruning',
      options: { sparsity: 0.7 },
      controls: ['sparsity'],
      isOptional: true,
    },
    { technique: 'sparse-index-coding' },
  ],
  'segregate-kernels': [{ technique: 'segregate-kernels' }],
};
