import type { Model } from '../compression/model.ts';
import type { ModelIo } from './protocol.ts';

interface InputLayer {
  readonly name: string;
  readonly shape: readonly number[];
}

/** What a Layers model takes, read from its topology. Sizes left open by the model count as unknown. */
export function modelIo(model: Model): ModelIo {
  if (model.format !== 'layers-model') return { kind: 'unknown' };
  const inputs = inputLayers(model.topology);
  const latent = inputs.find(({ name }) => name === 'latent');
  const label = inputs.find(({ name }) => name === 'label');
  if (inputs.length === 2 && latent?.shape.length === 1 && label?.shape.length === 1) {
    return { kind: 'class-conditional', latent: latent.shape[0], classes: label.shape[0] };
  }
  const only = inputs.length === 1 ? inputs[0] : undefined;
  if (only?.shape.length === 3 && only.shape[0] === only.shape[1] && only.shape[2] === 1) {
    return { kind: 'image-to-image', size: only.shape[0] };
  }
  if (inputs.length === 0) return { kind: 'unknown' };
  return { kind: 'other', inputs: inputs.map(({ shape }) => shape) };
}

function inputLayers(topology: unknown): InputLayer[] {
  const config = at(at(topology, 'model_config') ?? topology, 'config');
  const layers = Array.isArray(config) ? (config as unknown[]) : at(config, 'layers');
  if (!Array.isArray(layers)) return [];
  return (layers as unknown[]).flatMap((layer, index) => {
    const settings = at(layer, 'config');
    const shape = at(settings, 'batch_input_shape') ?? at(settings, 'batchInputShape');
    const isInput = at(layer, 'class_name') === 'InputLayer' || (index === 0 && Array.isArray(config));
    if (!Array.isArray(shape) || !(isInput || layers.length === 1 || index === 0)) return [];
    const sizes = (shape as unknown[]).slice(1);
    if (!sizes.every((size): size is number => typeof size === 'number' && size > 0 && size < 65536))
      return [];
    const name = at(settings, 'name');
    return [{ name: typeof name === 'string' ? name : '', shape: sizes }];
  });
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
