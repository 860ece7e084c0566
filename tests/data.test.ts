import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { schemaKinds, toJsonSchema } from '../src/catalogue/formats/json-schemas.ts';
import { findEntryKind } from '../src/catalogue/read-file.ts';
import { formatFaults } from '../src/catalogue/fault.ts';
import { rankBenchmarks } from '../src/catalogue/queries/benchmark-ranking.ts';
import { findGaps } from '../src/catalogue/queries/gap-matrix.ts';
import { findRowRatios } from '../src/catalogue/queries/row-ratios.ts';
import { checkCatalogue, readCatalogueFiles } from '../src/site/load-catalogue.ts';

const { catalogue, faults } = checkCatalogue();

describe('the data of the atlas', () => {
  it('have no faults', () => {
    expect(formatFaults(faults)).toBe('0 faults');
  });

  it('hold at least what the first research records held', () => {
    expect(catalogue.papers.size).toBeGreaterThanOrEqual(241);
    expect(catalogue.tables.size).toBeGreaterThanOrEqual(400);
    expect(catalogue.rows.size).toBeGreaterThanOrEqual(992);
  });

  it('read the tree of the survey: three tracks, and five lossy families', () => {
    const { index, techniques } = catalogue;
    expect(index.childrenOfRoot).toEqual([
      'memory-compression',
      'computation-optimization',
      'dataflow-optimization',
    ]);
    expect([...(techniques.get('lossy')?.children ?? [])].sort()).toEqual([
      'encoding',
      'knowledge-distillation',
      'low-rank-factorization',
      'numeric-precision',
      'pruning',
    ]);
  });

  it('leave no pair without a work on the map of gaps of which a row is reported', () => {
    const all = [...catalogue.techniques.keys()];
    const cells = (['gan-family', 'task', 'technique'] as const).flatMap(
      (axis) => findGaps(catalogue, axis, all).cells,
    );
    const reported = cells.filter(
      ({ pairedRows, unpairedRows }) => pairedRows.length + unpairedRows.length > 0,
    );
    expect(reported.length).toBeGreaterThan(100);
    expect(reported.filter(({ papers }) => papers.length === 0)).toEqual([]);
  });

  it('read the row of GAN Compression on horse2zebra as its README prints it', () => {
    const row = catalogue.rows.get('li2020gancompression.table-cyclegan-horse2zebra.gan-compression-paper');
    expect(row?.measures['params']?.value).toBe(342_000);
    expect(row?.measures['macs']?.value).toBe(2.67e9);
    expect(row?.measures['fid']?.value).toBe(65.33);
    expect(row?.baseline).toBe('li2020gancompression.table-cyclegan-horse2zebra.original');
    expect(row?.protocols['macs']).toBe('macs-torchprofile');
  });
});

/** The claim of a metric that a row makes, beside the computed ratio. */
function claimOf(id: string) {
  const row = catalogue.rows.get(id);
  return row === undefined ? undefined : findRowRatios(row, catalogue).find(({ of }) => of === 'macs');
}

describe('ratios that sources claim', () => {
  it.each([
    ['cyclegan-horse2zebra', '21.2×', 56.75 / 2.675, 56.85 / 2.665],
    ['pix2pix-edges2shoes', '11.8×', 56.75 / 4.815, 56.85 / 4.805],
    ['gaugan-cityscapes', '8.8×', 280.5 / 31.75, 281.5 / 31.65],
  ])('hold for %s in Figure 1 of GAN Compression: %s', (benchmark, printed, low, high) => {
    const claim = claimOf(`li2020gancompression.figure-${benchmark}-2.gan-compression-ours`);
    expect(claim?.claimed?.printed).toBe(printed);
    expect(claim?.computed?.interval?.[0]).toBeCloseTo(low, 9);
    expect(claim?.computed?.interval?.[1]).toBeCloseTo(high, 9);
    expect(claim?.verdict).toBe('agrees');
  });

  it('disagree with the printed figures in known rows only, where the source is in error', () => {
    const outside = [...catalogue.rows.values()].filter((row) =>
      findRowRatios(row, catalogue).some(({ verdict }) => verdict === 'outside'),
    );
    expect(outside.map(({ id }) => id)).toEqual([
      // 31.15 % claimed, 33.15 % computed
      'jojoe2022factorised.table-dcgan-mnist.factorised-generator',
      // 11.4× claimed, 56.8G over 4.68G is 12.1×
      'li2020gancompression.cvpr-table1-pix2pix-map2aerial.ours-w-o-fine-tuning',
      'li2020gancompression.cvpr-table1-pix2pix-map2aerial.ours',
      // 23.6× claimed, as of the row of DMAD below it; 56.80G over 11.25G is 5.0×
      'ren2021omgd.table2-others-horse2zebra.gan-slimming',
    ]);
  });
});

describe('the benchmarks', () => {
  const ranked = rankBenchmarks(catalogue);

  it('hold at least nine with five rows of quality and cost from two works', () => {
    const rich = ranked.filter(({ comparable, papers }) => comparable >= 5 && papers.length >= 2);
    expect(rich.length).toBeGreaterThanOrEqual(9);
    const ids = rich.map(({ benchmark }) => benchmark.id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'stylegan2-ffhq-256',
        'stylegan2-ffhq-1024',
        'stylegan2-lsun-church-256',
        'cyclegan-horse2zebra',
        'pix2pix-cityscapes',
        'pix2pix-edges2shoes',
        'edsr-set14-x4',
        'edsr-bsd100-x4',
        'edsr-urban100-x4',
      ]),
    );
  });

  it('all have a row', () => {
    expect(ranked.filter(({ rows }) => rows === 0)).toEqual([]);
  });
});

describe('the published JSON Schemas', () => {
  const ajv = new Ajv2020({ strict: false });
  addFormats(ajv);
  const validators = new Map(schemaKinds.map((kind) => [kind as string, ajv.compile(toJsonSchema(kind))]));

  it('accept every file of the atlas as an editor reads it', () => {
    const refused = readCatalogueFiles(process.cwd()).flatMap(({ file, text }) => {
      const kind = findEntryKind(file);
      if (kind === null) return [];
      const yaml = file.endsWith('.mdx') ? (text.split(/^---$/m)[1] ?? '') : text;
      const name = kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      const validate = validators.get(name) ?? validators.get(name.replace(/s$/, ''));
      return validate?.(parse(yaml)) === true ? [] : [`${file}: ${JSON.stringify(validate?.errors?.[0])}`];
    });
    expect(refused).toEqual([]);
  });
});
