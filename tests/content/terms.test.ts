import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const list = '.cspell/terms.txt';
const terms = readFileSync(list, 'utf8').trimEnd().split('\n');
const { files } = parse(readFileSync('cspell.config.yaml', 'utf8')) as { files: string[] };
const text = globSync(files, { exclude: ['node_modules'] })
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')
  .toLowerCase();

it('keeps the words of the field in the order of the alphabet, each once', () => {
  const lower = terms.map((term) => term.toLowerCase());
  expect(lower).toEqual([...new Set(lower)].sort());
});

it('keeps no word that the prose does not use', () => {
  const idle = terms.filter((term) => !text.includes(term.toLowerCase()));
  expect(idle.map((term) => `remove ${term} from ${list}`)).toEqual([]);
});
