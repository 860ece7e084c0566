import { channelAxes } from '../tensor/channel-axes.ts';
import { sliceLayout } from '../tensor/decode-coding.ts';
import { changeTensors, selectTensors } from '../tensor/select-tensors.ts';
import { zeroWeights } from '../tensor/zero-weights.ts';
import { defineTechnique } from '../technique.ts';

/** N:M pruning (Mishra et al. 2021): of every M neighbours along the input channels the N largest stay. */
export default defineTechnique({
  id: 'n-m-pruning',
  article: 'pruning-semi-structured',
  family: 'pruning',
  label: 'N:M pruning',
  summary: 'Keeps N of every M neighbouring weights, the pattern that sparse hardware runs.',
  saves: { bytes: true, parameters: false, macs: false },
  options: {
    pattern: {
      kind: 'choice',
      label: 'Pattern',
      help: 'How many weights of each group stay.',
      choices: {
        '2:4': '2 of 4',
        '1:2': '1 of 2',
        '1:4': '1 of 4',
        '4:8': '4 of 8',
        '2:8': '2 of 8',
        '1:8': '1 of 8',
      },
      default: '2:4',
    },
  },
  async apply(model, { pattern }, context) {
    const [keep, group] = pattern.split(':').map(Number) as [number, number];
    const axesOf = channelAxes(model);
    return changeTensors(model, selectTensors(model, 'kernels', context), context, (tensor) =>
      zeroWeights(tensor, markGroups(tensor.values, tensor.shape, axesOf(tensor).input, keep, group)),
    );
  },
});

/** Marks all but the `keep` largest of each full group along an axis; a rest shorter than a group stays whole. */
function markGroups(
  values: Float32Array,
  shape: readonly number[],
  axis: number,
  keep: number,
  group: number,
): Uint8Array {
  const { inner, slices } = sliceLayout(shape, axis);
  const marks = new Uint8Array(values.length);
  const lines = values.length / slices;
  for (let line = 0; line < lines; line++) {
    const start = Math.floor(line / inner) * inner * slices + (line % inner);
    for (let first = 0; first + group <= slices; first += group) {
      const members = Array.from({ length: group }, (_, k) => start + (first + k) * inner);
      members.sort((a, b) => Math.abs(values[b]) - Math.abs(values[a]) || a - b);
      for (const index of members.slice(keep)) marks[index] = 1;
    }
  }
  return marks;
}
