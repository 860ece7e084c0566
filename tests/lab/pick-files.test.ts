import { describe, expect, it } from 'vitest';
import { findShard, pickModelFile } from '../../src/lab/pick-files.ts';

const file = (path: string, size = 10) => ({ path, size });

describe('pickModelFile', () => {
  it('finds model.json in a folder beside other JSON files', () => {
    expect(pickModelFile([file('gan/package.json'), file('gan/model.json'), file('gan/a.bin')]).path).toBe(
      'gan/model.json',
    );
  });

  it('takes the only JSON file whatever its name', () => {
    expect(pickModelFile([file('my-gan.json'), file('my-gan.weights.bin')]).path).toBe('my-gan.json');
  });

  it.each([
    [[], /No file came/],
    [[file('a.bin')], /no model\.json/],
    [[file('a/model.json'), file('b/model.json')], /2 models/],
    [[file('model.json'), file('a.bin', 200_000_000)], /up to 200 MB/],
  ])('refuses %j and says why', (files, why) => {
    expect(() => pickModelFile(files)).toThrow(why);
  });
});

describe('findShard', () => {
  const files = [
    file('gan/model.json'),
    file('gan/group1-shard1of1.bin'),
    file('other/group1-shard1of1.bin'),
  ];

  it('takes the file beside model.json first', () => {
    expect(findShard(files, 'gan/model.json', 'group1-shard1of1.bin')).toBe(files[1]);
  });

  it('falls back on the file name alone', () => {
    expect(findShard(files.slice(2), 'model.json', 'weights/group1-shard1of1.bin').path).toBe(
      'other/group1-shard1of1.bin',
    );
  });

  it('names the missing file', () => {
    expect(() => findShard(files, 'gan/model.json', 'shard2.bin')).toThrow('"shard2.bin"');
  });
});
