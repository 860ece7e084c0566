import { useEffect, useState } from 'preact/hooks';
import type { OpenRange } from '../../catalogue/queries/comparison-view.ts';

interface Props {
  label: string;
  range: OpenRange;
  /** Shown as an example: "10M". */
  example: string;
  onChange: (range: OpenRange) => void;
}

const letters: Readonly<Record<string, number>> = { '': 1, k: 1e3, K: 1e3, M: 1e6, G: 1e9, B: 1e9 };

/** "2.5M" as 2 500 000; null for an empty field, undefined for what is no number. */
export function parseAmount(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const match = /^\s*(\d+(?:\.\d+)?)\s*([kKMGB]?)\s*$/.exec(text);
  return match === null ? undefined : Number(match[1]) * (letters[match[2] ?? ''] ?? 1);
}

/** 2 500 000 as "2.5M". */
export function formatAmount(value: number | null): string {
  if (value === null) return '';
  for (const [letter, size] of [
    ['G', 1e9],
    ['M', 1e6],
    ['k', 1e3],
  ] as const) {
    if (value >= size) return `${Number((value / size).toPrecision(6))}${letter}`;
  }
  return String(value);
}

/** Two fields, from and to; a limit takes hold when the field is left or Enter is pressed. */
export default function RangeField({ label, range, example, onChange }: Props) {
  const [low, high] = range;
  const [texts, setTexts] = useState([formatAmount(low), formatAmount(high)] as const);
  useEffect(() => setTexts([formatAmount(low), formatAmount(high)]), [low, high]);
  const values = texts.map(parseAmount);
  const wrong = values.some((value) => value === undefined);
  const take = () => {
    const [from, to] = values;
    if (from === undefined || to === undefined || (from === low && to === high)) return;
    onChange(from !== null && to !== null && from > to ? [to, from] : [from, to]);
  };
  const field = (index: 0 | 1, name: string) => (
    <label>
      {name}{' '}
      <input
        type="text"
        inputMode="decimal"
        size={6}
        value={texts[index]}
        placeholder={index === 1 ? example : ''}
        aria-invalid={values[index] === undefined}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setTexts(index === 0 ? [text, texts[1]] : [texts[0], text]);
        }}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
    </label>
  );
  return (
    <fieldset class="range-field">
      <legend>{label}</legend>
      {field(0, 'from')} {field(1, 'to')}
      {wrong && <p class="note">Write a number such as {example}.</p>}
    </fieldset>
  );
}
