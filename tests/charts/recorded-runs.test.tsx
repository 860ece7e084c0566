import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { RecordedRunsChart } from '../../src/charts/index.ts';

const measures = [
  { id: 'frechet', label: 'Fréchet distance', better: 'lower' },
  { id: 'recall', label: 'recall', better: 'higher' },
  { id: 'kernel', label: 'kernel distance', better: 'lower' },
] as const;
const around = (value: number, half: number) => ({ value, low: value - half, high: value + half });
const svg = renderToString(
  <RecordedRunsChart
    runs={[
      { id: 'a', name: 'Original', estimates: { frechet: around(20, 1), recall: around(0.5, 0.02) } },
      { id: 'b', name: '4 bits', estimates: { frechet: around(30, 1) } },
    ]}
    measures={measures}
    width={800}
    id="runs"
    title="Runs"
  />,
);

it('looks as reviewed', async () => {
  await expect(svg).toMatchFileSnapshot('snapshots/recorded-runs.svg');
});

it('speaks each value with its interval, and leaves out what no run measured', () => {
  expect(svg).toContain('4 bits: Fréchet distance 30, interval 29 to 31');
  expect(svg).not.toContain('4 bits: recall');
  expect(svg).not.toContain('kernel distance');
});

it('draws the line of the first run at its value: 20 of 19 to 31 is a twelfth of the panel', () => {
  const panel = (800 - 190) / 2 - 26;
  expect(svg).toContain(`M${4 + Math.round(((panel - 8) / 12) * 100) / 100} 24V`);
});

it('sets the panels one below the other on a phone, with the names beside each', () => {
  const narrow = renderToString(
    <RecordedRunsChart
      runs={[
        { id: 'a', name: 'Original', estimates: { frechet: around(20, 1), recall: around(0.5, 0.02) } },
        { id: 'b', name: '4 bits', estimates: { frechet: around(30, 1) } },
      ]}
      measures={measures}
      width={350}
      id="narrow"
      title="Runs"
    />,
  );
  expect(narrow.match(/>Original<\/text>/g)).toHaveLength(2);
  // A block is 34 above, two lines of 26 and 22 below; 26 part it from the next.
  expect(narrow).toContain('translate(190 0)');
  expect(narrow).toContain('translate(190 134)');
});
