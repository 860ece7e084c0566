/** The sizes of one transposed convolution, one axis pair at a time. */
export interface TransposedConvolution {
  /** Height and width of the input. */
  readonly input: readonly [number, number];
  readonly kernel: readonly [number, number];
  readonly stride: readonly [number, number];
  /** Padding of the corresponding convolution before each axis, and the output size. */
  readonly padding: readonly [number, number];
  readonly output: readonly [number, number];
  readonly inputChannels: number;
  readonly outputChannels: number;
}

/** Multiplications of a transposed convolution done by inserting zeros and convolving, and those that meet an input value. */
export interface ZeroInsertion {
  /** Output positions x kernel x channels: what hardware does that convolves the zero-inserted map. */
  readonly dense: number;
  /** Multiplications with an input value, exact at the borders. */
  readonly useful: number;
  /** 1 - useful / dense. */
  readonly avoidedShare: number;
}

/**
 * Counts multiplications with and without inserted zeros. An output position o of an axis meets input i through tap
 * o + padding - i * stride, if that lies in the kernel; axes are independent, so the useful taps of both multiply. This is what
 * GAN accelerators save (GANAX, Yazdanbakhsh et al. 2018; kernel segregation, Tida et al. 2023).
 */
export function countZeroInsertion(layer: TransposedConvolution): ZeroInsertion {
  const channels = layer.inputChannels * layer.outputChannels;
  const dense = layer.output[0] * layer.output[1] * layer.kernel[0] * layer.kernel[1] * channels;
  const useful = usefulTaps(layer, 0) * usefulTaps(layer, 1) * channels;
  return { dense, useful, avoidedShare: dense > 0 ? 1 - useful / dense : 0 };
}

function usefulTaps({ input, kernel, stride, padding, output }: TransposedConvolution, axis: 0 | 1): number {
  let taps = 0;
  for (let i = 0; i < input[axis]; i++) {
    for (let k = 0; k < kernel[axis]; k++) {
      const position = i * stride[axis] + k - padding[axis];
      if (position >= 0 && position < output[axis]) taps++;
    }
  }
  return taps;
}
