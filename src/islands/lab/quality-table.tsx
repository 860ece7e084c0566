import type { Judgement, QualityFigure } from '../../lab/protocol.ts';
import { formatFigure, threeDigits } from '../../lab/format.ts';
import type { Mark, OfferedModel } from './lab-props.ts';

interface Props {
  judgement: Judgement;
  /** Address of the page that defines the measures. */
  guide: string;
  /** What real images and an untrained net reach, by measure. */
  marks: OfferedModel['marks'];
}

/** Quality of the original and of the decoded package, each with its interval, on one scale with the marks that give it meaning. */
export default function QualityTable({ judgement, guide, marks }: Props) {
  const { quality, baseline, difference, timing, how, notes } = judgement;
  const isInFeatures = quality.some(({ id }) => id === 'frechet');
  return (
    <>
      {quality.length > 0 && (
        <table class="quality">
          <caption>
            {how}
            {isInFeatures && (
              <>
                , in the feature space of our own classifier. The Fréchet distance here is{' '}
                <strong>not FID</strong>: no Inception network, no benchmark protocol
              </>
            )}
            . <a href={guide}>What the measures say</a>
          </caption>
          <thead>
            <tr>
              <th scope="col">Measure</th>
              <th scope="col" class="number">
                Original
              </th>
              <th scope="col" class="number">
                Compressed
              </th>
            </tr>
          </thead>
          {quality.map((figure) => {
            const original = baseline.find(({ id }) => id === figure.id);
            return (
              <tbody key={figure.id}>
                <tr>
                  <th scope="row">
                    {figure.label} <span class="help">{figure.better} is better</span>
                  </th>
                  <td class="number">{original ? formatFigure(original.value) : 'not measured'}</td>
                  <td class="number">{formatFigure(figure.value)}</td>
                </tr>
                <tr class="strip-row">
                  <td colSpan={3}>
                    <Strip figure={figure} original={original} marks={marks[figure.id] ?? []} />
                    <span class="help">{describeMarks(figure, marks[figure.id] ?? [])}</span>
                  </td>
                </tr>
              </tbody>
            );
          })}
        </table>
      )}
      {(difference ?? timing) && (
        <dl class="facts">
          {difference && (
            <div>
              <dt>mean change of a pixel against the original (of 255)</dt>
              <dd>{threeDigits((difference.meanAbsolute * 255) / 2)}</dd>
            </div>
          )}
          {timing && (
            <>
              <div>
                <dt>
                  ms an image before, here ({timing.backend}, batch {timing.batch})
                </dt>
                <dd>{threeDigits(timing.before)}</dd>
              </div>
              <div>
                <dt>ms an image after, here</dt>
                <dd>{threeDigits(timing.after)}</dd>
              </div>
            </>
          )}
        </dl>
      )}
      {quality.length === 0 && how !== '' && <p class="help">{how}</p>}
      {notes.map((note) => (
        <p class="help" key={note}>
          {note}
        </p>
      ))}
    </>
  );
}

function Strip({
  figure,
  original,
  marks,
}: {
  figure: QualityFigure;
  original: QualityFigure | undefined;
  marks: readonly Mark[];
}) {
  const values = [figure, original].flatMap((item) =>
    item ? [item.value, item.low ?? item.value, item.high ?? item.value] : [],
  );
  const all = [...values, ...marks.map(({ value }) => value)];
  const low = figure.better === 'higher' ? 0 : Math.min(0, ...all);
  const high = Math.max(...all, 1e-9);
  // A very bad mark (an untrained net) must not flatten what is compared: the scale is by square root.
  const x = (value: number) => 2 + 96 * Math.sqrt(Math.max(0, value - low) / (high - low || 1));
  return (
    <svg class="strip" viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
      <line x1="2" x2="98" y1="8" y2="8" class="axis" />
      {marks.map(({ label, value }) => (
        <line key={label} x1={x(value)} x2={x(value)} y1="4" y2="12" class="mark" />
      ))}
      {original && <Interval figure={original} y={4} x={x} kind="original" />}
      <Interval figure={figure} y={12} x={x} kind="compressed" />
    </svg>
  );
}

function Interval({
  figure,
  y,
  x,
  kind,
}: {
  figure: QualityFigure;
  y: number;
  x: (value: number) => number;
  kind: string;
}) {
  const { low, high, value } = figure;
  return (
    <g class={kind}>
      {low !== null && high !== null && (
        <line x1={x(low)} x2={Math.max(x(high), x(low) + 0.4)} y1={y} y2={y} />
      )}
      <rect x={x(value) - 0.6} y={y - 2.5} width="1.2" height="5" />
    </g>
  );
}

function describeMarks({ low, high }: QualityFigure, marks: readonly Mark[]): string {
  const interval =
    low !== null && high !== null ? [`95 % interval ${formatFigure(low)} to ${formatFigure(high)}`] : [];
  return [...interval, ...marks.map(({ label, value }) => `${label} ${formatFigure(value)}`)].join('; ');
}
