import { useState } from 'preact/hooks';
import { evidenceLabels } from '../../catalogue/evidence-labels.ts';
import { formatRatio } from '../../catalogue/queries/comparison-columns.ts';
import type { Comparison } from '../../catalogue/queries/comparison.ts';
import {
  type Budget,
  type BudgetAnswer,
  findWithinBudget,
} from '../../catalogue/queries/find-within-budget.ts';
import type { EvidenceGrade } from '../../catalogue/schemas/source.ts';
import { parseAmount } from './range-field.tsx';

interface Props {
  comparison: Comparison;
  base: string;
}

const grades = Object.keys(evidenceLabels) as EvidenceGrade[];
const most = 12;
const empty = { benchmark: '', params: '', macs: '', bits: '', megabytes: '', metric: 'fid', loss: '10' };
type Texts = typeof empty;

function readBudget(texts: Texts): Budget | null {
  const [params, macs, bits, megabytes, loss] = [
    texts.params,
    texts.macs,
    texts.bits,
    texts.megabytes,
    texts.loss,
  ].map(parseAmount);
  if (
    params === undefined ||
    macs === undefined ||
    bits === undefined ||
    megabytes === undefined ||
    loss === undefined
  )
    return null;
  const benchmark = texts.benchmark === '' ? null : texts.benchmark;
  return {
    benchmark,
    params,
    macs,
    bits,
    megabytes,
    metric: texts.metric,
    loss: loss === null ? null : loss / 100,
  };
}

function Emptied({ answer }: { answer: BudgetAnswer }) {
  const at = answer.steps.findIndex(({ left }) => left === 0);
  const step = answer.steps[at];
  if (step === undefined) return <p>No compressed row is in the catalogue.</p>;
  const before = answer.steps[at - 1]?.left;
  return (
    <p class="notice">
      Nothing met all of this. The condition on <strong>{step.condition}</strong> emptied the answer
      {before !== undefined && `: ${before} ${before === 1 ? 'row was' : 'rows were'} left before it`}
      {step.silent > 0 && `, ${step.silent} of them without a figure for it`}. Loosen or clear it.
    </p>
  );
}

function Matches({ answer, texts, comparison, base }: { answer: BudgetAnswer; texts: Texts } & Props) {
  const label = comparison.metrics[texts.metric]?.label ?? texts.metric;
  return (
    <>
      <p role="status">
        {answer.matches.length} {answer.matches.length === 1 ? 'row met' : 'rows met'} it
        {answer.matches.length > most && `; the ${most} with the strongest evidence are shown`}.
      </p>
      <div class="table-frame" role="region" aria-label="Rows that met the budget" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Method</th>
              <th scope="col">Benchmark</th>
              <th scope="col">Techniques</th>
              <th scope="col" class="number">
                Smaller
              </th>
              <th scope="col" class="number">
                {label}, loss
              </th>
              <th scope="col" class="number">
                MB
              </th>
              <th scope="col">Evidence</th>
            </tr>
          </thead>
          <tbody>
            {answer.matches.slice(0, most).map(({ row, evidence, loss, ratio, size }) => {
              const benchmark = comparison.tables[row.table]?.benchmark ?? null;
              return (
                <tr key={row.id}>
                  <th scope="row">
                    {row.paper === null ? (
                      row.method
                    ) : (
                      <a href={`${base}papers/${row.paper}/`}>{row.method}</a>
                    )}
                  </th>
                  <td>
                    {benchmark === null ? (
                      'none'
                    ) : (
                      <a href={`${base}benchmarks/${benchmark}/#${row.id}`}>
                        {comparison.benchmarks[benchmark]?.label}
                      </a>
                    )}
                  </td>
                  <td>
                    {row.techniques === null
                      ? 'not assigned'
                      : row.techniques.map((id) => comparison.techniques[id]?.label ?? id).join(', ')}
                  </td>
                  <td class="number">
                    {ratio === null ? <span class="state">no ratio</span> : formatRatio(ratio.value)}
                  </td>
                  <td class="number">
                    {loss === null ? (
                      <span class="state">unpaired</span>
                    ) : (
                      `${loss <= 0 ? '' : '+'}${(loss * 100).toFixed(1)} %`
                    )}
                  </td>
                  <td class="number">
                    {size === null ? (
                      <span class="state">not reported</span>
                    ) : (
                      <>
                        {Number(size.megabytes.toPrecision(3))}
                        {size.derived && <span class="state"> derived</span>}
                      </>
                    )}
                  </td>
                  <td>{evidenceLabels[evidence].label}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p class="note">
        Loss is taken against the baseline of the same reported table. Rows come from unlike protocols: this
        is a list of what was reached, not a ranking. “Derived”: parameters × printed bits, in 10⁶ bytes.
      </p>
    </>
  );
}

/** "I have … for … and accept …": which rows met a budget, and which condition emptied an empty answer. */
export default function DecisionHelper({ comparison, base }: Props) {
  const [texts, setTexts] = useState(empty);
  const [answer, setAnswer] = useState<BudgetAnswer | null>(null);
  const [wrong, setWrong] = useState(false);
  const field = (name: keyof Texts, label: string, example: string) => (
    <label>
      <span class="visually-hidden">{label}</span>
      <input
        type="text"
        inputMode="decimal"
        size={5}
        placeholder={example}
        value={texts[name]}
        onInput={(event) => setTexts({ ...texts, [name]: event.currentTarget.value })}
      />
    </label>
  );
  const qualities = Object.entries(comparison.metrics).filter(
    ([, { role, better }]) => role === 'quality' && better !== 'as-printed',
  );
  const benchmarks = Object.entries(comparison.benchmarks).sort((a, b) => (a[1].label < b[1].label ? -1 : 1));
  const submit = (event: Event) => {
    event.preventDefault();
    const budget = readBudget(texts);
    setWrong(budget === null);
    if (budget !== null) setAnswer(findWithinBudget(comparison, budget, grades));
  };
  return (
    <section class="decision-helper" aria-labelledby="helper-title">
      <h2 id="helper-title">What met my budget?</h2>
      <form onSubmit={submit}>
        <p class="budget">
          I have at most {field('macs', 'MACs at most', '3G')} MACs,{' '}
          {field('params', 'Parameters at most', '5M')} parameters,{' '}
          {field('bits', 'Bits per weight at most', '8')} bits a weight,{' '}
          {field('megabytes', 'Megabytes at most', '4')} MB, for{' '}
          <label>
            <span class="visually-hidden">Benchmark</span>
            <select
              value={texts.benchmark}
              onChange={(event) => setTexts({ ...texts, benchmark: event.currentTarget.value })}
            >
              <option value="">any network</option>
              {benchmarks.map(([id, { label }]) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          , and accept{' '}
          <label>
            <span class="visually-hidden">Quality measure</span>
            <select
              value={texts.metric}
              onChange={(event) => setTexts({ ...texts, metric: event.currentTarget.value })}
            >
              {qualities.map(([id, { label }]) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>{' '}
          up to {field('loss', 'Accepted loss in percent', '10')} % worse.{' '}
          <button type="submit" class="primary">
            Find
          </button>
        </p>
      </form>
      {wrong && <p class="notice">One of the fields holds no number. Write 3G, 5M, 8 or leave it empty.</p>}
      {answer !== null && answer.matches.length === 0 && <Emptied answer={answer} />}
      {answer !== null && answer.matches.length > 0 && (
        <Matches answer={answer} texts={texts} comparison={comparison} base={base} />
      )}
    </section>
  );
}
