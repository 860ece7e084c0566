import type { Model } from './model.ts';
import type { SeededRandom } from './numeric/seeded-random.ts';
import { parseOptions, type AnyOptionValues, type OptionSpecs, type OptionValues } from './options.ts';
import type { Tick } from './tick.ts';
import type { AbortLike, Trainer } from './trainer.ts';

/** The survey's families, with its lossless track and its computation track. Each has one hue wherever it is drawn. */
export type TechniqueFamily =
  | 'pruning'
  | 'knowledge-distillation'
  | 'low-rank-factorization'
  | 'numeric-precision'
  | 'encoding'
  | 'lossless'
  | 'computation-optimization';

/** What a step is given besides the model and its options. */
export interface TechniqueContext {
  /** A stream of its own for each step of a recipe. */
  readonly random: SeededRandom;
  /** The model as it entered the recipe: the teacher, and the original of error measures. */
  readonly reference: Model;
  /** Whether the step may change this weight (the step's `only` and `except`). */
  readonly selects: (weightName: string) => boolean;
  readonly tick: Tick;
  readonly signal?: AbortLike;
  readonly trainer?: Trainer;
  readonly discriminator?: Model;
}

/** What a technique makes smaller, for the overview matrix: bytes once coded, parameters, arithmetic. */
export interface TechniqueSaves {
  readonly bytes: boolean;
  readonly parameters: boolean;
  readonly macs: boolean;
}

/** A technique as the rest of the program sees it. `apply` takes unparsed options and never mutates the model. */
export interface Technique {
  readonly id: string;
  /** The vocabulary id of the technique page that explains it. */
  readonly article: string;
  readonly family: TechniqueFamily;
  readonly label: string;
  /** One sentence: what it does to the weights. */
  readonly summary: string;
  readonly saves: TechniqueSaves;
  /** `layers` for techniques that rewrite a Layers topology, `any` for those that only touch weights. */
  readonly models: 'any' | 'layers';
  /** Whether it needs `context.trainer`. */
  readonly trains: boolean;
  readonly options: OptionSpecs;
  apply(model: Model, options: unknown, context: TechniqueContext): Promise<Model>;
  /** Throws CompressionError for options that `apply` would refuse. */
  parse(options: unknown): AnyOptionValues;
}

interface TechniqueDefinition<S extends OptionSpecs> extends Omit<
  Technique,
  'options' | 'apply' | 'parse' | 'models' | 'trains'
> {
  readonly models?: 'any' | 'layers';
  readonly trains?: boolean;
  readonly options: S;
  apply(model: Model, options: OptionValues<S>, context: TechniqueContext): Model | Promise<Model>;
}

/** Makes a technique from its definition: inside, `options` has exact types; outside, anything is accepted and parsed. */
export function defineTechnique<const S extends OptionSpecs>(definition: TechniqueDefinition<S>): Technique {
  const parse = (options: unknown) => parseOptions(definition.options, options, definition.id);
  return {
    models: 'any',
    trains: false,
    ...definition,
    parse: (options) => parse(options),
    apply: async (model, options, context) => definition.apply(model, parse(options), context),
  };
}
