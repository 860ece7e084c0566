import { describe, expect, it } from 'vitest';
import { findByteRange, findModelSize } from '../../../src/catalogue/queries/model-size.ts';
import { parseQuantity } from '../../../src/catalogue/quantity.ts';
import { loadWith, replaceIn } from '../sound-files.ts';

describe('findByteRange', () => {
  it('lets "2.67 MB" mean decimal or binary megabytes', () => {
    const [low, high] = findByteRange(parseQuantity('2.67 MB', 'bytes')) ?? [];
    expect(low).toBeCloseTo(2.665e6, 3);
    expect(high).toBeCloseTo(2.675 * 1048576, 3);
  });

  it('gives none for megabits, bounds and text', () => {
    expect(findByteRange(parseQuantity('8.17 Mb', 'bytes'))).toBeNull();
    expect(findByteRange(parseQuantity('about 7 MB', 'bytes'))).toBeNull();
    expect(findByteRange(parseQuantity('small', 'bytes'))).toBeNull();
  });
});

describe('findModelSize', () => {
  const { catalogue } = loadWith();
  const row = (id: string, from = catalogue) => from.rows.get(id) ?? expect.fail(`no row ${id}`);

  it('prefers the size that the source prints', () => {
    expect(findModelSize(row('second2021.table.ours'), 32)?.origin).toBe('printed');
  });

  it('derives four bytes a parameter at 32 bits, and says so', () => {
    const size = findModelSize(row('first2020.table.ours'), 32);
    expect(size?.origin).toBe('derived');
    expect(size?.bytes[0]).toBeCloseTo(341_500 * 4, 6);
    expect(size?.bytes[1]).toBeCloseTo(342_500 * 4, 6);
  });

  it('takes the bits of the row before the assumed ones', () => {
    const eightBits = replaceIn(
      'data/results/first2020.yaml',
      'params: 0.342M',
      "weightBits: '8', params: 0.342M",
    );
    const size = findModelSize(row('first2020.table.ours', loadWith(eightBits).catalogue), 32);
    expect(size?.bytes[0]).toBeCloseTo(341_500, 6);
  });

  it('derives nothing where no bits are known or assumed', () => {
    expect(findModelSize(row('first2020.table.ours'), null)).toBeNull();
  });
});
