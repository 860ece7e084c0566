import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Benchmark } from '../catalogue/catalogue.ts';
import { sheetNotes } from '../catalogue/queries/sheet.ts';
import { drawableGroups } from '../catalogue/queries/trade-off.ts';
import type { GapAxis } from '../catalogue/queries/gap-matrix.ts';
import { GapMapChart, makeStandalone, TradeOffFigure } from '../charts/index.ts';
import { benchmarkSheet, wholeBenchmark } from './benchmarks.ts';
import { gapLabel, gapMatrix } from './gaps.ts';
import { site } from './site.ts';

/** The trade-off of a benchmark as an SVG file. */
export function benchmarkSvg(benchmark: Benchmark): string {
  const { comparison, view, result } = wholeBenchmark(benchmark);
  const figure = h(TradeOffFigure, {
    panels: drawableGroups(result.groups, view, comparison).drawn,
    axes: view,
    comparison,
    title: benchmark.label,
    notes: sheetNotes(benchmarkSheet(benchmark)),
    id: 'figure',
  });
  return makeStandalone(renderToString(figure));
}

/** One matrix of the gap map as an SVG file. */
export function gapSvg(axis: GapAxis, title: string): string {
  const map = h(GapMapChart, {
    matrix: gapMatrix(axis),
    labelOf: gapLabel,
    date: site.date,
    id: axis,
    title,
  });
  return makeStandalone(renderToString(map));
}
