import { describe, expect, it } from 'vitest';
import type { Catalogue, Paper } from '../../../src/catalogue/catalogue.ts';
import { splitName, toCslJson } from '../../../src/catalogue/formats/to-csl-json.ts';

describe('splitName', () => {
  it.each([
    ['Song Han', { given: 'Song', family: 'Han' }],
    ['Jun-Yan Zhu', { given: 'Jun-Yan', family: 'Zhu' }],
    ['Luc Van Gool', { given: 'Luc', family: 'Gool', 'non-dropping-particle': 'Van' }],
    ['Joost van de Weijer', { given: 'Joost', family: 'Weijer', 'non-dropping-particle': 'van de' }],
    ['Qualcomm Technologies, Inc.', { literal: 'Qualcomm Technologies, Inc.' }],
    ['Plato', { literal: 'Plato' }],
  ])('splits %s', (name, expected) => {
    expect(splitName(name)).toEqual(expected);
  });
});

describe('toCslJson', () => {
  const paper = {
    id: 'li2020gancompression',
    title: 'GAN <b>Compression</b>',
    authors: ['Muyang Li'],
    authorsComplete: false,
    year: 2020,
    venue: 'cvpr',
    venueFull: null,
    doi: '10.1109/TPAMI.2021.3126742',
    arxiv: '2003.08936',
    url: null,
  } as unknown as Paper;
  const venue = {
    id: 'cvpr',
    label: 'CVPR',
    full: 'Computer Vision and Pattern Recognition',
    kind: 'conference',
  };
  const catalogue = { venues: new Map([['cvpr', venue]]) } as unknown as Catalogue;

  it('keeps our id, the venue, and says that authors are missing', () => {
    expect(toCslJson(catalogue, paper)).toEqual({
      id: 'li2020gancompression',
      type: 'paper-conference',
      title: 'GAN <b>Compression</b>',
      author: [{ given: 'Muyang', family: 'Li' }],
      issued: { 'date-parts': [[2020]] },
      'container-title': 'Computer Vision and Pattern Recognition',
      DOI: '10.1109/TPAMI.2021.3126742',
      URL: 'https://arxiv.org/abs/2003.08936',
      number: 'arXiv:2003.08936',
      note: 'The list of authors is incomplete or was not read.',
    });
  });

  it('leaves out what was not read', () => {
    const bare = {
      ...paper,
      authors: [],
      authorsComplete: true,
      year: null,
      venue: null,
      doi: null,
      arxiv: null,
    };
    expect(toCslJson(catalogue, bare)).toEqual({
      id: 'li2020gancompression',
      type: 'document',
      title: 'GAN <b>Compression</b>',
    });
  });
});
