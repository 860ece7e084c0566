/** The first bytes of a package, after PNG's: not text, the name, and line ends that a text-mode copy would change. */
export const MAGIC = Uint8Array.of(0x89, 0x47, 0x43, 0x41, 0x50, 0x0d, 0x0a, 0x1a);

/** The version of the layout that this program writes and reads. */
export const VERSION = 2;

/** Kinds of sections by their first byte. */
export const SECTION = { model: 0x4d, tensor: 0x54, end: 0x45 } as const;

/** Bytes before a section's payload (kind, length) and after it (CRC-32). */
export const HEAD_BYTES = 5;
export /**
 *
 */
const CRC_BYTES = 4;

/** Numbers of the element types in a tensor section. */
export const DTYPES = ['float32', 'int32', 'bool', 'uint8', 'string', 'complex64'] as const;

/** Numbers of the kinds of coding in a tensor section. */
export const KINDS = ['plain', 'uniform', 'codebook', 'float16', 'bfloat16'] as const;

/** Numbers of the coder that a step asked for. */
export const ASKED = ['none', 'smallest', 'raw', 'deflate', 'sparse', 'huffman', 'arithmetic'] as const;
