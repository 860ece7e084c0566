import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { findBaselineChanges } from '../../src/catalogue/queries/baseline-changes.ts';
import { ChangeFromBaselineChart } from '../../src/charts/index.ts';
import { fixture } from './comparison-fixture.ts';

const axes = { x: 'macs', y: 'fid' };
const changes = findBaselineChanges(fixture.rows, axes, fixture);
const draw = (shown: typeof changes, width = 600) =>
  renderToString(
    <ChangeFromBaselineChart
      changes={shown}
      axes={axes}
      comparison={fixture}
      width={width}
      id="chart"
      title="Change"
    />,
  );

describe('ChangeFromBaselineChart', () => {
  it('looks as reviewed', async () => {
    await expect(draw(changes)).toMatchFileSnapshot('snapshots/change-from-baseline.svg');
  });

  it('looks as reviewed on a phone', async () => {
    await expect(draw(changes, 350)).toMatchFileSnapshot('snapshots/change-from-baseline-narrow.svg');
  });

  const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]);
  const named = (method: string) => changes.map((change) => ({ ...change, row: { ...change.row, method } }));

  it.each([350, 600])('cuts no name at a width of %i pixels', (width) => {
    const method = 'C1 + channel width + SH0 + feature resolution / 2 + FP16 (last 4 blocks)';
    const [change] = named(method);
    const svg = texts(draw(change === undefined ? [] : [change], width)).join(' ');
    expect(svg).toContain(method);
    expect(svg).not.toContain('…');
  });

  it('says of whom a row is that is called ours, or as another', () => {
    const [first] = named('Ours');
    expect(texts(draw(first === undefined ? [] : [first]))).toContain('Ours (Li et al. 2020)');
    const [one, other] = named('Pruned');
    const twins = one === undefined || other === undefined ? [] : [one, other];
    expect(texts(draw(twins)).filter((text) => text === 'Pruned (Li et al. 2020)')).toHaveLength(2);
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
