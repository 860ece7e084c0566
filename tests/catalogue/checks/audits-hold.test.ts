import { describe, expect, it } from 'vitest';
import { faultsOf } from '../sound-files.ts';

const round = (readings: string, drawn = 2) =>
  `- date: 2026-11-24\n  seed: first\n  drawn: ${drawn}\n  population: 4\n  readings:\n${readings}`;
const right = '    - { row: first2020.table.ours, outcome: right }\n';

describe('audits-hold', () => {
  it('finds nothing in a sound list and a sound round', () => {
    const files = {
      'data/not-found.yaml':
        '- { paper: first2020, sought: result tables, tried: [repository], date: 2026-11-24 }\n- { title: Another, sought: authors, tried: [abstracts], date: 2026-11-24 }\n',
      'data/second-reading.yaml': round(right),
    };
    expect(faultsOf('audits-hold', files)).toEqual([]);
  });

  it('finds a work that is not in the catalogue', () => {
    const text = '- { paper: first2002, sought: authors, tried: [abstracts], date: 2026-11-24 }\n';
    const faults = faultsOf('audits-hold', { 'data/not-found.yaml': text });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'data/not-found.yaml', field: '0.paper' });
    expect(faults[0]?.remedy).toContain('first2020');
  });

  it('asks that a work be named by id or by title, not by both', () => {
    const text = '- { paper: first2020, title: First, sought: x, tried: [y], date: 2026-11-24 }\n';
    const faults = faultsOf('audits-hold', { 'data/not-found.yaml': text });
    expect(faults.map(({ field }) => field)).toEqual(['0.paper']);
  });

  it('finds a row that does not exist, a row read twice, and a fault without a note', () => {
    const text = round(
      right +
        right +
        '    - { row: first2020.table.our, outcome: right }\n    - { row: first2020.table.original, outcome: wrong }\n',
      4,
    );
    const faults = faultsOf('audits-hold', { 'data/second-reading.yaml': text });
    expect(faults.map(({ field }) => field)).toEqual([
      '0.readings.1.row',
      '0.readings.2.row',
      '0.readings.3.note',
    ]);
  });

  it('finds a round with more readings than were drawn', () => {
    const faults = faultsOf('audits-hold', {
      'data/second-reading.yaml': round(
        right + '    - { row: first2020.table.original, outcome: right }\n',
        1,
      ),
    });
    expect(faults.map(({ field }) => field)).toEqual(['0.drawn']);
  });
});
