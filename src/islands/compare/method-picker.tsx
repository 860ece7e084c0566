import { useMemo, useState } from 'preact/hooks';
import type { ComparisonView } from '../../catalogue/queries/comparison-view.ts';
import type { Comparison } from '../../catalogue/queries/comparison.ts';
import type { ChangeView } from './use-view.ts';

interface Props {
  comparison: Comparison;
  view: ComparisonView;
  change: ChangeView;
}

type Field = 'papers' | 'benchmarks';

interface PickProps {
  label: string;
  field: Field;
  options: readonly Option[];
  chosen: readonly string[];
  change: ChangeView;
}

/** A box with suggestions; what is chosen stands below as buttons that take it out again. */
function Pick({ label, field, options, chosen, change }: PickProps) {
  const [text, setText] = useState('');
  const add = (value: string) => {
    const found = options.find((option) => option.label === value);
    if (found === undefined) return setText(value);
    setText('');
    if (!chosen.includes(found.id)) change({ [field]: [...chosen, found.id] });
  };
  // Hundreds, and no view changes them.
  const suggestions = useMemo(
    () => (
      <datalist id={`options-${field}`}>
        {options.map((option) => (
          <option key={option.id} value={option.label} />
        ))}
      </datalist>
    ),
    [field, options],
  );
  return (
    <div class="picker">
      <label for={`pick-${field}`}>{label}</label>
      <input
        id={`pick-${field}`}
        type="text"
        list={`options-${field}`}
        value={text}
        autocomplete="off"
        placeholder="type to search"
        onInput={(event) => add(event.currentTarget.value)}
      />
      {suggestions}
      <p class="actions">
        {chosen.map((id) => (
          <button
            key={id}
            type="button"
            aria-label={`Take out ${options.find((option) => option.id === id)?.label ?? id}`}
            onClick={() => change({ [field]: chosen.filter((other) => other !== id) })}
          >
            {options.find((option) => option.id === id)?.label ?? id} ×
          </button>
        ))}
      </p>
    </div>
  );
}

interface Option {
  readonly id: string;
  readonly label: string;
}

function listOptions(comparison: Comparison): Record<Field, Option[]> {
  const sorted = (options: Option[]) => options.sort((a, b) => (a.label < b.label ? -1 : 1));
  const { papers, benchmarks } = comparison;
  return {
    papers: sorted(
      Object.entries(papers).map(([id, { label, title }]) => ({
        id,
        label: `${label}: ${title}`.slice(0, 90),
      })),
    ),
    benchmarks: sorted(Object.entries(benchmarks).map(([id, { label }]) => ({ id, label }))),
  };
}

/** Choose works and benchmarks by name, across the whole atlas. */
export default function MethodPicker({ comparison, view, change }: Props) {
  const options = useMemo(() => listOptions(comparison), [comparison]);
  return (
    <div class="method-picker js-only">
      <Pick
        label="Methods, by their work"
        field="papers"
        options={options.papers}
        chosen={view.papers}
        change={change}
      />
      <Pick
        label="Benchmarks"
        field="benchmarks"
        options={options.benchmarks}
        chosen={view.benchmarks}
        change={change}
      />
    </div>
  );
}
