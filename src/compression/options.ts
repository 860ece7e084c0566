import { CompressionError } from './compression-error.ts';

interface OptionBase {
  readonly label: string;
  /** One sentence for the form and for `--help`. */
  readonly help: string;
  /** Shown and used only while another option has one of these values. */
  readonly when?: { readonly option: string; readonly is: readonly (string | number | boolean)[] };
}

/** A number in [min, max]; multiples of `step` from `min`. */
export interface RangeOption extends OptionBase {
  readonly kind: 'range';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
  readonly unit?: string;
}

/** One of several words; `choices` gives each its label. */
export interface ChoiceOption extends OptionBase {
  readonly kind: 'choice';
  readonly choices: Readonly<Record<string, string>>;
  readonly default: string;
}

/** Yes or no. */
export interface FlagOption extends OptionBase {
  readonly kind: 'flag';
  readonly default: boolean;
}

/** An option as data: forms, command-line flags, share links and validation are all made from it. */
export type OptionSpec = RangeOption | ChoiceOption | FlagOption;

/** The options of a technique by name. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** The type of the parsed values that a set of specs describes. */
export type OptionValues<S extends OptionSpecs> = {
  readonly [K in keyof S]: S[K] extends RangeOption
    ? number
    : S[K] extends ChoiceOption
      ? Extract<keyof S[K]['choices'], string>
      : boolean;
};

/** Parsed values whose specs are not known statically. */
export type AnyOptionValues = Readonly<Record<string, string | number | boolean>>;

/** The value each option has when nothing is said. */
export function defaultOptions<const S extends OptionSpecs>(specs: S): OptionValues<S> {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, spec.default]),
  ) as OptionValues<S>;
}

/**
 * Checks values from a form, a link, a flag or a recipe against their specs and fills in defaults. Numbers may come as text.
 * Throws CompressionError that names `owner` and the option for an unknown name, a wrong type or a value out of range.
 */
export function parseOptions<const S extends OptionSpecs>(
  specs: S,
  input: unknown,
  owner: string,
): OptionValues<S> {
  if (input !== undefined && (typeof input !== 'object' || input === null || Array.isArray(input))) {
    throw new CompressionError(`Options of "${owner}" are not an object.`, 'Give name and value pairs.');
  }
  const given = (input ?? {}) as Record<string, unknown>;
  const unknownName = Object.keys(given).find((name) => !Object.hasOwn(specs, name));
  if (unknownName !== undefined) {
    throw new CompressionError(
      `"${owner}" has no option "${unknownName}".`,
      `Options: ${Object.keys(specs).join(', ') || 'none'}.`,
    );
  }
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [
      name,
      Object.hasOwn(given, name) ? parseOption(spec, given[name], `${owner}: ${name}`) : spec.default,
    ]),
  ) as OptionValues<S>;
}

function parseOption(spec: OptionSpec, value: unknown, where: string): string | number | boolean {
  if (spec.kind === 'flag') return parseFlag(value, where);
  if (spec.kind === 'choice') return parseChoice(spec, value, where);
  return parseRange(spec, value, where);
}

function parseFlag(value: unknown, where: string): boolean {
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw new CompressionError(`${where} is ${show(value)}.`, 'Give true or false.');
}

function parseChoice(spec: ChoiceOption, value: unknown, where: string): string {
  if (typeof value === 'string' && Object.hasOwn(spec.choices, value)) return value;
  throw new CompressionError(
    `${where} is ${show(value)}.`,
    `Give one of ${Object.keys(spec.choices).join(', ')}.`,
  );
}

function parseRange(spec: RangeOption, value: unknown, where: string): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  const remedy = `Give a number from ${spec.min} to ${spec.max}${spec.step === 1 ? ', whole' : ''}.`;
  if (typeof number !== 'number' || !Number.isFinite(number) || number < spec.min || number > spec.max) {
    throw new CompressionError(`${where} is ${show(value)}.`, remedy);
  }
  if (spec.step === 1 && Number.isInteger(spec.min) && !Number.isInteger(number)) {
    throw new CompressionError(`${where} is ${show(value)}.`, remedy);
  }
  return number;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  return (text ?? typeof value).slice(0, 60);
}
