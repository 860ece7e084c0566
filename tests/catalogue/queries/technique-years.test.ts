import { describe, expect, it } from 'vitest';
import { countYears, listTechniqueYears } from '../../../src/catalogue/queries/technique-years.ts';
import { loadWith } from '../sound-files.ts';

describe('countYears', () => {
  it('counts works by year, oldest first, and apart those whose year was not read', () => {
    const { byYear, undated } = countYears([2021, null, 2019, 2021]);
    expect([...byYear]).toEqual([
      [2019, 1],
      [2021, 2],
    ]);
    expect(undated).toBe(1);
  });
});

describe('listTechniqueYears', () => {
  const nodes = listTechniqueYears(loadWith().catalogue, 'memory-compression');

  it('lists a node before those below it, children by their works', () => {
    expect(nodes.map(({ technique, depth, works }) => [technique.id, depth, works])).toEqual([
      ['memory-compression', 0, 2],
      ['lossy', 1, 2],
      ['pruning', 2, 2],
      ['knowledge-distillation', 2, 1],
    ]);
  });

  it('counts a work of two members once in the node above them', () => {
    expect([...(nodes[1]?.byYear ?? [])]).toEqual([[2020, 2]]);
  });

  it('is empty for an id that no technique has', () => {
    expect(listTechniqueYears(loadWith().catalogue, 'pruningg')).toEqual([]);
  });
});
