import * as tf from '@tensorflow/tfjs-core';
import type { Trainer } from './trainer.ts';

const magic = 'GCACKPT1';

/** A trainer's state as one file: the magic, the header's length, a JSON header, the tensors' floats. */
export async function writeCheckpoint(trainer: Trainer): Promise<Uint8Array> {
  const { step, tensors } = trainer.state();
  const names = Object.keys(tensors);
  const values = await Promise.all(names.map((name) => tensors[name].data<'float32'>()));
  const shapes = Object.fromEntries(names.map((name) => [name, tensors[name].shape]));
  const header = new TextEncoder().encode(JSON.stringify({ step, shapes }));
  const start = 12 + header.length;
  const bytes = new Uint8Array(start + values.reduce((sum, { byteLength }) => sum + byteLength, 0));
  bytes.set(new TextEncoder().encode(magic));
  new DataView(bytes.buffer).setUint32(8, header.length, true);
  bytes.set(header, 12);
  let offset = start;
  for (const part of values) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), offset);
    offset += part.byteLength;
  }
  return bytes;
}

/** Puts a trainer back to where a checkpoint was written. Throws when the bytes are no checkpoint or not of this trainer. */
export function readCheckpoint(trainer: Trainer, bytes: Uint8Array): void {
  const damaged = () =>
    new Error('The checkpoint is damaged or of another version; delete it and start afresh.');
  if (bytes.length < 12 || new TextDecoder().decode(bytes.subarray(0, 8)) !== magic) throw damaged();
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
  if (bytes.length < 12 + length) throw damaged();
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(12, 12 + length))) as {
    step: number;
    shapes: Record<string, number[]>;
  };
  const total = Object.values(header.shapes).reduce((sum, shape) => sum + tf.util.sizeFromShape(shape), 0);
  if (bytes.length !== 12 + length + 4 * total) throw damaged();
  tf.tidy(() => {
    let offset = 12 + length;
    const tensors: Record<string, tf.Tensor> = {};
    for (const [name, shape] of Object.entries(header.shapes)) {
      const end = offset + 4 * tf.util.sizeFromShape(shape);
      const values = new Float32Array((end - offset) / 4);
      // Not by slice: that of Node's Buffer is a view on the same, unaligned memory.
      new Uint8Array(values.buffer).set(bytes.subarray(offset, end));
      tensors[name] = tf.tensor(values, shape);
      offset = end;
    }
    trainer.restore({ step: header.step, tensors });
  });
}
