import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findNamed,
  foldText,
  type Named,
  suggestTerms,
} from '../../../src/catalogue/queries/search-names.ts';

const entries: Named[] = [
  { title: 'Knowledge distillation', also: ['KD'] },
  { title: 'Low-rank factorization' },
  { title: 'Lottery tickets', also: ['LTH', 'lottery ticket hypothesis'] },
  { title: 'FID', also: ['Fréchet Inception distance'] },
  { title: 'Pruning' },
  { title: 'Structured pruning', also: ['channel pruning'] },
  { title: 'CycleGAN' },
  { title: 'GAN Compression: Efficient Architectures for Interactive Conditional GANs' },
];
const suggest = (term: string) => suggestTerms(term, entries, 4);

describe('findNamed', () => {
  it('finds an entry by its title, its abbreviation, and what stands before the colon', () => {
    expect(findNamed('kd', entries)).toEqual([entries[0]]);
    expect(findNamed('frechet inception distance', entries)).toEqual([entries[3]]);
    expect(findNamed('  GAN  compression ', entries)).toEqual([entries[7]]);
    expect(findNamed('low rank factorization', entries)).toEqual([entries[1]]);
  });

  it('finds nothing for a part of a name, nor for nothing', () => {
    expect(findNamed('distillation', entries)).toEqual([]);
    expect(findNamed(' – ', entries)).toEqual([]);
  });
});

describe('suggestTerms', () => {
  it.each([
    ['destilation', ['distillation']],
    ['Prunnig', ['pruning']],
    ['FDI', ['fid']],
    ['cylegan', ['cyclegan']],
    ['knowlege destilation', ['knowledge distillation']],
    ['lotery tiket', ['lottery tickets', 'lottery ticket']],
  ])('reads %s as %j', (term, meant) => {
    expect(suggest(term)).toEqual(meant);
  });

  it('drops a word that is like none and keeps the others', () => {
    expect(suggest('zzzzqqqq pruning')).toEqual(['pruning']);
  });

  it('offers nothing where nothing is near, or the word is right', () => {
    expect(suggest('zzzzqqqq')).toEqual([]);
    expect(suggest('pruning')).toEqual([]);
    expect(suggest('')).toEqual([]);
  });

  const word = fc.stringMatching(/^[a-z]{3,12}$/);
  const named = fc
    .array(fc.array(word, { minLength: 1, maxLength: 5 }), { maxLength: 12 })
    .map((titles) => titles.map((words): Named => ({ title: words.join(' ') })));

  it('offers only words that entries bear, never the term itself, each once, in any order of entries', () => {
    fc.assert(
      fc.property(named, fc.array(word, { minLength: 1, maxLength: 3 }), (list, parts) => {
        const term = parts.join(' ');
        const found = suggestTerms(term, list, 5);
        const borne = new Set(list.flatMap(({ title }) => foldText(title).split(' ')));
        expect(found.flatMap((one) => one.split(' ')).filter((one) => !borne.has(one))).toEqual([]);
        expect(found).not.toContain(term);
        expect(new Set(found).size).toBe(found.length);
        expect(suggestTerms(term, [...list].reverse(), 5)).toEqual(found);
      }),
    );
  });

  it('finds a word again after one slip: a letter dropped, doubled, or exchanged with the next', () => {
    const slips = [
      (text: string, i: number) => text.slice(0, i) + text.slice(i + 1),
      (text: string, i: number) => text.slice(0, i + 1) + text.slice(i),
      (text: string, i: number) => text.slice(0, i) + text.charAt(i + 1) + text.charAt(i) + text.slice(i + 2),
    ];
    const long = fc.stringMatching(/^[a-z]{5,12}$/);
    fc.assert(
      fc.property(named, long, fc.nat(), fc.constantFrom(...slips), (list, meant, at, slip) => {
        const typed = slip(meant, at % (meant.length - 1));
        const known = [...list, { title: meant }];
        fc.pre(!known.some(({ title }) => title.split(' ').includes(typed)));
        expect(suggestTerms(typed, known, Infinity)).toContain(meant);
      }),
    );
  });
});
