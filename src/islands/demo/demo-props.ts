import type { AnyOptionValues, OptionSpecs } from '../../compression/options.ts';
import { techniques } from '../../compression/techniques/index.ts';
import { formatBytes } from '../../lab/format.ts';
import { demos } from '../../lab/demos.ts';

/** A step as the page is told it: only what the form and the recipe need, so that the techniques themselves stay in the worker. */
export interface DemoStepProps {
  readonly technique: string;
  readonly label: string;
  /** Every option at its start. */
  readonly values: AnyOptionValues;
  /** The options that the reader moves. */
  readonly controls: OptionSpecs;
  readonly isOptional: boolean;
}

/** What the page tells a demo. */
export interface DemoProps {
  readonly label: string;
  /** Whether a step trains, so that it runs for long and only when asked. */
  readonly trains: boolean;
  readonly steps: readonly DemoStepProps[];
  /** Folders of the model and of the judge of its images, ending in a slash. */
  readonly model: string;
  readonly judge: string | null;
}

/** What a demo fetches, in words; nothing where the sizes are not known. */
export function describeDownload(bytes: number | null): string {
  return bytes === null ? '' : `Fetches ${formatBytes(bytes)} once: the engine, the network and its judge.`;
}

/** The demo of a technique of the lab. Throws Error where there is none, and for a technique or option that does not exist. */
export function demoProps(id: string, addresses: Pick<DemoProps, 'model' | 'judge'>): DemoProps {
  const demo = demos[id] as (typeof demos)[string] | undefined;
  if (demo === undefined) throw new Error(`src/lab/demos.ts has no demo of "${id}". Add its steps there.`);
  const steps = demo.map(({ technique: name, options = {}, controls = [], isOptional = false }) => {
    const technique = techniques.get(name);
    if (technique === undefined) throw new Error(`The demo of ${id} names "${name}", which is no technique.`);
    const values = technique.parse(options);
    const specs = controls.map((control) => {
      const spec = technique.options[control] as OptionSpecs[string] | undefined;
      if (spec === undefined) throw new Error(`The demo of ${id}: ${name} has no option "${control}".`);
      return [control, spec] as const;
    });
    return {
      technique: name,
      label: technique.label,
      values,
      controls: Object.fromEntries(specs),
      isOptional,
    };
  });
  return {
    label: techniques.get(id)?.label ?? id,
    trains: demo.some(({ technique }) => techniques.get(technique)?.trains === true),
    steps,
    ...addresses,
  };
}
