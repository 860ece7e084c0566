import type { ModelMeasure } from '../../compression/report.ts';
import { formatBytes, formatCount, threeDigits } from '../../lab/format.ts';

interface Props {
  before: ModelMeasure;
  after: ModelMeasure;
}

/** The bytes of the same weights written in several ways, as a table with a bar in each row. */
export default function ByteBars({ before, after }: Props) {
  const full = before.bytes.dense;
  const rows = [
    { label: 'float32', bytes: full, note: 'the original, every weight 4 bytes' },
    { label: 'float16', bytes: full / 2, note: 'the original at half precision, as a tfjs file can hold it' },
    {
      label: 'float32, now',
      bytes: after.bytes.dense,
      note: 'the weights after the steps: zeros and repeats still take 4 bytes',
    },
    { label: 'sparse', bytes: after.bytes.sparse, note: 'non-zeros at full width and their positions' },
    { label: 'deflate', bytes: after.bytes.deflated, note: 'the symbols through gzip’s coder' },
    { label: 'coded', bytes: after.bytes.coded, note: 'the symbols as the package stores them' },
    {
      label: 'Shannon bound',
      bytes: after.bytes.bound,
      note: 'zero-order entropy; contexts can go below it',
    },
    { label: 'the file', bytes: after.packageBytes, note: 'coded weights, topology, checksums' },
  ];
  return (
    <>
      <table class="bars">
        <caption>Bytes of the weights, and of the file</caption>
        <thead>
          <tr>
            <th scope="col">Written as</th>
            <th scope="col" class="bar-cell">
              <span class="visually-hidden">Bar</span>
            </th>
            <th scope="col" class="number">
              Bytes
            </th>
            <th scope="col" class="number">
              Ratio
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, bytes }) => (
            <tr key={label} class={label === 'the file' ? 'total' : undefined}>
              <th scope="row">{label}</th>
              <td class="bar-cell">
                <Bar share={bytes / full} />
              </td>
              <td class="number" title={`${formatCount(Math.round(bytes))} bytes`}>
                {formatBytes(Math.round(bytes))}
              </td>
              <td class="number">{bytes > 0 ? `${threeDigits(full / bytes)}×` : 'none'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details class="legend">
        <summary>What the rows mean</summary>
        <dl>
          {rows.map(({ label, note }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{note}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

/** A bar of a share of the whole width, at most 1. */
export function Bar({ share, mark }: { share: number; mark?: number }) {
  const width = Math.max(0.3, Math.min(100, share * 100));
  return (
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="ground" x="0" y="0" width="100" height="10" />
      <rect x="0" y="0" width={width} height="10" />
      {mark !== undefined && (
        <rect class="mark" x={Math.min(99.4, mark * 100)} y="0" width="0.6" height="10" />
      )}
    </svg>
  );
}
