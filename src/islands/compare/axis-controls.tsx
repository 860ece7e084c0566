import { type ComparisonView, listAxisMetrics } from '../../catalogue/queries/comparison-view.ts';
import type { Comparison } from '../../catalogue/queries/comparison.ts';
import type { ChangeView } from './use-view.ts';

interface Props {
  view: ComparisonView;
  comparison: Comparison;
  change: ChangeView;
}

interface ChoiceProps {
  label: string;
  value: string;
  options: { id: string; label: string }[];
  onChange: (id: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

const scales = [
  { id: 'log', label: 'log' },
  { id: 'linear', label: 'linear' },
];

/** Which metric each axis takes and how it is scaled; MACs and FLOPs are metrics of their own and never share an axis. */
export default function AxisControls({ view, comparison, change }: Props) {
  const metrics = (axis: 'x' | 'y') =>
    listAxisMetrics(comparison, axis).map((id) => ({ id, label: comparison.metrics[id]?.label ?? id }));
  const scale = (text: string) => (text === 'log' ? 'log' : 'linear');
  return (
    <div class="axis-controls js-only" role="group" aria-label="Axes of the chart">
      <Choice label="Quality" value={view.y} options={metrics('y')} onChange={(y) => change({ y })} />
      <Choice
        label="Scale of quality"
        value={view.yScale}
        options={scales}
        onChange={(to) => change({ yScale: scale(to) })}
      />
      <Choice label="Cost" value={view.x} options={metrics('x')} onChange={(x) => change({ x })} />
      <Choice
        label="Scale of cost"
        value={view.xScale}
        options={scales}
        onChange={(to) => change({ xScale: scale(to) })}
      />
    </div>
  );
}
