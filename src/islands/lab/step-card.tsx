import { useState } from 'preact/hooks';
import {
  describeChanged as describeRest,
  isShown,
  type DraftAction,
  type DraftStep,
} from '../../lab/draft.ts';
import type { Technique } from '../../compression/technique.ts';
import FamilySign from './family-sign.tsx';
import OptionField from './option-field.tsx';

interface Props {
  step: DraftStep;
  technique: Technique;
  position: number;
  count: number;
  articles: string;
  dispatch: (action: DraftAction) => void;
}

/** One step of the recipe: what it is, its options, and buttons to move or remove it. */
export default function StepCard({ step, technique, position, count, articles, dispatch }: Props) {
  const { key, options } = step;
  const [isOpen, setOpen] = useState(false);
  const shown = Object.entries(technique.options).filter(([, spec]) => isShown(spec, options));
  const field = ([option, spec]: (typeof shown)[number]) => (
    <OptionField
      key={option}
      spec={spec}
      value={options[option]}
      onChange={(value) => dispatch({ type: 'set', key, option, value })}
    />
  );
  const name = `step ${position}, ${technique.label}`;
  return (
    <li class="step" data-family={technique.family}>
      <div class="step-head">
        <FamilySign family={technique.family} />
        <h4 id={`step-${key}`}>
          {position}. {technique.label}
        </h4>
        <div class="step-tools">
          <button
            type="button"
            aria-label={`Move ${name} up`}
            disabled={position === 1}
            onClick={() => dispatch({ type: 'move', key, by: -1 })}
          >
            ↑
          </button>
          <button
            type="button"
            aria-label={`Move ${name} down`}
            disabled={position === count}
            onClick={() => dispatch({ type: 'move', key, by: 1 })}
          >
            ↓
          </button>
          <button
            type="button"
            aria-label={`Remove ${name}`}
            onClick={() => dispatch({ type: 'remove', key })}
          >
            ×
          </button>
        </div>
      </div>
      <p class="help">
        {technique.summary} <a href={`${articles}${technique.article}/`}>Explained</a>
      </p>
      <fieldset aria-labelledby={`step-${key}`}>
        {shown.slice(0, 1).map(field)}
        {shown.length > 1 && (
          <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>
              {isOpen
                ? 'More options'
                : `More options: ${describeRest(technique.options, options) || 'defaults'}`}
            </summary>
            {shown.slice(1).map(field)}
          </details>
        )}
      </fieldset>
      {(step.only ?? step.except) && (
        <p class="help">
          {step.only && `Only ${step.only.join(', ')}. `}
          {step.except && `Not ${step.except.join(', ')}.`}
        </p>
      )}
    </li>
  );
}
