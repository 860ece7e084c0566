import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';
import * as tf from '@tensorflow/tfjs-core';
import { storedPhaseFilter } from './filter-store.ts';
import { phasePlan, type PhasePlan } from './phase-filter.ts';
import { heapOf, runKernel, type WasmBackend } from './wasm-heap.ts';

type Shape4 = [number, number, number, number];

interface Attributes {
  strides: [number, number] | number;
  pad: 'valid' | 'same' | number | tf.backend_util.ExplicitPadding;
  dataFormat?: 'NHWC' | 'NCHW';
  dimRoundingMode?: 'floor' | 'round' | 'ceil';
  inputShape: Shape4;
}

/**
 * Transposed convolution by kernel segregation: the filter is split by stride phase, one convolution with `ceil(k/s)` taps a side yields all
 * phases as channels, and an interleave writes them to their pixels. The same sums as the stock wasm kernel, in XNNPACK's fast convolution.
 */
export const convBackpropInput: KernelFunc = ({ inputs, attrs, backend }) => {
  const { dy, filter } = inputs;
  const { strides, pad, dataFormat, dimRoundingMode, inputShape } = attrs as unknown as Attributes;
  if (!dy || !filter) throw new Error('Conv2DBackpropInput needs the inputs dy and filter.');
  if (dataFormat === 'NCHW') throw new Error('Conv2DBackpropInput on wasm reads NHWC only; transpose first.');
  const info = tf.backend_util.computeConv2DInfo(
    inputShape,
    filter.shape as Shape4,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  const plan = phasePlan(info);
  const wasm = backend as WasmBackend;
  const phases = runKernel(
    'Conv2D',
    { x: dy, filter: storedPhaseFilter(filter, plan, wasm) },
    {
      strides: 1,
      pad: [[0, 0], plan.rows.pad, plan.columns.pad, [0, 0]],
      dataFormat: 'NHWC',
      dilations: 1,
    },
    wasm,
  );
  if (isWritten(phases, plan, info.inShape)) return phases;
  const image = interleave(phases, plan, info.inShape, wasm);
  wasm.disposeData(phases.dataId);
  return image;
};

/** With one phase and nothing to crop the convolution's output already is the image. */
function isWritten(phases: TensorInfo, { rows, columns }: PhasePlan, shape: readonly number[]): boolean {
  return (
    rows.stride === 1 && columns.stride === 1 && phases.shape.every((size, axis) => size === shape[axis])
  );
}

/** Writes phase (r, q) of cell (i, j) to pixel (i*s+r-offset, j*s+q-offset). Neighbouring phases of a cell are neighbours in the image. */
function interleave(
  phases: TensorInfo,
  { rows, columns }: PhasePlan,
  shape: Shape4,
  wasm: WasmBackend,
): TensorInfo {
  const [batch, height, width, channels] = shape;
  const out = wasm.makeOutput(shape, 'float32');
  const from = heapOf(phases, wasm);
  const to = heapOf(out, wasm);
  const [, cellRows, cellColumns] = phases.shape as Shape4;
  const cell = rows.stride * columns.stride * channels;
  const run = columns.stride * channels;
  const rowLength = width * channels;
  const skipped = Math.floor(columns.offset / columns.stride);
  const firstWithin = (columns.offset - skipped * columns.stride) * channels;
  let target = 0;
  for (let image = 0; image < batch; image++) {
    for (let y = 0; y < height; y++) {
      const at = y + rows.offset;
      const cellRow = Math.floor(at / rows.stride);
      const phase = at - cellRow * rows.stride;
      let source = ((image * cellRows + cellRow) * cellColumns + skipped) * cell + phase * run;
      let within = firstWithin;
      const end = target + rowLength;
      while (target < end) {
        const length = Math.min(run - within, end - target);
        const first = source + within;
        for (let i = 0; i < length; i++) to[target + i] = from[first + i];
        target += length;
        source += cell;
        within = 0;
      }
    }
  }
  return out;
}
