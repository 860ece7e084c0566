import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFaults } from '../../src/catalogue/fault.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { loadWith, replaceIn, soundFiles } from './sound-files.ts';

describe('loadCatalogue on sound files', () => {
  const { catalogue, faults } = loadWith();

  it('finds no fault', () => {
    expect(formatFaults(faults)).toBe('0 faults');
  });

  it('gives a row the setting of its benchmark and the quantities of its cells', () => {
    const row = catalogue.rows.get('first2020.table.ours');
    expect(row).toMatchObject({
      gan: 'cyclegan',
      dataset: 'horse2zebra',
      reportedIn: 'first2020',
      baseline: 'first2020.table.original',
      protocols: { fid: 'fid-test' },
      year: 2020,
    });
    expect(row?.measures['macs']).toEqual({ printed: '2.67G', value: 2.67e9, step: 1e7 });
  });

  it('inherits techniques only from a paper with a single one', () => {
    expect(catalogue.rows.get('first2020.table.ours')?.techniques).toEqual(['pruning']);
    expect(catalogue.rows.get('second2021.table.ours')?.techniques).toBeNull();
    expect(catalogue.rows.get('second2021.claims.ours')?.techniques).toEqual(['pruning']);
  });

  it('resolves the tree and counts papers at every node above their technique', () => {
    const pruning = catalogue.techniques.get('pruning');
    expect(pruning).toMatchObject({
      ancestors: ['memory-compression', 'lossy'],
      track: 'memory-compression',
      family: 'pruning',
    });
    expect(catalogue.techniques.get('lossy')?.family).toBeNull();
    expect(catalogue.techniques.get('memory-compression')?.descendants).toHaveLength(4);
    expect(catalogue.index.papersByTechnique.get('memory-compression')).toEqual(['first2020', 'second2021']);
  });

  it('joins protocols by sameAs into one group, and takes "unknown" for no protocol', () => {
    expect(catalogue.protocols.get('fid-same')?.group).toBe('fid-same');
    expect(catalogue.protocols.get('fid-test')?.group).toBe('fid-same');
    expect(catalogue.tables.get('second2021-table')?.protocols).toEqual({});
  });

  it('is frozen to its leaves', () => {
    expect(Object.isFrozen(catalogue)).toBe(true);
    expect(Object.isFrozen(catalogue.rows.get('first2020.table.ours')?.measures)).toBe(true);
  });
});

describe('loadCatalogue on faulty files', () => {
  it('lists the faults of all files at once, each with file, field and remedy', () => {
    const { faults } = loadWith({
      ...replaceIn('content/papers/first2020.mdx', 'year: 2020', 'year: 3020'),
      ...replaceIn('data/vocabulary/tasks.yaml', 'label: Unpaired', 'lable: Unpaired'),
      'data/protocols/fid-test.yaml': 'label: "never closed',
    });
    const found = faults.map(({ rule, file, field }) => `${rule} ${file} ${field}`);
    expect(found).toContain('shape content/papers/first2020.mdx year');
    expect(found).toContain('shape data/vocabulary/tasks.yaml image-to-image-unpaired.label');
    expect(found).toContain('shape data/vocabulary/tasks.yaml image-to-image-unpaired.lable');
    expect(found).toContain('yaml data/protocols/fid-test.yaml line 1');
    expect(faults.every(({ problem, remedy }) => problem !== '' && remedy !== '')).toBe(true);
  });

  it('says what the nearest field or word is', () => {
    const { faults } = loadWith({
      ...replaceIn('data/vocabulary/tasks.yaml', 'label: Unpaired', 'lable: Unpaired'),
      ...replaceIn('data/results/first2020.yaml', 'evidence: authors-table', 'evidence: author-table'),
    });
    const remedies = faults.map(({ remedy }) => remedy).join('\n');
    expect(remedies).toContain('Did you mean "label"?');
    expect(remedies).toContain('Did you mean "authors-table"?');
  });

  it.each([
    ['a missing file of front matter', { 'content/papers/first2020.mdx': 'Only text.' }, 'no front matter'],
    ['a vocabulary file under another name', { 'data/vocabulary/gan.yaml': '[]' }, 'not read as one'],
    ['a list where an entry belongs', { 'data/protocols/fid-test.yaml': '- a' }, 'expected object'],
    ['an entry where a list belongs', { 'data/vocabulary/gans.yaml': 'id: a' }, 'must hold a list'],
    [
      'an arXiv number without quotes',
      replaceIn('content/papers/first2020.mdx', 'year: 2020', 'arxiv: 2108.06260'),
      'final zero',
    ],
    [
      'an address that is no web page',
      replaceIn('data/protocols/fid-test.yaml', 'https://example.org/readme', 'javascript:alert(1)'),
      'https://',
    ],
    [
      'a day that does not exist',
      replaceIn('data/protocols/fid-test.yaml', '2026-11-24', '2026-02-30'),
      'day of the calendar',
    ],
    ['a reference bomb', { 'data/protocols/fid-test.yaml': 'a: &a [1, 2]\nb: [*a, *a]' }, ''],
  ])('reports %s', (_, changes, words) => {
    const { faults } = loadWith(changes);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.map(({ problem }) => problem).join('\n')).toContain(words);
  });

  it('does not report a faulty entry again at every place that refers to it', () => {
    const { faults } = loadWith({
      ...replaceIn('content/papers/first2020.mdx', 'year: 2020', 'year: 3020'),
      'data/vocabulary/gans.yaml': '- { id: "cyclegan',
    });
    expect([...new Set(faults.map(({ rule, file }) => `${rule} ${file}`))]).toEqual([
      'yaml data/vocabulary/gans.yaml',
      'shape content/papers/first2020.mdx',
    ]);
  });

  it('never throws, whatever stands in a file', () => {
    const names = Object.keys(soundFiles);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string(), (file, text) => {
        const { faults } = loadWith({ [file]: text });
        expect(Array.isArray(faults)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('ignores files outside the folders of entries', () => {
    expect(loadCatalogue([{ file: 'data/models/a/card.yaml', text: 'x: [' }]).faults).toEqual([]);
  });
});
