import type { FloatTensor, UniformCoding } from '../model.ts';
import { channelAxes } from '../tensor/channel-axes.ts';
import { decodeCoding, sliceLayout } from '../tensor/decode-coding.ts';
import { changeTensors, scopeOption, selectTensors } from '../tensor/select-tensors.ts';
import { visitSlice } from '../tensor/slices.ts';
import { defineTechnique } from '../technique.ts';

/** Two values a weight as XNOR-Net (Rastegari et al. 2016), or three as Ternary Weight Networks (Li, Zhang, Liu 2016). */
export default defineTechnique({
  id: 'binary-ternary',
  article: 'binarization',
  family: 'numeric-precision',
  label: 'Binary and ternary weights',
  summary: 'Keeps the sign of each weight, or sign and zero, with a scale.',
  saves: { bytes: true, parameters: false, macs: false },
  options: {
    values: {
      kind: 'choice',
      label: 'Values',
      help: 'Two values (-s, s) or three (-s, 0, s).',
      choices: { binary: 'Binary', ternary: 'Ternary' },
      default: 'ternary',
    },
    granularity: {
      kind: 'choice',
      label: 'Scale',
      help: 'One scale a tensor, or one an output channel.',
      choices: { tensor: 'Per tensor', channel: 'Per output channel' },
      default: 'channel',
    },
    threshold: {
      kind: 'range',
      label: 'Threshold',
      help: 'Weights below this share of the mean magnitude become zero; 0.7 fits normal weights.',
      min: 0,
      max: 2,
      step: 0.05,
      default: 0.7,
      when: { option: 'values', is: ['ternary'] },
    },
    weights: scopeOption,
  },
  async apply(model, { values, granularity, threshold, weights }, context) {
    const axesOf = channelAxes(model);
    return changeTensors(model, selectTensors(model, weights, context), context, (tensor) => {
      const axis = granularity === 'channel' && tensor.shape.length > 1 ? axesOf(tensor).output : undefined;
      return signs(tensor, values === 'binary' ? 0 : threshold, axis);
    });
  },
});

/** Codes -1, 0, 1 and the scale that is best for them in least squares: the mean magnitude of the weights that keep a sign. */
function signs(tensor: FloatTensor, threshold: number, axis: number | undefined): FloatTensor {
  const { values, shape } = tensor;
  const layout = sliceLayout(shape, axis);
  const codes = new Int32Array(values.length);
  const scales = new Float32Array(layout.slices);
  for (let slice = 0; slice < layout.slices; slice++) {
    let sum = 0;
    let count = 0;
    const each = (visit: (i: number) => void) =>
      visitSlice(layout, slice, values.length, (from, to) => {
        for (let i = from; i < to; i++) visit(i);
      });
    each((i) => {
      sum += Math.abs(values[i]);
      count++;
    });
    const cut = threshold * (count > 0 ? sum / count : 0);
    let kept = 0;
    let keptSum = 0;
    each((i) => {
      const magnitude = Math.abs(values[i]);
      if (magnitude === 0 || magnitude < cut) return;
      codes[i] = values[i] < 0 ? -1 : 1;
      kept++;
      keptSum += magnitude;
    });
    scales[slice] = kept > 0 ? keptSum / kept : 0;
  }
  const coding: UniformCoding = {
    kind: 'uniform',
    bits: threshold > 0 ? 2 : 1,
    codes,
    scales,
    ...(layout.slices > 1 && axis !== undefined ? { axis } : {}),
  };
  return { ...tensor, values: decodeCoding(coding, shape), coding };
}
