import {
  defaultOptions,
  type AnyOptionValues,
  type OptionSpec,
  type OptionSpecs,
} from '../compression/options.ts';
import type { Recipe, RecipeStep } from '../compression/recipe.ts';
import type { Technique } from '../compression/technique.ts';

type Techniques = ReadonlyMap<string, Technique>;

/** A step while it is edited: every option has a value, and a key that stays when steps move. */
export interface DraftStep {
  readonly key: number;
  readonly technique: string;
  readonly options: AnyOptionValues;
  readonly only?: readonly string[];
  readonly except?: readonly string[];
}

/** A recipe while it is edited. */
export interface Draft {
  readonly name: string;
  readonly seed: number;
  readonly steps: readonly DraftStep[];
  readonly nextKey: number;
}

export type DraftAction =
  | { readonly type: 'add'; readonly technique: string }
  | { readonly type: 'remove'; readonly key: number }
  | { readonly type: 'move'; readonly key: number; readonly by: -1 | 1 }
  | {
      readonly type: 'set';
      readonly key: number;
      readonly option: string;
      readonly value: string | number | boolean;
    }
  | { readonly type: 'seed'; readonly seed: number }
  | { readonly type: 'load'; readonly recipe: Recipe };

export const emptyDraft: Draft = { name: '', seed: 1, steps: [], nextKey: 1 };

/** The draft after one action; actions that mean nothing leave it as it is. */
export function changeDraft(draft: Draft, action: DraftAction, techniques: Techniques): Draft {
  const { steps, nextKey } = draft;
  switch (action.type) {
    case 'add': {
      const technique = techniques.get(action.technique);
      if (technique === undefined || steps.length >= 12) return draft;
      const step = { key: nextKey, technique: technique.id, options: defaultOptions(technique.options) };
      return { ...draft, name: '', steps: [...steps, step], nextKey: nextKey + 1 };
    }
    case 'remove':
      return { ...draft, name: '', steps: steps.filter(({ key }) => key !== action.key) };
    case 'move':
      return { ...draft, name: '', steps: moved(steps, action.key, action.by) };
    case 'set':
      return {
        ...draft,
        name: '',
        steps: steps.map((step) =>
          step.key === action.key
            ? { ...step, options: { ...step.options, [action.option]: action.value } }
            : step,
        ),
      };
    case 'seed':
      return { ...draft, seed: action.seed };
    case 'load':
      return draftOf(action.recipe, techniques, nextKey);
  }
}

/** The recipe of a draft, options that equal their defaults left out, so that equal recipes are equal as text. */
export function recipeOf(draft: Draft, techniques: Techniques): Recipe {
  return {
    version: 1,
    ...(draft.name ? { name: draft.name } : {}),
    seed: draft.seed,
    steps: draft.steps.map(({ technique, options, only, except }): RecipeStep => {
      const specs = techniques.get(technique)?.options ?? {};
      const kept = Object.entries(options).filter(
        ([name, value]) =>
          Object.hasOwn(specs, name) && isShown(specs[name], options) && specs[name].default !== value,
      );
      return {
        technique,
        ...(kept.length > 0 ? { options: Object.fromEntries(kept) } : {}),
        ...(only ? { only: [...only] } : {}),
        ...(except ? { except: [...except] } : {}),
      };
    }),
  };
}

/** Whether an option is in use, given the values of the others. */
export function isShown(spec: OptionSpec, values: AnyOptionValues): boolean {
  return spec.when === undefined || spec.when.is.includes(values[spec.when.option]);
}

/** The number nearest to `value` that a range option takes. */
export function snapToRange(spec: Extract<OptionSpec, { kind: 'range' }>, value: number): number {
  const bounded = Math.min(spec.max, Math.max(spec.min, Number.isFinite(value) ? value : spec.default));
  const steps = Math.round((bounded - spec.min) / spec.step);
  return Math.min(spec.max, Number((spec.min + steps * spec.step).toFixed(6)));
}

/** What a step says when folded: the options that differ from their defaults. */
export function describeOptions(specs: OptionSpecs, values: AnyOptionValues): string {
  const parts = Object.entries(specs)
    .filter(([, spec]) => isShown(spec, values))
    .filter(([name, spec]) => spec.kind === 'range' || values[name] !== spec.default)
    .map(([name, spec]) => describeOption(spec, values[name]));
  return parts.join(', ');
}

/** An option and its value in words: `index bits 4`. */
export function describeOption(spec: OptionSpec, value: string | number | boolean | undefined): string {
  return `${spec.label.toLowerCase()} ${labelOf(spec, value)}`;
}

/** The options but the first that differ from their defaults, in words. */
export function describeChanged(specs: OptionSpecs, values: AnyOptionValues): string {
  const rest = Object.entries(specs)
    .slice(1)
    .filter(([name, spec]) => values[name] !== spec.default);
  return describeOptions(Object.fromEntries(rest), values);
}

function labelOf(spec: OptionSpec, value: string | number | boolean | undefined): string {
  if (spec.kind === 'choice') return (spec.choices[String(value)] ?? String(value)).toLowerCase();
  if (spec.kind === 'flag') return value === true ? 'on' : 'off';
  return `${String(value)}${spec.unit ? ` ${spec.unit}` : ''}`;
}

function draftOf(recipe: Recipe, techniques: Techniques, firstKey: number): Draft {
  const steps = recipe.steps.map((step, index): DraftStep => ({
    key: firstKey + index,
    technique: step.technique,
    options: techniques.get(step.technique)?.parse(step.options) ?? {},
    ...(step.only ? { only: step.only } : {}),
    ...(step.except ? { except: step.except } : {}),
  }));
  return { name: recipe.name ?? '', seed: recipe.seed, steps, nextKey: firstKey + steps.length };
}

function moved(steps: readonly DraftStep[], key: number, by: -1 | 1): readonly DraftStep[] {
  const from = steps.findIndex((step) => step.key === key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= steps.length) return steps;
  const next = [...steps];
  [next[from], next[to]] = [next[to], next[from]];
  return next;
}
