import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { findFeltSpeed } from '../../src/catalogue/queries/felt-speed.ts';
import { parseQuantity } from '../../src/catalogue/quantity.ts';
import { ClaimedLatencyChart } from '../../src/charts/index.ts';
import { fixture } from './comparison-fixture.ts';

/** Times as the Paddle port prints them for a V100; the MACs are those of GAN Compression. */
const timed = (id: string, latency: string) => {
  const row = fixture.rows.find((candidate) => candidate.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return { ...row, device: 'V100', measures: { ...row.measures, latency: parseQuantity(latency, 'time') } };
};
const comparison = { ...fixture, rows: [timed('gc.original', '117.93 ms'), timed('gc.paper', '33.52 ms')] };
const rows = findFeltSpeed(comparison);
const draw = (shown: typeof rows) =>
  renderToString(
    <ClaimedLatencyChart
      rows={shown}
      comparison={comparison}
      size={{ width: 500, height: 360 }}
      id="chart"
      title="Felt"
    />,
  );

describe('ClaimedLatencyChart', () => {
  it('looks as reviewed', async () => {
    await expect(draw(rows)).toMatchFileSnapshot('snapshots/claimed-latency.svg');
  });

  it('tells 21.3 times fewer MACs from 3.52 times lower latency (117.93 / 33.52)', () => {
    expect(draw(rows)).toContain('GAN Compression (Paper), V100: 21.3× fewer MACs, 3.52× lower latency');
  });

  it('takes no ratio across devices', () => {
    const [first, second] = comparison.rows;
    if (first === undefined || second === undefined) throw new Error('two rows are needed');
    expect(findFeltSpeed({ ...comparison, rows: [{ ...first, device: 'CPU' }, second] })).toEqual([]);
  });

  it('says so when there is nothing to show', () => {
    expect(draw([])).toContain('No paired row reports operations and latency on one device.');
  });
});
