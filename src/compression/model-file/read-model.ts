import { CompressionError } from '../compression-error.ts';
import type { Model, WeightTensor } from '../model.ts';
import { parseManifest, type ManifestGroup } from './manifest.ts';
import { readWeights } from './read-weights.ts';

const DEEPEST = 200;

/** A `model.json` that was parsed and checked, before its shards are read. */
export interface ModelFile {
  readonly format: Model['format'];
  readonly topology: unknown;
  readonly extra: Readonly<Record<string, unknown>>;
  readonly groups: readonly ManifestGroup[];
  /** The files that hold the weights, relative to model.json, in order. */
  readonly shards: readonly string[];
}

/** Parses the text of a tfjs `model.json`. Throws CompressionError naming what is wrong. */
export function parseModelFile(text: string): ModelFile {
  const { modelTopology, weightsManifest, format, ...extra } = parseObject(text, 'model.json');
  const topology = parseTopology(modelTopology);
  const groups = parseManifest(weightsManifest);
  return {
    format: parseFormat(format, topology),
    topology,
    extra,
    groups,
    shards: groups.flatMap((group) => group.paths),
  };
}

/** What a package says of its model: format, topology and the other fields. Throws CompressionError. */
export function parseModelJson(text: string): Omit<Model, 'weights'> {
  const { format, topology, extra } = parseObject(text, 'The topology of the package');
  const checked = parseTopology(topology);
  const isRecord = typeof extra === 'object' && extra !== null && !Array.isArray(extra);
  return {
    format: parseFormat(format, checked),
    topology: checked,
    ...(isRecord ? { extra: extra as Record<string, unknown> } : {}),
  };
}

function parseObject(text: string, what: string): Record<string, unknown> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new CompressionError(
      `${what} is not JSON (${(error as Error).message.slice(0, 100)}).`,
      'Export it again.',
    );
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new CompressionError(`${what} is not an object.`, 'Give a tfjs Layers or Graph model.');
  }
  refuseDeep(json);
  return json as Record<string, unknown>;
}

function parseTopology(topology: unknown): object {
  if (typeof topology === 'object' && topology !== null) return topology;
  throw new CompressionError('model.json has no modelTopology.', 'Give a tfjs Layers or Graph model.');
}

/**
 * The model whose `model.json` has this text, with the bytes of its shards by path. Weights that tfjs narrowed to uint8, uint16 or
 * float16 keep those codes. Throws CompressionError naming file, weight and remedy.
 */
export function readModel(text: string, shards: ReadonlyMap<string, Uint8Array>): Model {
  const file = parseModelFile(text);
  const weights: WeightTensor[] = file.groups.flatMap((group) => readWeights(group, shards));
  return {
    format: file.format,
    topology: file.topology,
    weights,
    ...(Object.keys(file.extra).length > 0 ? { extra: file.extra } : {}),
  };
}

function parseFormat(format: unknown, topology: object): Model['format'] {
  if (format === 'layers-model' || format === 'graph-model') return format;
  if (format === undefined || format === null) {
    if ('node' in topology) return 'graph-model';
    if ('model_config' in topology || 'class_name' in topology) return 'layers-model';
  }
  throw new CompressionError(
    `model.json has the format ${JSON.stringify(format)?.slice(0, 60) ?? 'none'}.`,
    'Known: layers-model, graph-model.',
  );
}

/** Later code walks the topology recursively; this walk does not. */
function refuseDeep(root: object): void {
  let level: object[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) {
      throw new CompressionError(
        `model.json is nested more than ${DEEPEST} levels deep.`,
        'No known exporter does so.',
      );
    }
    const children = level.flatMap((node) => Object.values(node as Record<string, unknown>));
    level = children.filter((child) => typeof child === 'object' && child !== null);
  }
}
