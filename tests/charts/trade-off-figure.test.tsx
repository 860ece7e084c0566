import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { queryComparison } from '../../src/catalogue/queries/comparison-rows.ts';
import { defaultView } from '../../src/catalogue/queries/comparison-view.ts';
import { drawableGroups } from '../../src/catalogue/queries/trade-off.ts';
import { makeStandalone, TradeOffFigure } from '../../src/charts/index.ts';
import { fixture } from './comparison-fixture.ts';

function draw(mixed: boolean) {
  const view = { ...defaultView(fixture), mixed };
  const { drawn } = drawableGroups(queryComparison(fixture, view).groups, view, fixture);
  const notes = ['GAN Compression Atlas, data version 0.0.0, 2026-11-24.'];
  const figure = (
    <TradeOffFigure
      panels={drawn}
      axes={view}
      comparison={fixture}
      title="CycleGAN on horse2zebra"
      notes={notes}
      id="figure"
    />
  );
  return makeStandalone(renderToString(figure));
}

describe('TradeOffFigure', () => {
  it('looks as reviewed, groups of unlike protocols in panels of their own', async () => {
    await expect(draw(false)).toMatchFileSnapshot('snapshots/trade-off-figure.svg');
  });

  it('stands alone: no colour variable is left in it', () => {
    expect(draw(false)).not.toContain('var(--');
  });

  it('draws one panel when the reader puts the guard aside', () => {
    expect(draw(true)).toContain('A. All rows together');
    expect(draw(true)).not.toContain('B. ');
  });
});
