import { useId } from 'preact/hooks';
import type { OptionSpec } from '../../compression/options.ts';
import { snapToRange } from '../../lab/draft.ts';

type Value = string | number | boolean;

interface Props {
  spec: OptionSpec;
  value: Value;
  onChange: (value: Value) => void;
}

/** The field of one option, made from its description. */
export default function OptionField({ spec, value, onChange }: Props) {
  const id = useId();
  return (
    <div class="option">
      {spec.kind === 'range' && <RangeField id={id} spec={spec} value={Number(value)} onChange={onChange} />}
      {spec.kind === 'choice' && (
        <>
          <label for={id}>{spec.label}</label>
          <select
            id={id}
            value={String(value)}
            aria-describedby={`${id}-help`}
            onChange={(event) => onChange(event.currentTarget.value)}
          >
            {Object.entries(spec.choices).map(([choice, label]) => (
              <option key={choice} value={choice}>
                {label}
              </option>
            ))}
          </select>
        </>
      )}
      {spec.kind === 'flag' && (
        <label class="flag">
          <input
            type="checkbox"
            checked={value === true}
            aria-describedby={`${id}-help`}
            onChange={(event) => onChange(event.currentTarget.checked)}
          />{' '}
          {spec.label}
        </label>
      )}
      <p class="help" id={`${id}-help`}>
        {spec.help}
      </p>
    </div>
  );
}

interface RangeProps {
  id: string;
  spec: Extract<OptionSpec, { kind: 'range' }>;
  value: number;
  onChange: (value: number) => void;
}

/** A slider, a number field and two buttons for the same number: none of them is needed to use another. */
export function RangeField({ id, spec, value, onChange }: RangeProps) {
  const set = (next: number) => onChange(snapToRange(spec, next));
  const { min, max, step, label, unit } = spec;
  return (
    <>
      <label for={id}>
        {label}
        {unit ? ` (${unit})` : ''}
      </label>
      <div class="range">
        <button
          type="button"
          aria-label={`Less ${label}`}
          disabled={value <= min}
          onClick={() => set(value - step)}
        >
          −
        </button>
        <input
          type="range"
          aria-label={`${label}, slider`}
          {...{ min, max, step, value }}
          onInput={(event) => set(event.currentTarget.valueAsNumber)}
        />
        <button
          type="button"
          aria-label={`More ${label}`}
          disabled={value >= max}
          onClick={() => set(value + step)}
        >
          +
        </button>
        <input
          id={id}
          type="number"
          inputMode="decimal"
          aria-describedby={`${id}-help`}
          {...{ min, max, step, value }}
          onChange={(event) => {
            set(event.currentTarget.valueAsNumber);
            event.currentTarget.value = String(snapToRange(spec, event.currentTarget.valueAsNumber));
          }}
        />
      </div>
    </>
  );
}
