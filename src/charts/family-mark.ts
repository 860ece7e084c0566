import type { Family } from '../catalogue/catalogue.ts';

/** How a family looks wherever it appears: a hue and, as second sign, a shape. */
export interface FamilyMark {
  /** Name shown to readers. */
  readonly label: string;
  /** CSS colour: the variable of `src/styles/tokens.css`. */
  readonly colour: string;
  /** SVG path that fills a box of 12 x 12 (`viewBox="0 0 12 12"`). */
  readonly path: string;
}

const marks: Readonly<Record<Family, FamilyMark>> = {
  pruning: {
    label: 'Pruning',
    colour: 'var(--pruning)',
    path: 'M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10Z',
  },
  'knowledge-distillation': {
    label: 'Distillation',
    colour: 'var(--distillation)',
    path: 'M1.5 1.5h9v9h-9Z',
  },
  'low-rank-factorization': {
    label: 'Low rank',
    colour: 'var(--low-rank)',
    path: 'M6 0.8L11.6 10.6H0.4Z',
  },
  'numeric-precision': {
    label: 'Precision',
    colour: 'var(--precision)',
    path: 'M6 0L12 6L6 12L0 6Z',
  },
  encoding: {
    label: 'Encoding',
    colour: 'var(--encoding)',
    path: 'M4 0.5h4v3.5h3.5v4H8v3.5H4V8H0.5V4H4Z',
  },
  lossless: {
    label: 'Lossless',
    colour: 'var(--lossless)',
    path: 'M6 11.2L0.4 1.4H11.6Z',
  },
  'computation-optimization': {
    label: 'Computation',
    colour: 'var(--computation)',
    path: 'M3.2 1.2h5.6L11.6 6L8.8 10.8H3.2L0.4 6Z',
  },
  'dataflow-optimization': {
    label: 'Data flow',
    colour: 'var(--dataflow)',
    path: 'M0.5 1.5H6L11.5 6L6 10.5H0.5L5 6Z',
  },
};

/** A ring: the row or work has no technique assigned. */
const unassigned: FamilyMark = {
  label: 'Not assigned',
  colour: 'var(--ink-2)',
  path: 'M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10ZM6 3.2a2.8 2.8 0 1 1 0 5.6a2.8 2.8 0 1 1 0-5.6Z',
};

/** A bar across a thin cross: the uncompressed network that others are compared with. */
const baseline: FamilyMark = {
  label: 'Uncompressed baseline',
  colour: 'var(--ink)',
  path: 'M5 0h2v5h5v2H7v5H5V7H0V5H5Z',
};

/** The mark of a family; null is the mark of what has no technique assigned. */
export function familyMark(family: Family | null): FamilyMark {
  return family === null ? unassigned : marks[family];
}

/** The mark of a baseline, which belongs to no family. */
export function baselineMark(): FamilyMark {
  return baseline;
}
