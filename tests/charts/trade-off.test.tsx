import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { queryComparison } from '../../src/catalogue/queries/comparison-rows.ts';
import { defaultView } from '../../src/catalogue/queries/comparison-view.ts';
import { drawableGroups, findTradeOff } from '../../src/catalogue/queries/trade-off.ts';
import { TradeOffChart } from '../../src/charts/index.ts';
import { fixture } from './comparison-fixture.ts';

const view = defaultView(fixture);
const groups = queryComparison(fixture, view).groups;
const draw = (tradeOff: ReturnType<typeof findTradeOff>, active: string | null = null) =>
  renderToString(
    <TradeOffChart
      tradeOff={tradeOff}
      axes={view}
      comparison={fixture}
      size={{ width: 400, height: 300 }}
      id="chart"
      title="CycleGAN on horse2zebra"
      interaction={
        active === null
          ? undefined
          : {
              active,
              reachable: active,
              onActive: () => undefined,
              onReach: () => undefined,
              onChoose: () => undefined,
            }
      }
    />,
  );
const first = () => {
  const [panel] = drawableGroups(groups, view, fixture).drawn;
  if (panel === undefined) throw new Error('no panel');
  return panel.tradeOff;
};

describe('TradeOffChart', () => {
  it('looks as reviewed', async () => {
    await expect(draw(first())).toMatchFileSnapshot('snapshots/trade-off.svg');
  });

  it('names every point for readers, with its figures and its change from the baseline', () => {
    const svg = draw(first());
    expect(svg).toContain('FID 65.33, MACs 2.67G. 21.3× smaller, FID −0.42 against Original');
    expect(svg.match(/role="img"/g)).toHaveLength(first().points.length);
  });

  it('draws a restated measurement once', () => {
    const points = first().points.map(({ row }) => row.id);
    expect(points).toContain('gc.original');
    expect(points).not.toContain('copy.original');
    expect(first().restated.map(({ id }) => id)).toEqual(['copy.original']);
  });

  it('lets one point be reached by Tab and shows its note, and draws marks of one look as one', () => {
    const svg = draw(first(), 'gc.paper');
    expect(svg).toContain('aria-label="GAN Compression (Paper). FID 65.33, MACs 2.67G. 21.3× smaller');
    // The baseline and the three that distil and prune.
    expect(svg.match(/<path d="M[^"]*Z"/g)).toHaveLength(2);
    expect(svg.match(/tabindex="0"/gi)).toHaveLength(1);
    expect(svg).toContain('chart-tooltip');
  });

  it('says so when there is nothing to show', () => {
    expect(draw(findTradeOff([], view, fixture))).toContain('No row has a figure for both axes.');
  });
});
