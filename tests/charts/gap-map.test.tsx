import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { GapCell, GapMatrix } from '../../src/catalogue/queries/gap-matrix.ts';
import { describeGap, GapMapChart } from '../../src/charts/index.ts';

const cell = (
  technique: string,
  other: string,
  papers: number,
  paired: number,
  unpaired: number,
): GapCell => ({
  technique,
  other,
  papers: Array.from({ length: papers }, (_, index) => `paper-${index}`),
  pairedRows: Array.from({ length: paired }, (_, index) => `paired-${index}`),
  unpairedRows: Array.from({ length: unpaired }, (_, index) => `unpaired-${index}`),
});
const matrix: GapMatrix = {
  axis: 'gan-family',
  techniques: ['encoding', 'pruning'],
  others: ['noise-to-image', 'image-to-image'],
  cells: [
    cell('encoding', 'noise-to-image', 0, 0, 0),
    cell('encoding', 'image-to-image', 1, 0, 2),
    cell('pruning', 'noise-to-image', 3, 4, 1),
    cell('pruning', 'image-to-image', 12, 20, 0),
  ],
};

describe('GapMapChart', () => {
  it('looks as reviewed', async () => {
    const svg = renderToString(
      <GapMapChart matrix={matrix} labelOf={(id) => id} date="2026-11-24" id="chart" title="Gaps" />,
    );
    await expect(svg).toMatchFileSnapshot('snapshots/gap-map.svg');
  });

  it('never says that nobody tried: an empty cell speaks of this catalogue and its date', () => {
    expect(matrix.cells.map((entry) => describeGap(entry, '2026-11-24'))).toEqual([
      'none in this catalogue (2026-11-24)',
      '1 work, reported without baseline',
      '3 works, 4 paired rows',
      '12 works, 20 paired rows',
    ]);
  });
});
