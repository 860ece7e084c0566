import { type z } from 'zod';
import { type RawEntry } from './entries.ts';
import { type Fault } from './fault.ts';
import { findNearestId } from './nearest-id.ts';

type Issue = z.core.$ZodIssue;

/** Names of the fields that a schema knows at a path; empty where it is no object. */
function fieldNames(schema: unknown, path: readonly PropertyKey[]): string[] {
  let current = schema as { shape?: Record<string, unknown>; element?: unknown; unwrap?: () => unknown };
  for (const key of path) {
    while (current.shape === undefined && current.unwrap !== undefined) {
      current = current.unwrap() as typeof current;
    }
    const next = typeof key === 'number' ? current.element : current.shape?.[String(key)];
    if (next === undefined) return [];
    current = next as typeof current;
  }
  return Object.keys(current.shape ?? {});
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );
}

function describeUnknownField(key: string, known: string[]): { problem: string; remedy: string } {
  const nearest = findNearestId(key, known);
  return {
    problem: `The field "${key}" is not known here.`,
    remedy: nearest === null ? `Use one of: ${known.join(', ')}.` : `Did you mean "${nearest}"?`,
  };
}

function describeChoice(value: unknown, choices: string[]): { problem: string; remedy: string } {
  const nearest = typeof value === 'string' ? findNearestId(value, choices) : null;
  return {
    problem:
      value === undefined ? 'It is missing.' : `${JSON.stringify(value)} is not one of the allowed words.`,
    remedy: `${nearest === null ? '' : `Did you mean "${nearest}"? `}Allowed: ${choices.join(', ')}.`,
  };
}

function describe(issue: Issue, data: unknown): { problem: string; remedy: string } {
  const value = valueAt(data, issue.path);
  if (issue.code === 'invalid_value') return describeChoice(value, issue.values.map(String));
  if (value === undefined) {
    return { problem: 'It is missing.', remedy: 'Fill it in, from a place that you name as source.' };
  }
  const shown = typeof value === 'string' || typeof value === 'number' ? `"${value}": ` : '';
  return {
    problem: `${shown}${issue.message}.`,
    remedy: 'Correct the value; data/README.md describes the field.',
  };
}

/**
 * Turns what zod found into faults with a remedy.
 * @param raw file, with `data` being the value that was parsed
 * @param at place of that value in the file, a prefix of the field
 */
export function describeIssues(
  raw: RawEntry,
  at: string,
  schema: z.ZodType,
  issues: readonly Issue[],
): Fault[] {
  return issues.flatMap((issue) => {
    const field = `${at}${issue.path.map(String).join('.')}`;
    const fault = { rule: 'shape', file: raw.file };
    if (issue.code !== 'unrecognized_keys') return [{ ...fault, field, ...describe(issue, raw.data) }];
    const known = fieldNames(schema, issue.path);
    return issue.keys.map((key) => ({
      ...fault,
      field: field === '' || field === at ? `${at}${key}` : `${field}.${key}`,
      ...describeUnknownField(key, known),
    }));
  });
}
