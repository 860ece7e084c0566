import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { listTechniqueYears } from '../../src/catalogue/queries/technique-years.ts';
import { TechniquePoster } from '../../src/charts/index.ts';
import { loadWith } from '../catalogue/sound-files.ts';

const nodes = listTechniqueYears(loadWith().catalogue, 'lossy');
const svg = renderToString(
  <TechniquePoster
    columns={[{ heading: 'Memory compression', summary: '2 works', nodes }]}
    all={{ byYear: new Map([[2020, 2]]), undated: 1, heading: 'All works' }}
    notes={['How to read it.']}
    title="The map"
    subtitle="Two works"
    id="poster"
  />,
);

it('looks as reviewed', async () => {
  await expect(svg).toMatchFileSnapshot('snapshots/technique-poster.svg');
});

it('names each technique with its works and rows, and works without a year', () => {
  expect(svg).toContain('Knowledge distillation');
  expect(svg).toContain('2 works, 3 rows');
  expect(svg).toContain('n.d.');
});
