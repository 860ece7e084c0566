/** A convolution as loops: output rows, output columns, output channels, input channels. */
export interface ConvolutionLoops {
  readonly height: number;
  readonly width: number;
  readonly outputs: number;
  readonly inputs: number;
  readonly kernel: readonly [number, number];
  readonly stride: readonly [number, number];
}

/** Which data stay in the on-chip buffer while the others stream past. */
export type LoopOrder = 'weight-stationary' | 'output-stationary' | 'input-stationary';

/** A tile: how much of each loop is worked on at a time. */
export interface Tile {
  readonly height: number;
  readonly width: number;
  readonly outputs: number;
  readonly inputs: number;
}

/** Bytes moved between memory and the buffer, by kind of data, and what the buffer must hold. */
export interface MemoryTraffic {
  readonly inputBytes: number;
  readonly weightBytes: number;
  readonly outputBytes: number;
  readonly totalBytes: number;
  readonly bufferBytes: number;
  /** Multiply-accumulates for each byte moved. */
  readonly macsPerByte: number;
}

/** Bits of an input or output value and of a weight. */
export interface ValueWidths {
  readonly activationBits: number;
  readonly weightBits: number;
}

/**
 * Memory traffic of one convolution under loop tiling (Zhang et al. 2015, Optimizing FPGA-based Accelerator Design): each kind of
 * data is moved once a tile that uses it, except that it stays while only loops that do not index it advance. Partial sums that
 * leave the buffer are written and read again. A halo of kernel - stride rows and columns is read with each input tile.
 */
export function memoryTraffic(
  loops: ConvolutionLoops,
  tile: Tile,
  order: LoopOrder,
  widths: ValueWidths,
): MemoryTraffic {
  const steps = {
    space: Math.ceil(loops.height / tile.height) * Math.ceil(loops.width / tile.width),
    outputs: Math.ceil(loops.outputs / tile.outputs),
    inputs: Math.ceil(loops.inputs / tile.inputs),
  };
  const side = (size: number, axis: 0 | 1) => (size - 1) * loops.stride[axis] + loops.kernel[axis];
  const inputTile = side(tile.height, 0) * side(tile.width, 1) * tile.inputs;
  const weightTile = loops.kernel[0] * loops.kernel[1] * tile.inputs * tile.outputs;
  const outputTile = tile.height * tile.width * tile.outputs;
  const all = steps.space * steps.outputs * steps.inputs;
  const loads = {
    input: order === 'input-stationary' ? steps.space * steps.inputs : all,
    weight: order === 'weight-stationary' ? steps.outputs * steps.inputs : all,
    output: order === 'output-stationary' ? steps.space * steps.outputs : all,
  };
  // A tile of partial sums that comes back is read and written; the first time it is only written.
  const outputMoves = 2 * loads.output - steps.space * steps.outputs;
  const bytes = (values: number, bits: number) => (values * bits) / 8;
  const inputBytes = bytes(loads.input * inputTile, widths.activationBits);
  const weightBytes = bytes(loads.weight * weightTile, widths.weightBits);
  const outputBytes = bytes(outputMoves * outputTile, widths.activationBits);
  const macs = loops.height * loops.width * loops.outputs * loops.inputs * loops.kernel[0] * loops.kernel[1];
  return {
    inputBytes,
    weightBytes,
    outputBytes,
    totalBytes: inputBytes + weightBytes + outputBytes,
    bufferBytes: bytes(inputTile + outputTile, widths.activationBits) + bytes(weightTile, widths.weightBits),
    macsPerByte: macs / (inputBytes + weightBytes + outputBytes),
  };
}
