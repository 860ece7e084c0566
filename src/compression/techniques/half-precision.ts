import { fromBfloat16, fromFloat16, toBfloat16, toFloat16 } from '../numeric/half-float.ts';
import { defineTechnique } from '../technique.ts';
import { changeTensors, scopeOption, selectTensors } from '../tensor/select-tensors.ts';

const LARGEST_HALF = 65504;

/** Sixteen-bit floats: IEEE binary16, or bfloat16 with the exponent range of float32. */
export default defineTechnique({
  id: 'half-precision',
  article: 'mixed-precision',
  family: 'numeric-precision',
  label: 'Half precision',
  summary: 'Rounds weights to 16-bit floats.',
  saves: { bytes: true, parameters: false, macs: false },
  options: {
    format: {
      kind: 'choice',
      label: 'Format',
      help: 'float16 has finer steps, bfloat16 the range of float32.',
      choices: { float16: 'float16', bfloat16: 'bfloat16' },
      default: 'float16',
    },
    weights: { ...scopeOption, default: 'all' },
    skipCoded: {
      kind: 'flag',
      label: 'Only uncoded weights',
      help: 'Leaves weights alone that are already quantized or shared.',
      default: true,
    },
  },
  async apply(model, { format, weights, skipCoded }, context) {
    const selected = selectTensors(model, weights, context).filter(
      ({ coding }) => !(skipCoded && (coding?.kind === 'uniform' || coding?.kind === 'codebook')),
    );
    // Beyond the range of float16 the largest value is nearer than infinity.
    const round =
      format === 'float16'
        ? (value: number) => fromFloat16(toFloat16(Math.min(LARGEST_HALF, Math.max(-LARGEST_HALF, value))))
        : (value: number) => fromBfloat16(toBfloat16(value));
    return changeTensors(model, selected, context, (tensor) => ({
      ...tensor,
      values: tensor.values.map(round),
      coding: { kind: format },
    }));
  },
});
