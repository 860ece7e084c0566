import { describe, expect, it } from 'vitest';
import { toPapersData, toResultsData, toVocabularyData } from '../../../src/catalogue/formats/open-data.ts';
import { loadWith } from '../sound-files.ts';

const { catalogue } = loadWith();
const overTheWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('open data', () => {
  it('publishes every row with source, locator and evidence', () => {
    const { version, rows } = toResultsData(catalogue, '1.2.3');
    expect(version).toBe('1.2.3');
    expect(rows.map(({ id }) => id)).toEqual([...catalogue.rows.keys()]);
    expect(overTheWire(rows[1])).toMatchObject({
      tableKind: 'quality',
      source: { url: 'https://example.org/readme', locator: 'README', evidence: 'authors-table' },
    });
  });

  it('publishes papers and vocabulary without paths of files', () => {
    expect(JSON.stringify(toPapersData(catalogue, '1'))).not.toContain('content/papers');
    expect(JSON.stringify(toVocabularyData(catalogue, '1'))).not.toContain('content/techniques');
    expect(toPapersData(catalogue, '1').papers).toHaveLength(2);
  });

  it('loses nothing on the way through JSON', () => {
    for (const data of [
      toResultsData(catalogue, '1'),
      toPapersData(catalogue, '1'),
      toVocabularyData(catalogue, '1'),
    ]) {
      expect(overTheWire(data)).toEqual(data);
    }
  });
});
