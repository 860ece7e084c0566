import { expect, it } from 'vitest';
import { shortName } from '../../../src/catalogue/queries/comparison.ts';

const name = (authors: string[], year: number | null, authorsComplete = true) =>
  shortName({ title: 'EAMGAN: search under a budget', authors, authorsComplete, year });

it.each([
  [name(['Muyang Li'], 2020), 'Li 2020'],
  [name(['Muyang Li', 'Jun-Yan Zhu'], 2020), 'Li and Zhu 2020'],
  [name(['Muyang Li', 'Ji Lin', 'Jun-Yan Zhu'], 2020), 'Li et al. 2020'],
  [name(['Muyang Li'], 2020, false), 'Li et al. 2020'],
  [name(['dorakbg (GitHub)'], null), 'dorakbg'],
  [name(['Fritz AI'], null), 'Fritz AI'],
  [name([], 2024), '“EAMGAN” 2024'],
  [name([], null), '“EAMGAN”'],
])('%s', (found, expected) => {
  expect(found).toBe(expected);
});
