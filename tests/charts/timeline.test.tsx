import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { type DatedWork, TimelineChart } from '../../src/charts/index.ts';

const works: DatedWork[] = [
  { id: 'a', year: 2019, families: ['pruning'] },
  { id: 'b', year: 2020, families: ['pruning', 'knowledge-distillation'] },
  { id: 'c', year: 2020, families: ['knowledge-distillation'] },
  { id: 'd', year: 2022, families: ['numeric-precision'] },
  { id: 'e', year: null, families: ['encoding'] },
];
const draw = (shown: DatedWork[]) =>
  renderToString(<TimelineChart works={shown} width={600} id="chart" title="Works by year" />);

describe('TimelineChart', () => {
  it('looks as reviewed', async () => {
    await expect(draw(works)).toMatchFileSnapshot('snapshots/timeline.svg');
  });

  it('counts a work of two families in both, and leaves out works without a year', () => {
    const svg = draw(works);
    expect(svg).toContain('Distillation, 2020: 2 works');
    expect(svg).toContain('Pruning, 2020: 1 work');
    expect(svg).not.toContain('Encoding');
  });

  it('says so when there is nothing to show', () => {
    expect(draw([])).toContain('No work here has a year.');
  });
});
