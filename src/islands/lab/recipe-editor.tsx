import { useEffect, useRef, useState } from 'preact/hooks';
import { techniques } from '../../compression/techniques/index.ts';
import type { Draft, DraftAction } from '../../lab/draft.ts';
import { presets } from '../../lab/presets/index.ts';
import type { ModelInfo } from '../../lab/protocol.ts';
import { familyMark } from '../../charts/family-mark.ts';
import StepCard from './step-card.tsx';

interface Props {
  draft: Draft;
  dispatch: (action: DraftAction) => void;
  info: ModelInfo | null;
  /** Addresses of technique and paper pages, ending in a slash. */
  articles: string;
  papers: string;
  paperNames: Readonly<Record<string, string>>;
}

/** The recipe: steps in order, a choice of techniques to add, and presets from the literature. */
export default function RecipeEditor({ draft, dispatch, info, articles, papers, paperNames }: Props) {
  const [chosen, setChosen] = useState([...techniques.keys()][0] ?? '');
  const said = useAnnouncements(draft);
  const families = [...new Set([...techniques.values()].map(({ family }) => family))];
  const preset = presets.find(({ recipe }) => recipe.name === draft.name);
  return (
    <section class="recipe" aria-labelledby="recipe-heading">
      <h2 id="recipe-heading">Recipe</h2>
      <div class="preset-choice">
        <label for="preset">From the literature</label>
        <select
          id="preset"
          value={preset?.id ?? ''}
          onChange={(event) => {
            const found = presets.find(({ id }) => id === event.currentTarget.value);
            if (found) dispatch({ type: 'load', recipe: found.recipe });
          }}
        >
          <option value="">your own steps</option>
          {presets.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {preset && (
        <p class="help">
          {preset.explains}{' '}
          {preset.papers.map((id, index) => (
            <>
              {index > 0 && ', '}
              <a href={`${papers}${id}/`}>{paperNames[id] ?? id}</a>
            </>
          ))}
          .
        </p>
      )}
      {draft.steps.length === 0 && <p class="help">No step yet: add one, or take a preset.</p>}
      <ol class="steps">
        {draft.steps.map((step, index) => {
          const technique = techniques.get(step.technique);
          return (
            technique && (
              <StepCard
                key={step.key}
                {...{ step, technique, articles, dispatch }}
                position={index + 1}
                count={draft.steps.length}
              />
            )
          );
        })}
      </ol>
      <div class="add-step">
        <label for="technique">Add a step</label>
        <div class="row">
          <select id="technique" value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
            {families.map((family) => (
              <optgroup key={family} label={familyMark(family).label}>
                {[...techniques.values()]
                  .filter((technique) => technique.family === family)
                  .map(({ id, label, models }) => (
                    <option
                      key={id}
                      value={id}
                      disabled={models === 'layers' && info?.format === 'graph-model'}
                    >
                      {label}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
          <button type="button" onClick={() => dispatch({ type: 'add', technique: chosen })}>
            Add
          </button>
        </div>
        <label for="seed">Seed</label>
        <input
          id="seed"
          type="number"
          min={0}
          max={4294967295}
          value={draft.seed}
          onChange={(event) => {
            const seed = event.currentTarget.valueAsNumber;
            const whole = Number.isInteger(seed) && seed >= 0 && seed <= 4294967295;
            if (whole) dispatch({ type: 'seed', seed });
            else event.currentTarget.value = String(draft.seed);
          }}
        />
      </div>
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}

/** Says in words what changed in the order of the steps. */
function useAnnouncements({ steps }: Draft): string {
  const before = useRef(steps);
  const [said, say] = useState('');
  useEffect(() => {
    const old = before.current;
    before.current = steps;
    const order = steps.map(({ technique }) => techniques.get(technique)?.label ?? technique).join(', then ');
    if (old.map(({ key }) => key).join() !== steps.map(({ key }) => key).join()) say(order || 'No steps.');
  }, [steps]);
  return said;
}
