import type { ClaimedRatio } from '../../src/catalogue/claimed-ratio.ts';
import { parseClaimedRatio } from '../../src/catalogue/claimed-ratio.ts';
import { parseQuantity } from '../../src/catalogue/quantity.ts';
import type { ComparedRow, ComparedTable, Comparison } from '../../src/catalogue/queries/comparison.ts';
import type { MetricUnit } from '../../src/catalogue/schemas/vocabulary.ts';

const metric = (
  label: string,
  unit: MetricUnit,
  role: 'cost' | 'quality' | 'speed',
  needsProtocol: boolean,
) => ({
  label,
  unit,
  better: unit === 'decibel' ? ('higher' as const) : ('lower' as const),
  role,
  needsProtocol,
});

const metrics: Comparison['metrics'] = {
  params: metric('Parameters', 'count', 'cost', false),
  macs: metric('MACs', 'operations', 'cost', true),
  size: metric('Model size', 'bytes', 'cost', true),
  fid: metric('FID', 'distance', 'quality', true),
  psnr: metric('PSNR', 'decibel', 'quality', true),
  latency: metric('Latency', 'time', 'speed', true),
};

const table = (id: string, more: Partial<ComparedTable> = {}): ComparedTable => ({
  id,
  reportedIn: 'li2020gancompression',
  benchmark: 'cyclegan-horse2zebra',
  gan: 'cyclegan',
  task: 'image-to-image-unpaired',
  dataset: 'horse2zebra',
  resolution: null,
  scale: null,
  trainingVariant: null,
  protocols: { fid: 'fid-gan-compression-unpaired', macs: 'macs-torchprofile' },
  source: {
    url: 'https://github.com/mit-han-lab/gan-compression',
    locator: 'README, Performance of Released Models',
    evidence: 'authors-table',
    extent: 'whole',
    readOn: '2026-11-24',
  },
  ...more,
});

interface Figures {
  measures?: Record<string, string>;
  claimed?: Record<string, string>;
}

const row = (id: string, figures: Figures, more: Partial<ComparedRow> = {}): ComparedRow => ({
  id,
  table: 'performance',
  method: id,
  paper: 'li2020gancompression',
  year: 2020,
  role: 'compressed',
  techniques: ['knowledge-distillation', 'pruning-structured'],
  families: ['knowledge-distillation', 'pruning'],
  baseline: null,
  restates: null,
  measures: Object.fromEntries(
    Object.entries(figures.measures ?? {}).map(([name, printed]) => [
      name,
      parseQuantity(printed, metrics[name]?.unit ?? 'text'),
    ]),
  ),
  claimed: Object.fromEntries(
    Object.entries(figures.claimed ?? {}).map(([name, printed]): [string, ClaimedRatio] => [
      name,
      parseClaimedRatio(printed),
    ]),
  ),
  device: null,
  network: null,
  note: null,
  notApplicable: [],
  unquoted: [],
  ...more,
});

const original = { method: 'Original', paper: null, role: 'baseline', techniques: [], families: [] } as const;

/** Figures as GAN Compression's README and DMAD's README print them; the planted rows are named as such. */
export const fixture: Comparison = {
  rows: [
    row('gc.original', { measures: { params: '11.4M', macs: '56.8G', fid: '65.75' } }, original),
    row(
      'gc.paper',
      { measures: { params: '0.342M', macs: '2.67G', fid: '65.33' }, claimed: { macs: '21.2x' } },
      { method: 'GAN Compression (Paper)', baseline: 'gc.original' },
    ),
    row(
      'gc.retrained',
      { measures: { params: '0.357M', macs: '2.55G', fid: '65.12' } },
      { method: 'GAN Compression (Retrained)', baseline: 'gc.original' },
    ),
    row(
      'gc.fast',
      { measures: { params: '0.355M', macs: '2.64G', fid: '65.19' }, claimed: { macs: '29x' } },
      { method: 'Planted wrong claim', baseline: 'gc.original' },
    ),
    row(
      'dmad.plain',
      { measures: { params: '0.42M', macs: '3.97G', fid: '62.41' }, claimed: { macs: '14.3x' } },
      {
        method: 'DMAD',
        table: 'dmad',
        paper: 'li2022dmad',
        year: 2022,
        techniques: ['pruning-structured'],
        families: ['pruning'],
      },
    ),
    row(
      'dmad.star',
      { measures: { params: '0.28M', macs: '2.41G', fid: '62.96' } },
      {
        method: 'DMAD*',
        table: 'dmad',
        paper: 'li2022dmad',
        year: 2022,
        techniques: ['pruning-structured'],
        families: ['pruning'],
      },
    ),
    row(
      'user.fast',
      { measures: { params: '0.355M', macs: '2.641G', fid: '96.50' } },
      { method: 'Fast GAN Compression, user report', table: 'issue' },
    ),
    row(
      'list.cat',
      { measures: { fid: '60.18' } },
      { method: 'CAT (aggregator entry)', table: 'listing', paper: null, techniques: null, families: [] },
    ),
    row(
      'copy.original',
      { measures: { macs: '56.8G', fid: '65.75' } },
      { ...original, method: 'Original, copied', table: 'copy', restates: 'gc.original' },
    ),
    row(
      'copy.low-bits',
      { measures: { macs: '56.8G', fid: 'see text', size: '2.15 MB' } },
      {
        method: '=HYPERLINK("x")|$%&_#{}~^\\',
        table: 'copy',
        baseline: 'copy.original',
        families: ['numeric-precision'],
        techniques: ['quantization'],
      },
    ),
  ],
  tables: {
    performance: table('performance'),
    dmad: table('dmad', {
      reportedIn: 'li2022dmad',
      protocols: { fid: 'fid-dmad', macs: 'macs-thop' },
      source: {
        ...table('x').source,
        url: 'https://github.com/SJLeo/DMAD',
        locator: 'README',
        extent: 'part',
      },
    }),
    issue: table('issue', {
      protocols: {},
      source: { ...table('x').source, locator: 'issue 96', evidence: 'third-party', extent: 'part' },
    }),
    listing: table('listing', {
      protocols: {},
      source: { ...table('x').source, locator: 'list', evidence: 'aggregator', extent: 'part' },
    }),
    copy: table('copy', {
      source: { ...table('x').source, locator: 'table of another work', evidence: 'other-paper' },
    }),
  },
  papers: {
    li2020gancompression: { label: 'Li et al. 2020', title: 'GAN Compression', code: true },
    li2022dmad: { label: 'Li et al. 2022', title: 'Learning efficient GANs', code: true },
  },
  metrics,
  techniques: {
    'knowledge-distillation': { label: 'Knowledge distillation', family: 'knowledge-distillation' },
    'pruning-structured': { label: 'Structured pruning', family: 'pruning' },
    quantization: { label: 'Quantization', family: 'numeric-precision' },
  },
  protocols: {
    'fid-gan-compression-unpaired': {
      label: 'GAN Compression, unpaired',
      statement: 'Training and test images.',
      group: 'fid-gan-compression-unpaired',
    },
    'fid-dmad': { label: 'DMAD', statement: 'Statistics shipped by the authors.', group: 'fid-dmad' },
    'macs-torchprofile': {
      label: 'torchprofile',
      statement: 'Counted by torchprofile.',
      group: 'macs-torchprofile',
    },
    'macs-thop': { label: 'thop', statement: 'Counted by thop.', group: 'macs-thop' },
  },
  benchmarks: { 'cyclegan-horse2zebra': { label: 'CycleGAN on horse2zebra' } },
};
