import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { findDisagreements } from '../../src/catalogue/queries/disagreements.ts';
import { parseQuantity } from '../../src/catalogue/quantity.ts';
import { DisagreementChart } from '../../src/charts/index.ts';
import { fixture } from './comparison-fixture.ts';

const [original] = fixture.rows;
if (original === undefined) throw new Error('the fixture has no rows');
const ported = {
  ...original,
  id: 'port.original',
  table: 'issue',
  method: 'CycleGAN, Paddle',
  measures: { ...original.measures, fid: parseQuantity('64.95', 'distance') },
};
const comparison = { ...fixture, rows: [...fixture.rows, ported] };
const found = findDisagreements(comparison, ['fid', 'macs']);
const draw = (shown: typeof found) =>
  renderToString(
    <DisagreementChart
      disagreements={shown}
      comparison={comparison}
      width={600}
      id="chart"
      title="Disagreement"
    />,
  );

describe('DisagreementChart', () => {
  it('looks as reviewed', async () => {
    await expect(draw(found)).toMatchFileSnapshot('snapshots/disagreement.svg');
  });

  it('sets the baseline of two sources side by side and leaves out the copied figure and what agrees', () => {
    expect(found).toHaveLength(1);
    expect(found[0]?.figures.map(({ row, value }) => [row.id, value])).toEqual([
      ['port.original', 64.95],
      ['gc.original', 65.75],
    ]);
    expect(found[0]?.spread).toBeCloseTo(65.75 / 64.95, 12);
  });

  it('takes 65.8 and 65.75 for one measurement printed with fewer digits', () => {
    const rounded = { ...ported, measures: { ...original.measures, fid: parseQuantity('65.8', 'distance') } };
    expect(findDisagreements({ ...fixture, rows: [...fixture.rows, rounded] }, ['fid'])).toEqual([]);
  });

  it('says so when there is nothing to show', () => {
    expect(draw([])).toContain('No figure is reported by two sources that differ.');
  });
});
