import { hashModel, refuseNonFinite } from '../../compression/compress-model.ts';
import { measureOnce } from '../../compression/measures/measure-model.ts';
import { modelIo } from '../model-io.ts';
import { weightHistogram } from '../weight-histogram.ts';
import { loadModel } from './load-model.ts';
import { tickOf, type Task } from './task.ts';

/** What a model is: counts, sizes, inputs, the distribution of its weights. Refuses weights that are no numbers. */
export const inspect: Task<'inspect'> = async ({ source }, world) => {
  const model = await loadModel(source);
  refuseNonFinite(model);
  const measure = await measureOnce(model, tickOf(world, 'Reading the model'));
  return {
    name: source.kind === 'shipped' ? source.id : source.name,
    format: model.format,
    hash: hashModel(model),
    io: modelIo(model),
    measure,
    histogram: weightHistogram(model),
  };
};
