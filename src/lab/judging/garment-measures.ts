import type { Measure } from './figures.ts';

/** The measures of garments, as pages name them and in the order that they stand in. */
export const garmentMeasures = [
  { id: 'frechet', label: 'Fréchet distance', better: 'lower' },
  { id: 'precision', label: 'Precision', better: 'higher' },
  { id: 'recall', label: 'Recall', better: 'higher' },
  { id: 'density', label: 'Density', better: 'higher' },
  { id: 'coverage', label: 'Coverage', better: 'higher' },
  { id: 'classAgreement', label: 'Class agreement', better: 'higher' },
] as const satisfies readonly Measure<string>[];
