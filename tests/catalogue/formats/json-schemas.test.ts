import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { schemaKinds, toJsonSchema } from '../../../src/catalogue/formats/json-schemas.ts';
import { soundFiles } from '../sound-files.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);

function fieldsWithoutDescription(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, ...rest } = schema as { properties?: Record<string, { description?: string }> };
  const own = Object.entries(properties ?? {}).flatMap(([name, field]) => [
    ...(field.description === undefined ? [`${path}.${name}`] : []),
    ...fieldsWithoutDescription(field, `${path}.${name}`),
  ]);
  return [
    ...own,
    ...Object.entries(rest).flatMap(([key, part]) => fieldsWithoutDescription(part, `${path}/${key}`)),
  ];
}

const examples = {
  results: 'data/results/first2020.yaml',
  protocol: 'data/protocols/fid-same.yaml',
  metrics: 'data/vocabulary/metrics.yaml',
  benchmarks: 'data/vocabulary/benchmarks.yaml',
} as const;

describe('toJsonSchema', () => {
  it.each(schemaKinds)('describes every field of %s', (kind) => {
    expect(fieldsWithoutDescription(toJsonSchema(kind), kind)).toEqual([]);
  });

  it.each(Object.entries(examples))('accepts a sound file of %s as an editor reads it', (kind, file) => {
    const validate = ajv.compile(toJsonSchema(kind as keyof typeof examples));
    expect(validate(parse(soundFiles[file] ?? '')), JSON.stringify(validate.errors)).toBe(true);
  });

  it('rejects an unknown grade of evidence', () => {
    const validate = ajv.compile(toJsonSchema('results'));
    const text = (soundFiles[examples.results] ?? '').replace('evidence: authors-table', 'evidence: hearsay');
    expect(validate(parse(text))).toBe(false);
  });
});
