/** One field of a protocol buffer: its number and a varint or bytes. */
type Field = readonly [number: number, value: number | Uint8Array | string];

/** Encodes fields in the wire format of protocol buffers: varints and length-delimited values. */
function message(...fields: readonly Field[]): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const [number, value] of fields) {
    if (typeof value === 'number') {
      parts.push(varint(number * 8), varint(value));
    } else {
      const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
      parts.push(varint(number * 8 + 2), varint(bytes.length), bytes);
    }
  }
  return Buffer.concat(parts);
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? low + 128 : low);
  } while (rest > 0);
  return Uint8Array.from(bytes);
}

/** A named float tensor of the graph. */
export interface OnnxTensor {
  readonly name: string;
  readonly dims: readonly number[];
  readonly values: Float32Array;
}

/** A node: inputs, one output, an operator and its attributes (a number is a float, a list is integers). */
export interface OnnxNode {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly attributes?: Readonly<Record<string, number | readonly number[]>>;
}

export interface OnnxGraph {
  readonly nodes: readonly OnnxNode[];
  readonly weights: readonly OnnxTensor[];
  /** Constant lists of integers, for the shapes that Reshape takes. */
  readonly shapes?: Readonly<Record<string, readonly number[]>>;
  /** Names and shapes; the first dimension is the batch and left open. */
  readonly inputs: Readonly<Record<string, readonly number[]>>;
  readonly output: string;
}

/** The bytes of an ONNX model (operator set 13) of a graph. Field numbers are those of onnx.proto. */
export function encodeOnnx({ nodes, weights, shapes = {}, inputs, output }: OnnxGraph): Uint8Array {
  const graph = message(
    ...nodes.map((node): Field => [1, encodeNode(node)]),
    [2, 'generator'],
    ...weights.map((weight): Field => [5, encodeTensor(weight)]),
    ...Object.entries(shapes).map(([name, sizes]): Field => [5, encodeIntegers(name, sizes)]),
    ...Object.entries(inputs).map(([name, shape]): Field => [11, valueInfo(name, shape)]),
    [12, valueInfo(output)],
  );
  return message([1, 8], [7, graph], [8, message([1, ''], [2, 13])]);
}

function encodeNode({ op, inputs, output, attributes = {} }: OnnxNode): Uint8Array {
  return message(
    ...inputs.map((name): Field => [1, name]),
    [2, output],
    [4, op],
    ...Object.entries(attributes).map(([name, value]): Field => [5, encodeAttribute(name, value)]),
  );
}

function encodeAttribute(name: string, value: number | readonly number[]): Uint8Array {
  if (typeof value !== 'number') return message([1, name], ...value.map((item): Field => [8, item]), [20, 7]);
  // A float is a 32-bit field (wire type 5), the only one here.
  const float = Buffer.alloc(5);
  float[0] = 2 * 8 + 5;
  float.writeFloatLE(value, 1);
  return Buffer.concat([message([1, name]), float, message([20, 1])]);
}

function encodeTensor({ name, dims, values }: OnnxTensor): Uint8Array {
  const raw = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return message(...dims.map((size): Field => [1, size]), [2, 1], [8, name], [9, raw]);
}

function encodeIntegers(name: string, sizes: readonly number[]): Uint8Array {
  const raw = new Uint8Array(BigInt64Array.from(sizes, BigInt).buffer);
  return message([1, sizes.length], [2, 7], [8, name], [9, raw]);
}

function valueInfo(name: string, shape?: readonly number[]): Uint8Array {
  const dims = shape && [
    [1, message([2, 'batch'])] as Field,
    ...shape.map((size): Field => [1, message([1, size])]),
  ];
  const type = dims ? message([1, 1], [2, message(...dims)]) : message([1, 1]);
  return message([1, name], [2, message([1, type])]);
}
