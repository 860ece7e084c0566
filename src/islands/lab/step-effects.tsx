import type { StepEffect, WeightHistogram } from '../../lab/protocol.ts';

/** What each step did to the weights: a sentence and the distribution of the weights after it. */
export default function StepEffects({
  start,
  effects,
}: {
  start: WeightHistogram;
  effects: readonly StepEffect[];
}) {
  return (
    <ol class="effects">
      <li>
        <Distribution histogram={start} />
        <p>
          <strong>Original.</strong> The weights as they were trained.
        </p>
      </li>
      {effects.map((effect, index) => (
        <li key={index}>
          <Distribution histogram={effect.histogram} />
          <p>
            <strong>{effect.label}.</strong> {effect.sentence}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** A small histogram; heights by square root, so that a tall bar of zeros leaves the others visible. */
function Distribution({ histogram: { counts } }: { histogram: WeightHistogram }) {
  const largest = Math.sqrt(Math.max(1, ...counts));
  const width = 100 / counts.length;
  return (
    <svg class="distribution" viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true">
      {counts.map((count, bin) => {
        const height = count === 0 ? 0 : Math.max(0.8, (38 * Math.sqrt(count)) / largest);
        return <rect key={bin} x={bin * width} y={39 - height} width={width * 0.9} height={height} />;
      })}
      <line x1="0" x2="100" y1="39.5" y2="39.5" />
    </svg>
  );
}
