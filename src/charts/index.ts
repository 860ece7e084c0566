export { baselineMark, familyMark, type FamilyMark } from './family-mark.ts';
export { describePoint, TradeOffChart, type TradeOffAxes } from './trade-off.tsx';
export { legendFamilies, TradeOffFigure } from './trade-off-figure.tsx';
export { makeStandalone } from './drawing/standalone-svg.ts';
