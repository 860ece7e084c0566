import type { ModelInfo } from '../../lab/protocol.ts';
import type { StoredRun } from '../../lab/run-store.ts';
import { formatBytes, formatLarge, threeDigits } from '../../lab/format.ts';
import ByteBars from './byte-bars.tsx';
import type { OfferedModel } from './lab-props.ts';
import QualityTable from './quality-table.tsx';

interface Props {
  current: StoredRun | null;
  info: ModelInfo | null;
  guide: string;
  marks: OfferedModel['marks'];
  isJudging: boolean;
}

/** Bytes, parameters, arithmetic, quality and time of the run that is shown. */
export default function Numbers({ current, info, guide, marks, isJudging }: Props) {
  return (
    <section class="numbers" aria-labelledby="numbers-heading">
      <h2 id="numbers-heading">What it costs</h2>
      {current === null && (
        <p class="help">
          {info
            ? 'Compress, and the bytes, the quality and the time stand here.'
            : 'Figures appear with the first run.'}
        </p>
      )}
      {current && (
        <>
          <dl class="facts">
            <div>
              <dt>the file</dt>
              <dd>{formatBytes(current.bytes.length)}</dd>
            </div>
            <div>
              <dt>smaller than float32</dt>
              <dd>{threeDigits(current.report.row.compressionRatio)}×</dd>
            </div>
            <div>
              <dt>bits a weight</dt>
              <dd>{threeDigits(current.report.after.bitsPerWeight)}</dd>
            </div>
            <div>
              <dt>parameters</dt>
              <dd>{formatLarge(current.report.after.parameters)}</dd>
            </div>
            <div>
              <dt>MACs</dt>
              <dd>
                {current.report.after.macs === null ? 'not known' : formatLarge(current.report.after.macs)}
              </dd>
            </div>
          </dl>
          <ByteBars before={current.report.before} after={current.report.after} />
          {current.judgement && <QualityTable judgement={current.judgement} {...{ guide, marks }} />}
          {isJudging && <p class="help">Quality is being measured on images from the decoded file …</p>}
        </>
      )}
      <p class="help">
        Zeros alone save nothing: a pruned weight still takes four bytes until it is coded. Fewer bits do not
        run faster here: tfjs widens every weight to float32 before it computes. Only fewer parameters in
        smaller layers do.
      </p>
    </section>
  );
}
