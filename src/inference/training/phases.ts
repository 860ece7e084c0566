/** A setting that holds up to a step. */
export interface Phase {
  /** The first step of the next phase. */
  readonly until: number;
  readonly value: number;
}

/** The value of the phase that a step lies in; the last one holds for ever. */
export function phaseValue(phases: readonly Phase[], step: number): number {
  return phases[phaseIndex(phases, step)].value;
}

/** The value of the phase falling to a tenth along half a cosine, and starting anew with the next (Loshchilov and Hutter 2017). */
export function fallingValue(phases: readonly Phase[], step: number): number {
  const index = phaseIndex(phases, step);
  const { until, value } = phases[index];
  const start = index === 0 ? 0 : phases[index - 1].until;
  const fraction = Math.min(1, (step - start) / (until - start));
  return value * (0.1 + 0.9 * 0.5 * (1 + Math.cos(Math.PI * fraction)));
}

function phaseIndex(phases: readonly Phase[], step: number): number {
  const index = phases.findIndex(({ until }) => step < until);
  return index < 0 ? phases.length - 1 : index;
}
