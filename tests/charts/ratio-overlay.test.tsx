import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { RatioOverlayChart, type RatioPoint } from '../../src/charts/index.ts';

const row = (id: string, x: number, y: number): RatioPoint => ({
  ...{ id, x, y, name: null, families: ['pruning'], href: `/papers/work/#${id}` },
  lines: [
    `Method ${id}, Work 2020`,
    'CycleGAN on horse2zebra',
    `${x}× fewer MACs`,
    `FID ${y}× its baseline’s`,
  ],
});
const run: RatioPoint = {
  ...{ id: 'run', x: 8, y: 10, name: '1', families: ['numeric-precision'], href: null },
  lines: ['Run 1', '8× fewer MACs', 'Fréchet distance 10× the original’s'],
};
const draw = (others: RatioPoint[], own: RatioPoint[]) =>
  renderToString(
    <RatioOverlayChart
      {...{ others, own }}
      axes={{ x: 'times fewer MACs', y: 'Fréchet distance over the original’s', yScale: 'log' }}
      size={{ width: 600, height: 400 }}
      id="ratios"
      title="Ratios"
    />,
  );
const svg = draw([row('a', 4, 1.2), row('b', 21, 0.99)], [run]);

describe('RatioOverlayChart', () => {
  it('looks as reviewed', async () => {
    await expect(svg).toMatchFileSnapshot('snapshots/ratio-overlay.svg');
  });

  it('leads from each row of the literature to its page, and says what it is', () => {
    expect(svg).toContain('<a href="/papers/work/#a"');
    expect(svg).toContain(
      'aria-label="Method a, Work 2020. CycleGAN on horse2zebra. 4× fewer MACs. FID 1.2× its baseline’s"',
    );
    expect(svg.match(/<a /g)).toHaveLength(2);
  });

  it('draws the rows hollow and the runs filled, with their numbers', () => {
    const rowMark = /<a href="\/papers\/work\/#a".*?<\/a>/.exec(svg)?.[0] ?? '';
    const runMark = /<g role="img"[^>]*aria-label="Run 1.*?<\/g>/.exec(svg)?.[0] ?? '';
    expect(rowMark).toContain('fill="var(--paper)"');
    expect(runMark).toContain('fill="var(--precision)"');
    expect(runMark).toContain('>1</text>');
  });

  it('puts every original at one place: equal ratios stand at equal heights, and no change on the dashed line', () => {
    const dashed = /M48 ([\d.]+)H588" stroke="var\(--rule-strong\)" stroke-dasharray/.exec(
      draw([row('same', 3, 1)], []),
    );
    expect(dashed).not.toBeNull();
    expect(draw([row('same', 3, 1)], [])).toMatch(
      new RegExp(
        `translate\\([\\d.]+ ${(Number(dashed?.[1]) - 4.5).toFixed(2).replace(/\.?0+$/, '')}\\) scale\\(0.75\\)`,
      ),
    );
  });

  it('is drawn without any point, too', () => {
    expect(draw([], [])).toContain('Runs of this browser (0) over rows of the literature (0)');
  });
});
