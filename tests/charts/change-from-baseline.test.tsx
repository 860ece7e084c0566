import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { findBaselineChanges } from '../../src/catalogue/queries/baseline-changes.ts';
import { ChangeFromBaselineChart } from '../../src/charts/index.ts';
import { fixture } from './comparison-fixture.ts';

const axes = { x: 'macs', y: 'fid' };
const changes = findBaselineChanges(fixture.rows, axes, fixture);
const draw = (shown: typeof changes) =>
  renderToString(
    <ChangeFromBaselineChart
      changes={shown}
      axes={axes}
      comparison={fixture}
      width={600}
      id="chart"
      title="Change"
    />,
  );

describe('ChangeFromBaselineChart', () => {
  it('looks as reviewed', async () => {
    await expect(draw(changes)).toMatchFileSnapshot('snapshots/change-from-baseline.svg');
  });

  it('says of each paired row what it was, what it became and how much smaller it is', () => {
    expect(draw(changes)).toContain('GAN Compression (Paper): FID 65.75 to 65.33, MACs 21.3× smaller');
  });

  it('puts the largest saving first and leaves out rows without a quality figure', () => {
    expect(changes.map(({ row }) => row.id)).toEqual(['gc.retrained', 'gc.fast', 'gc.paper']);
  });

  it('says so when there is nothing to show', () => {
    expect(draw([])).toContain('No paired row reports its quality before and after.');
  });
});
