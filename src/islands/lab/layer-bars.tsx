import type { ModelMeasure } from '../../compression/report.ts';
import { formatBytes, formatCount, formatLarge, threeDigits } from '../../lab/format.ts';

interface Row {
  name: string;
  parameters: number;
  nonZeros: number;
  before: number | null;
  coded: number;
  macs: number | null;
}

/** Each layer's weights before and after: parameters, zeros, bits a weight, bytes. */
export default function LayerBars({ before, after }: { before: ModelMeasure; after: ModelMeasure }) {
  const old = byLayer(before);
  const rows = [...byLayer(after).values()].map((row) => ({
    ...row,
    before: old.get(row.name)?.dense ?? null,
  }));
  const largest = Math.max(1, ...rows.map((row) => Math.max(row.before ?? 0, row.coded)));
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label="Layers, scrolls sideways">
      <table class="bars">
        <caption>Layers: the ground of a bar is float32 before, the bar is coded bytes now</caption>
        <thead>
          <tr>
            <th scope="col">Layer</th>
            <th scope="col" class="bar-cell">
              <span class="visually-hidden">Bar</span>
            </th>
            <th scope="col" class="number">
              Parameters
            </th>
            <th scope="col" class="number">
              Zeros
            </th>
            <th scope="col" class="number">
              Bits a weight
            </th>
            <th scope="col" class="number">
              Coded
            </th>
            <th scope="col" class="number">
              MACs
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td class="bar-cell">
                <LayerBar before={(row.before ?? 0) / largest} after={row.coded / largest} />
              </td>
              <td class="number" title={formatCount(row.parameters)}>
                {formatLarge(row.parameters)}
              </td>
              <td class="number">{Math.round((1 - row.nonZeros / Math.max(1, row.parameters)) * 100)} %</td>
              <td class="number">{threeDigits((8 * row.coded) / Math.max(1, row.parameters))}</td>
              <td class="number">{formatBytes(row.coded)}</td>
              <td class="number">{row.macs === null ? 'not known' : formatLarge(row.macs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LayerBar({ before, after }: { before: number; after: number }) {
  return (
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="ground" x="0" y="0" width={Math.max(0.3, before * 100)} height="10" />
      <rect x="0" y="2" width={Math.max(0.3, after * 100)} height="6" />
    </svg>
  );
}

function byLayer(measure: ModelMeasure): Map<string, Row & { dense: number }> {
  const rows = new Map<string, Row & { dense: number }>();
  for (const tensor of measure.tensors) {
    const row = rows.get(tensor.layer) ?? {
      name: tensor.layer,
      parameters: 0,
      nonZeros: 0,
      before: null,
      coded: 0,
      dense: 0,
      macs: measure.layers.find(({ name }) => name === tensor.layer)?.macs ?? null,
    };
    row.parameters += tensor.parameters;
    row.nonZeros += tensor.nonZeros;
    row.coded += tensor.bytes.coded;
    row.dense += tensor.bytes.dense;
    rows.set(tensor.layer, row);
  }
  return rows;
}
