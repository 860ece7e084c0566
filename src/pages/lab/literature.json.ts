import { findPairedRatios } from '../../catalogue/queries/paired-ratios.ts';
import { counterparts, ratioCosts } from '../../islands/lab/run-ratios.ts';
import { comparisonOfAll } from '../../site/benchmarks.ts';

/** What the lab lays under its own runs: paired rows by their ratios. */
export const GET = () =>
  Response.json(
    findPairedRatios(comparisonOfAll(), {
      costs: ratioCosts.map(({ id }) => id),
      qualities: Object.values(counterparts).map(({ id }) => id),
    }),
  );
