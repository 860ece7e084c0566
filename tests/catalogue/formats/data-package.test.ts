import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { toDataPackage } from '../../../src/catalogue/formats/data-package.ts';
import { toLongCsv, toWideCsv } from '../../../src/catalogue/formats/results-csv.ts';
import { loadWith } from '../sound-files.ts';

const { catalogue } = loadWith();
const release = { version: '0.1.0', date: '2026-11-24', homepage: null };
const descriptor = toDataPackage(catalogue, release);
const files: Record<string, string> = {
  'results.csv': toWideCsv(catalogue),
  'results-long.csv': toLongCsv(catalogue),
};

/** Whether a cell is valid for a field type, by the rules of Table Schema. */
const isValid = (type: string, cell: string) =>
  cell === '' ||
  type === 'string' ||
  (type === 'integer' ? /^-?\d+$/.test(cell) : Number.isFinite(Number(cell)));

describe('toDataPackage', () => {
  it('has what the profile of Data Package version 2 requires', () => {
    expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
    expect(descriptor.created).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const names = descriptor.resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, path } of descriptor.resources) {
      expect(name).toMatch(/^[a-z0-9][a-z0-9._-]*$/);
      expect(path).toMatch(/^[a-z0-9-]+\.(csv|json)$/);
    }
  });

  it('describes exactly the columns of the files, and their cells fit the types', () => {
    for (const { path, schema } of descriptor.resources) {
      if (schema === undefined) continue;
      const parsed = csvParse(files[path] ?? '');
      expect(schema.fields.map(({ name }) => name)).toEqual(parsed.columns);
      const wrong = parsed.flatMap((line) =>
        schema.fields.filter(({ name, type }) => !isValid(type, line[name] ?? '')),
      );
      expect(wrong).toEqual([]);
    }
  });

  it('keeps the primary key unique', () => {
    const rows = csvParse(files['results.csv'] ?? '').map(({ row }) => row);
    expect(new Set(rows).size).toBe(rows.length);
  });
});
