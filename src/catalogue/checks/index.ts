import { type Fault } from '../fault.ts';
import { type Check, type CheckInput } from '../check.ts';

/** Every rule of this folder. */
export const checks: readonly Check[] = [];

/** Runs every rule and returns all that they found. */
export function runChecks(input: CheckInput): Fault[] {
  return checks.flatMap((rule) => [...rule.check(input)].map((finding) => ({ rule: rule.name, ...finding })));
}
