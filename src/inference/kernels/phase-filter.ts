import type { TensorInfo } from '@tensorflow/tfjs-core';
import type * as tf from '@tensorflow/tfjs-core';
import { heapOf, type WasmBackend } from './wasm-heap.ts';

type Shape4 = [number, number, number, number];

/** One axis of a segregated transposed convolution. */
export interface PhaseAxis {
  readonly stride: number;
  /** Taps of the filter in this axis, and taps of one phase of it. */
  readonly kernel: number;
  readonly taps: number;
  /** Padding of the gradient before and after, for the convolution of all phases. */
  readonly pad: [number, number];
  /** How many phases of the convolution's output lie before the image's first pixel. */
  readonly offset: number;
}

export interface PhasePlan {
  readonly rows: PhaseAxis;
  readonly columns: PhaseAxis;
}

/** Pixel i of the image gets the taps `kernel = phase + stride * t` of the gradient's cells `cell - t`, where `i + padding = cell * stride + phase`. */
function planAxis(axis: {
  stride: number;
  kernel: number;
  before: number;
  input: number;
  output: number;
}): PhaseAxis {
  const { stride, kernel, before, input, output } = axis;
  const taps = Math.ceil(kernel / stride);
  const firstCell = Math.floor(before / stride);
  const lastCell = Math.floor((input - 1 + before) / stride);
  const padBefore = taps - 1 - firstCell;
  // A padding wider than the kernel would ask for a negative one here: keep the cells and skip them in the interleave.
  const skipped = Math.max(0, -padBefore);
  return {
    stride,
    kernel,
    taps,
    pad: [Math.max(0, padBefore), Math.max(0, lastCell + 1 - output)],
    offset: before - firstCell * stride + skipped * stride,
  };
}

/** How to lay out the convolution for a transposed one whose forward form is `info`. */
export function phasePlan(info: tf.backend_util.Conv2DInfo): PhasePlan {
  return {
    rows: planAxis({
      stride: info.strideHeight,
      kernel: info.filterHeight,
      before: info.padInfo.top,
      input: info.inHeight,
      output: info.outHeight,
    }),
    columns: planAxis({
      stride: info.strideWidth,
      kernel: info.filterWidth,
      before: info.padInfo.left,
      input: info.inWidth,
      output: info.outWidth,
    }),
  };
}

/** [kh, kw, ci, co] rearranged to [taps, taps, co, stride * stride * ci], taps reversed, zeros where a phase has fewer taps than another. */
export function phaseFilter(filter: TensorInfo, { rows, columns }: PhasePlan, wasm: WasmBackend): TensorInfo {
  const [kh, kw, ci, co] = filter.shape as Shape4;
  const width = rows.stride * columns.stride * ci;
  const out = wasm.makeOutput([rows.taps, columns.taps, co, width], 'float32');
  const from = heapOf(filter, wasm);
  const to = heapOf(out, wasm).fill(0);
  for (let u = 0; u < kh; u++) {
    const tapRow = rows.taps - 1 - Math.floor(u / rows.stride);
    for (let v = 0; v < kw; v++) {
      const tap = tapRow * columns.taps + columns.taps - 1 - Math.floor(v / columns.stride);
      const phase = (u % rows.stride) * columns.stride + (v % columns.stride);
      for (let i = 0; i < ci; i++) {
        const source = ((u * kw + v) * ci + i) * co;
        let target = tap * co * width + phase * ci + i;
        for (let o = 0; o < co; o++, target += width) to[target] = from[source + o];
      }
    }
  }
  return out;
}
