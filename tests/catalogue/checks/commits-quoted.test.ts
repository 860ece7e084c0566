import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { faultsOf, replaceIn } from '../sound-files.ts';

const file = 'data/results/first2020.yaml';
const flow =
  'source: { url: https://example.org/readme, locator: README, evidence: authors-table, extent: whole, readOn: 2026-11-24 }';

/** The sound table with its source in block form and a commit as written. */
const withCommit = (commit: string) =>
  replaceIn(
    file,
    flow,
    `source:
    url: https://example.org/readme
    commit: ${commit}
    locator: README
    evidence: authors-table
    extent: whole
    readOn: 2026-11-24`,
  );

describe('commits-quoted', () => {
  it.each(["'19060e0'", '"8092724"', 'f2492a4', '19060e0a', '0b10112'])('finds nothing in %s', (commit) => {
    expect(parse(`- ${commit}`)).toEqual([expect.any(String)]);
    expect(faultsOf('commits-quoted', withCommit(commit))).toEqual([]);
  });

  it.each(['19060e0', '8092724', '8092724 # of the README'])(
    'finds %s, which YAML reads as a number',
    (commit) => {
      expect(parse(`- ${commit}`)).toEqual([expect.any(Number)]);
      const faults = faultsOf('commits-quoted', withCommit(commit));
      expect(faults).toHaveLength(1);
      expect(faults[0]).toMatchObject({ file, field: 'line 6' });
      expect(faults[0]?.remedy).toContain(`'${commit.split(' ')[0] ?? ''}'`);
    },
  );

  it('finds a commit of binary digits, which YAML 1.1 and js-yaml read as a number', () => {
    expect(faultsOf('commits-quoted', withCommit('0b10110'))).toHaveLength(1);
  });
});
