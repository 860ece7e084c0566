import { isShown } from '../../lab/draft.ts';
import OptionField from '../lab/option-field.tsx';
import type { DemoChoice } from './demo-recipe.ts';
import type { DemoStepProps } from './demo-props.ts';

interface Props {
  steps: readonly DemoStepProps[];
  choices: readonly DemoChoice[];
  onChange: (choices: DemoChoice[]) => void;
}

/** The one or two options of a demo, and a tick for a step that can be left out. */
export default function DemoControls({ steps, choices, onChange }: Props) {
  const change = (index: number, choice: DemoChoice) => onChange(choices.with(index, choice));
  return (
    <>
      {steps.map(({ technique, label, controls, isOptional }, index) => {
        const choice = choices[index];
        return (
          <div key={technique}>
            {isOptional && (
              <label class="flag">
                <input
                  type="checkbox"
                  checked={choice.isOn}
                  onChange={(event) => change(index, { ...choice, isOn: event.currentTarget.checked })}
                />{' '}
                {label} first
              </label>
            )}
            {choice.isOn &&
              Object.entries(controls)
                .filter(([, spec]) => isShown(spec, choice.values))
                .map(([name, spec]) => (
                  <OptionField
                    key={name}
                    spec={spec}
                    value={choice.values[name]}
                    onChange={(value) =>
                      change(index, { ...choice, values: { ...choice.values, [name]: value } })
                    }
                  />
                ))}
          </div>
        );
      })}
    </>
  );
}
