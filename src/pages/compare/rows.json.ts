import { comparisonOfAll } from '../../site/benchmarks.ts';

export const GET = () =>
  new Response(JSON.stringify(comparisonOfAll()), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
