import { techniques } from '../../compression/techniques/index.ts';
import type { RecipeStep } from '../../compression/recipe.ts';
import { UsageError } from './command.ts';

/** Arguments taken apart. */
export interface ParsedArguments {
  readonly positional: readonly string[];
  /** Values by flag name; `true` for flags without one. A flag that may repeat holds a list. */
  readonly flags: ReadonlyMap<string, string | true>;
  readonly repeated: ReadonlyMap<string, readonly string[]>;
  /** Steps given as flags, in their order. */
  readonly steps: readonly RecipeStep[];
}

/** Which flags a command takes besides the techniques. */
export interface FlagRules {
  readonly values?: readonly string[];
  readonly switches?: readonly string[];
  readonly repeated?: readonly string[];
  /** Whether `--<technique>` and `--<option>` add steps. */
  readonly takesSteps?: boolean;
}

/**
 * Parses `--flag value`, `--flag=value` and switches. With `takesSteps`, `--<technique>` starts a step and `--<option> value`
 * after it sets one of its options; `--only` and `--except` name its weights. Throws UsageError.
 */
export function parseArguments(args: readonly string[], rules: FlagRules): ParsedArguments {
  const state = {
    positional: [] as string[],
    flags: new Map<string, string | true>(),
    repeated: new Map<string, string[]>(),
    steps: [] as OpenStep[],
  };
  const rest = [...args];
  const valueOf = (name: string, given: string | undefined): string => {
    const value = given ?? rest.shift();
    if (value === undefined) throw new UsageError(`--${name} needs a value.`);
    return value;
  };
  for (let token = rest.shift(); token !== undefined; token = rest.shift()) {
    if (!token.startsWith('--')) {
      state.positional.push(token);
      continue;
    }
    const [name, given] = splitFlag(token.slice(2));
    if (rules.switches?.includes(name)) state.flags.set(name, true);
    else if (rules.values?.includes(name)) state.flags.set(name, valueOf(name, given));
    else if (rules.repeated?.includes(name)) {
      state.repeated.set(name, [...(state.repeated.get(name) ?? []), valueOf(name, given)]);
    } else if (rules.takesSteps && techniques.has(name)) state.steps.push({ technique: name, options: {} });
    else if (rules.takesSteps)
      addToStep(state.steps.at(-1), name, (fallback) =>
        fallback && isFlagNext(rest) ? fallback : valueOf(name, given),
      );
    else throw new UsageError(`Unknown flag --${name}.`);
  }
  return state;
}

function splitFlag(text: string): [string, string | undefined] {
  const at = text.indexOf('=');
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

const isFlagNext = (rest: readonly string[]) => rest.length === 0 || rest[0].startsWith('--');

interface OpenStep {
  technique: string;
  options: Record<string, string | number | boolean>;
  only?: string[];
  except?: string[];
}

function addToStep(step: OpenStep | undefined, name: string, valueOf: (fallback?: string) => string): void {
  const technique = step && techniques.get(step.technique);
  if (step === undefined || technique === undefined) {
    throw new UsageError(
      `--${name} is no flag of this command and no technique. Techniques: ${[...techniques.keys()].join(', ')}.`,
    );
  }
  if (name === 'only' || name === 'except') {
    step[name] = [...(step[name] ?? []), ...valueOf().split(',')];
    return;
  }
  const option = Object.keys(technique.options).find((key) => kebab(key) === name || key === name);
  if (option === undefined) {
    const known = Object.keys(technique.options).map((key) => `--${kebab(key)}`);
    throw new UsageError(
      `--${step.technique} has no option --${name}. Options: ${known.join(', ') || 'none'}.`,
    );
  }
  const value = valueOf(technique.options[option].kind === 'flag' ? 'true' : undefined);
  step.options[option] = technique.parse({ [option]: value })[option];
}

/** The flag of an option: `learningRate` is `--learning-rate`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The help lines of every technique and its options. */
export function describeTechniques(): string {
  return [...techniques.values()]
    .filter(({ trains }) => !trains)
    .map(({ id, summary, options }) => {
      const lines = Object.entries(options).map(([name, spec]) => {
        const domain =
          spec.kind === 'range'
            ? `${spec.min} to ${spec.max}`
            : spec.kind === 'choice'
              ? Object.keys(spec.choices).join(' | ')
              : 'true | false';
        return `      --${kebab(name).padEnd(18)} ${spec.help} (${domain}; ${spec.default})`;
      });
      return [`  --${id.padEnd(22)} ${summary}`, ...lines].join('\n');
    })
    .join('\n');
}
