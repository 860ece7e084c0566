import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { multiplyFiles } from '../../../src/cli/bench/multiply-files.ts';
import { soundFiles } from '../../catalogue/sound-files.ts';

const files = Object.entries(soundFiles).map(([file, text]) => ({ file, text }));
const sizesOf = (times: number) => {
  const { catalogue, faults } = loadCatalogue(multiplyFiles(files, times));
  return {
    faults,
    papers: catalogue.papers.size,
    rows: catalogue.rows.size,
    techniques: catalogue.techniques.size,
  };
};

describe('a catalogue of many times the data', () => {
  it('has so many times the papers and rows, the same techniques, and no fault', () => {
    const once = sizesOf(1);
    expect(once.papers).toBeGreaterThan(1);
    expect(once.rows).toBeGreaterThan(1);
    expect(sizesOf(5)).toEqual({
      faults: [],
      papers: 5 * once.papers,
      rows: 5 * once.rows,
      techniques: once.techniques,
    });
  });
});
