import type { TradeOff } from '../../catalogue/queries/trade-off.ts';
import { baselineMark, familyMark, legendFamilies } from '../../charts/index.ts';

/** The marks that stand in the panels, with their names. */
export default function Legend({ tradeOffs }: { tradeOffs: TradeOff[] }) {
  const marks = [...legendFamilies(tradeOffs).map(familyMark), baselineMark()];
  return (
    <ul class="chips chart-legend" aria-label="Marks in the charts">
      {marks.map(({ label, colour, path }) => (
        <li key={label} class="chip">
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d={path} fill={colour} />
          </svg>
          {label}
        </li>
      ))}
      <li class="note">
        outline: second technique · hollow: not from the authors · dashed: no row of the panel beats these
      </li>
    </ul>
  );
}
