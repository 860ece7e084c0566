import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';
import * as tf from '@tensorflow/tfjs-core';
import { heapOf, runKernel, type WasmBackend } from './wasm-heap.ts';

type Shape4 = [number, number, number, number];

interface Attributes {
  strides: [number, number] | number;
  pad: 'valid' | 'same' | number | tf.backend_util.ExplicitPadding;
  dataFormat?: 'NHWC' | 'NCHW';
  dimRoundingMode?: 'floor' | 'round' | 'ceil';
  filterShape: Shape4;
}

/**
 * The gradient of a convolution with respect to its filter, composed from the backend's own convolution, because tfjs 4.22's wasm backend
 * has no such kernel. With the batch as channels, `dW[u, v, ci, co] = sum x[n, s*i+u-p, s*j+v-p, ci] dy[n, i, j, co]` is a convolution
 * of the transposed input with the transposed gradient, dilated by the stride.
 */
export const convBackpropFilter: KernelFunc = ({ inputs, attrs, backend }) => {
  const { x, dy } = inputs;
  const { strides, pad, dataFormat, dimRoundingMode, filterShape } = attrs as unknown as Attributes;
  if (!x || !dy) throw new Error('Conv2DBackpropFilter needs the inputs x and dy.');
  if (dataFormat === 'NCHW')
    throw new Error('Conv2DBackpropFilter on wasm reads NHWC only; transpose first.');
  const info = tf.backend_util.computeConv2DInfo(
    x.shape as Shape4,
    filterShape,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  const wasm = backend as WasmBackend;
  const [kh, kw, inChannels, outChannels] = filterShape;
  const batch = info.batchSize;
  const imagesLast = batchToChannels(x, wasm);
  const filter = batchToInputChannels(dy, wasm);
  const { top, left } = info.padInfo;
  const bottom = Math.max(0, kh + (info.outHeight - 1) * info.strideHeight - info.inHeight - top);
  const right = Math.max(0, kw + (info.outWidth - 1) * info.strideWidth - info.inWidth - left);
  const full = runKernel(
    'Conv2D',
    {
      x: { ...imagesLast, shape: [inChannels, info.inHeight, info.inWidth, batch] },
      filter: { ...filter, shape: [info.outHeight, info.outWidth, batch, outChannels] },
    },
    {
      strides: 1,
      pad: [
        [0, 0],
        [top, bottom],
        [left, right],
        [0, 0],
      ],
      dataFormat: 'NHWC',
      dilations: [info.strideHeight, info.strideWidth],
    },
    wasm,
  );
  const gradient = channelsToFilter(full, filterShape, wasm);
  for (const scratch of [imagesLast, filter, full]) wasm.disposeData(scratch.dataId);
  return gradient;
};

/** [n, h, w, c] to [c, h, w, n], in tiles that stay in the cache. */
function batchToChannels(x: TensorInfo, wasm: WasmBackend): TensorInfo {
  const [n, h, w, c] = x.shape as Shape4;
  const out = wasm.makeOutput([c, h, w, n], 'float32');
  const from = heapOf(x, wasm);
  const to = heapOf(out, wasm);
  const pixels = h * w;
  for (let pixel = 0; pixel < pixels; pixel++) {
    for (let channel = 0; channel < c; channel++) {
      const target = (channel * pixels + pixel) * n;
      let source = pixel * c + channel;
      for (let image = 0; image < n; image++, source += pixels * c) to[target + image] = from[source];
    }
  }
  return out;
}

/** [n, h, w, c] to [h, w, n, c]: whole rows of channels move. */
function batchToInputChannels(dy: TensorInfo, wasm: WasmBackend): TensorInfo {
  const [n, h, w, c] = dy.shape as Shape4;
  const out = wasm.makeOutput([h, w, n, c], 'float32');
  const from = heapOf(dy, wasm);
  const to = heapOf(out, wasm);
  const pixels = h * w;
  let source = 0;
  for (let image = 0; image < n; image++) {
    for (let pixel = 0; pixel < pixels; pixel++) {
      const target = (pixel * n + image) * c;
      for (let channel = 0; channel < c; channel++) to[target + channel] = from[source++];
    }
  }
  return out;
}

/** [ci, rows, columns, co] to [kh, kw, ci, co], leaving out rows and columns beyond the filter. */
function channelsToFilter(full: TensorInfo, [kh, kw, ci, co]: Shape4, wasm: WasmBackend): TensorInfo {
  const [, rows, columns] = full.shape as Shape4;
  const out = wasm.makeOutput([kh, kw, ci, co], 'float32');
  const from = heapOf(full, wasm);
  const to = heapOf(out, wasm);
  let target = 0;
  for (let u = 0; u < kh; u++) {
    for (let v = 0; v < kw; v++) {
      for (let channel = 0; channel < ci; channel++) {
        const source = ((channel * rows + u) * columns + v) * co;
        for (let c = 0; c < co; c++) to[target++] = from[source + c];
      }
    }
  }
  return out;
}
