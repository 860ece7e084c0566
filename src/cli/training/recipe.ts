import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Trainer } from '../../inference/training/trainer.ts';

export interface RecipeOptions {
  readonly seed: number;
  /** The length of the whole run, which schedules need. */
  readonly steps: number;
  /** Folder of the data set; undefined for the Debian package's. */
  readonly data?: string;
}

export interface Run {
  readonly trainer: Trainer;
  /** The models to write, by the subfolder of the model's own folder ('' for the main one). Called once, at the end. */
  models(): Record<string, LayersModel>;
  /** A grey picture of what the generator makes now. */
  preview?(): Promise<{ width: number; height: number; pixels: Uint8Array }>;
}

/** A committed way to train one model. */
export interface Recipe {
  readonly id: string;
  readonly seed: number;
  readonly steps: number;
  start(options: RecipeOptions): Run;
}
