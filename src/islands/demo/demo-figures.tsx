import type { QualityFigure } from '../../lab/protocol.ts';
import { formatBytes, formatFigure, formatLarge, threeDigits } from '../../lab/format.ts';
import type { DemoResult } from './use-demo.ts';

/** Fidelity and variety, each by one measure, beside the distance that holds both. */
const shown = ['frechet', 'precision', 'recall', 'classAgreement'];

interface Props {
  result: DemoResult;
  /** Quality of the original, once it was measured. */
  baseline: readonly QualityFigure[];
}

/** Bytes and quality of the original and of what the run made of it. */
export default function DemoFigures({ result, baseline }: Props) {
  const { report, judgement } = result;
  const { before, after } = report;
  const costs: [string, string, string][] = [
    ['File, coded', formatBytes(before.packageBytes), formatBytes(after.packageBytes)],
    ['Times smaller than float32', timesSmaller(before.packageBytes), timesSmaller(after.packageBytes)],
    ['Weights as float32', formatBytes(before.bytes.dense), formatBytes(after.bytes.dense)],
    ['MACs', formatMacs(before.macs), formatMacs(after.macs)],
  ];
  function timesSmaller(bytes: number): string {
    return `${threeDigits(before.bytes.dense / bytes)}×`;
  }
  return (
    <>
      <table class="demo-figures">
        <caption class="visually-hidden">Bytes and quality, original and {result.settings}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">Measure</span>
            </th>
            <th scope="col" class="number">
              Original
            </th>
            <th scope="col" class="number">
              Now
            </th>
          </tr>
        </thead>
        <tbody>
          {costs.map(([label, first, second]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td class="number">{first}</td>
              <td class="number">{second}</td>
            </tr>
          ))}
          {baseline
            .filter(({ id }) => shown.includes(id))
            .map((figure) => (
              <tr key={figure.id}>
                <th scope="row">
                  {figure.label} <span class="help">{figure.better} is better</span>
                </th>
                <td class="number">
                  <Estimate figure={figure} />
                </td>
                <td class="number">
                  <Estimate figure={judgement?.quality.find(({ id }) => id === figure.id)} />
                </td>
              </tr>
            ))}
          {judgement?.timing && (
            <tr>
              <th scope="row">Milliseconds an image, on this device</th>
              <td class="number">{threeDigits(judgement.timing.before)}</td>
              <td class="number">{threeDigits(judgement.timing.after)}</td>
            </tr>
          )}
        </tbody>
      </table>
      {judgement && (
        <p class="help">
          Quality on {judgement.how}, with 95 % intervals; the distance is in the features of our own judge
          and is not FID. Fewer images than the recorded runs were judged on, so distances here lie higher.
        </p>
      )}
    </>
  );
}

function Estimate({ figure }: { figure: QualityFigure | undefined }) {
  if (figure === undefined) return <span class="state">not yet</span>;
  const { value, low, high } = figure;
  return (
    <>
      {formatFigure(value)}
      {low !== null && high !== null && (
        <span class="state row-note">
          {formatFigure(low)} to {formatFigure(high)}
        </span>
      )}
    </>
  );
}

function formatMacs(macs: number | null): string {
  return macs === null ? 'not known' : formatLarge(macs);
}
