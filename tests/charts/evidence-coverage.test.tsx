import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { EvidenceCoverageChart } from '../../src/charts/index.ts';

const counts = [
  { grade: 'paper-table', rows: 19, paired: 10, unquoted: 0, restated: 0 },
  { grade: 'authors-table', rows: 647, paired: 400, unquoted: 0, restated: 0 },
  { grade: 'aggregator', rows: 0, paired: 0, unquoted: 0, restated: 0 },
] as const;

describe('EvidenceCoverageChart', () => {
  it('looks as reviewed', async () => {
    const svg = renderToString(
      <EvidenceCoverageChart counts={counts} width={600} id="chart" title="Evidence" />,
    );
    await expect(svg).toMatchFileSnapshot('snapshots/evidence-coverage.svg');
  });

  it('names each grade with its rows and how many are paired', () => {
    const svg = renderToString(
      <EvidenceCoverageChart counts={counts} width={600} id="chart" title="Evidence" />,
    );
    expect(svg).toContain('authors’ table: 647 rows, 400 of them paired');
    expect(svg).toContain('>none<');
  });
});
