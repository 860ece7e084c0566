/** Every chart of this folder, and what its callers need beside them. */
export { ChangeFromBaselineChart } from './change-from-baseline.tsx';
export { ClaimedLatencyChart } from './claimed-latency.tsx';
export { DisagreementChart } from './disagreement.tsx';
export { EvidenceCoverageChart } from './evidence-coverage.tsx';
export { baselineMark, familyMark, type FamilyMark } from './family-mark.ts';
export { describeGap, gapLevel, GapMapChart } from './gap-map.tsx';
export { RatioOverlayChart, type RatioPoint } from './ratio-overlay.tsx';
export { type DrawnRun, RecordedRunsChart } from './recorded-runs.tsx';
export { type PosterColumn, TechniquePoster } from './technique-poster.tsx';
export { type DatedWork, TimelineChart } from './timeline.tsx';
export { legendFamilies, TradeOffFigure } from './trade-off-figure.tsx';
export { TradeOffChart, type TradeOffAxes } from './trade-off.tsx';
export { makeStandalone } from './drawing/standalone-svg.ts';
