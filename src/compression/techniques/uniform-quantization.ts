import { channelAxes } from '../tensor/channel-axes.ts';
import { quantizeTensor } from '../tensor/quantize-tensor.ts';
import { changeTensors, scopeOption, selectTensors } from '../tensor/select-tensors.ts';
import { defineTechnique } from '../technique.ts';

/** Uniform affine quantization of weights (Jacob et al. 2018; Krishnamoorthi 2018), without training. */
export default defineTechnique({
  id: 'uniform-quantization',
  article: 'quantization',
  family: 'numeric-precision',
  label: 'Uniform quantization',
  summary: 'Rounds weights to equally spaced levels.',
  saves: { bytes: true, parameters: false, macs: false },
  options: {
    bits: {
      kind: 'range',
      label: 'Bits',
      help: 'Bits a weight: 2 to the power of this many levels.',
      min: 1,
      max: 16,
      step: 1,
      default: 8,
    },
    mode: {
      kind: 'choice',
      label: 'Levels',
      help: 'Symmetric about zero, or from the smallest to the largest weight.',
      choices: { symmetric: 'Symmetric', asymmetric: 'Asymmetric' },
      default: 'symmetric',
    },
    granularity: {
      kind: 'choice',
      label: 'Step size',
      help: 'One step size a tensor, or one an output channel.',
      choices: { tensor: 'Per tensor', channel: 'Per output channel' },
      default: 'tensor',
    },
    range: {
      kind: 'choice',
      label: 'Range',
      help: 'What the outer levels are fitted to.',
      choices: { 'min-max': 'Smallest and largest', percentile: 'Percentile', mse: 'Least squared error' },
      default: 'mse',
    },
    percentile: {
      kind: 'range',
      label: 'Percentile',
      help: 'Share of the magnitudes inside the range.',
      min: 90,
      max: 100,
      step: 0.01,
      default: 99.9,
      unit: '%',
      when: { option: 'range', is: ['percentile'] },
    },
    weights: scopeOption,
  },
  async apply(model, { weights, granularity, ...rule }, context) {
    const axesOf = channelAxes(model);
    return changeTensors(model, selectTensors(model, weights, context), context, (tensor) =>
      quantizeTensor(
        tensor,
        rule,
        granularity === 'channel' && tensor.shape.length > 1 ? axesOf(tensor).output : undefined,
      ),
    );
  },
});
