import { describe, expect, it } from 'vitest';
import { countEvidence } from '../../../src/catalogue/queries/evidence-coverage.ts';
import { loadWith } from '../sound-files.ts';

describe('countEvidence', () => {
  const counts = countEvidence(loadWith().catalogue.rows.values());

  it('keeps every grade, nearest to the measurement first', () => {
    expect(counts[0]?.grade).toBe('paper-table');
    expect(counts.at(-1)).toEqual({ grade: 'aggregator', rows: 0, paired: 0, unquoted: 0, restated: 0 });
  });

  it('counts paired, restated and unquoted rows', () => {
    expect(counts.find(({ grade }) => grade === 'authors-table')).toMatchObject({ rows: 2, paired: 1 });
    expect(counts[0]).toMatchObject({ rows: 2, paired: 0, unquoted: 1, restated: 1 });
  });
});
