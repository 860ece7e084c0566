import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { findTypedFigures } from './find-typed-figures.ts';
import { readProse } from './read-prose.ts';

const texts = (mdx: string) => findTypedFigures(mdx).map(({ text }) => text);

it.each([
  ['It is 21x smaller.', '21x'],
  ['It is 8.0× smaller, or 12-fold, or 30 times.', '8.0×', '12-fold', '30 times'],
  ['It lost 97 % and then 2.9%.', '97 %', '2.9%'],
  ['The file takes 43.51 MB and the picture 45 ms.', '43.51 MB', '45 ms'],
  ['It needs 2.67G MACs at 30 fps and 5 GPU days.', '2.67G', '30 fps', '5 GPU days'],
  ['FID 65 and FID of 97 and a PSNR 28.', 'FID 65', 'FID of 97', 'PSNR 28'],
  ['A mean of 4.17 bits.', '4.17'],
])('finds a typed figure: %s', (prose, ...found) => {
  expect(texts(prose)).toEqual(found);
});

it.each([
  'Weights of 8 bits, 8-bit weights, a 2:4 pattern, a 3x3 kernel, 256 x 256 pixels, the year 2021.',
  'A ratio from a component: <Ratio row="a.b-8.5x" measure="macs" /> and <Figure row="c" measure="fid" />.',
  '$$\n1.585 \\approx 21x\n$$\n\nand $0.5$ and `21x`',
  'See [the paper](https://doi.org/10.1186/s44147-021-00045-5).',
  '---\nnote: 21x\n---\n\nNothing.',
])('lets names, formulas, code, addresses and components pass: %s', (prose) => {
  expect(texts(prose)).toEqual([]);
});

const allowed = parse(readFileSync('tests/content/typed-figures-allowed.yaml', 'utf8')) as {
  file: string;
  text: string;
  why: string;
}[];
const found = ['techniques', 'findings', 'problems', 'guides']
  .flatMap(readProse)
  .flatMap(({ file, text }) => findTypedFigures(text).map((entry) => ({ file, ...entry })));

it('no article, finding, problem or guide types a figure that a component could draw from the catalogue', () => {
  const faults = found.filter(({ file, text }) => !allowed.some((a) => a.file === file && a.text === text));
  const lines = faults.map(
    ({ file, line, text, around }) =>
      `${file}:${line}: "${text}" in "${around}". Use <Figure>, <Ratio>, <Change> or <Claim>, or allow it with a reason in tests/content/typed-figures-allowed.yaml.`,
  );
  expect(lines).toEqual([]);
});

it('every allowed figure is still needed', () => {
  const idle = allowed.filter((a) => !found.some(({ file, text }) => file === a.file && text === a.text));
  expect(idle.map(({ file, text }) => `remove ${file}: ${text} from the allow list`)).toEqual([]);
});
