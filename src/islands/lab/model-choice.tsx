import type { Failure, FileSource, ModelInfo } from '../../lab/protocol.ts';
import { formatBytes, formatCount, formatLarge } from '../../lab/format.ts';
import type { OfferedModel } from './lab-props.ts';
import OwnModel from './own-model.tsx';

interface Props {
  models: readonly OfferedModel[];
  modelId: string;
  own: FileSource | null;
  info: ModelInfo | null;
  isAwake: boolean;
  engineBytes: number;
  failure: Failure | null;
  backend: string;
  usedBackend: string | null;
  /** What happened to the backend. */
  note: string | null;
  onChoose: (id: string) => void;
  onOwn: (source: FileSource) => void;
  onWake: () => void;
  onBackend: (backend: string) => void;
}

/** Which model, what is fetched for it, and what it is. */
export default function ModelChoice(props: Props) {
  const { models, modelId, own, info, isAwake, engineBytes, failure, backend, usedBackend, note } = props;
  const model = models.find(({ id }) => id === modelId);
  const bytes = (model?.bytes ?? 0) + engineBytes;
  return (
    <section class="model" aria-labelledby="model-heading">
      <h2 id="model-heading">Model</h2>
      <div class="row">
        <label for="model-choice">Model</label>
        <select
          id="model-choice"
          value={modelId}
          onChange={(event) => props.onChoose(event.currentTarget.value)}
        >
          {models.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
          <option value="own">your own{own ? `: ${own.name}` : ''}</option>
        </select>
        {!isAwake && model && (
          <button type="button" class="primary" onClick={props.onWake}>
            Load it and show 64 samples{bytes > 0 ? ` (${formatBytes(bytes)})` : ''}
          </button>
        )}
        <details class="settings">
          <summary>Backend: {usedBackend ?? (backend || 'measured here')}</summary>
          <label>
            Compute with{' '}
            <select value={backend} onChange={(event) => props.onBackend(event.currentTarget.value)}>
              <option value="">the fastest that starts here</option>
              <option value="wasm">wasm</option>
              <option value="webgl">WebGL</option>
              <option value="webgpu">WebGPU</option>
              <option value="cpu">plain JavaScript</option>
            </select>
          </label>
        </details>
      </div>
      {note && (
        <p class="notice" role="status">
          {note}
        </p>
      )}
      {model && <p class="help">{model.description}</p>}
      {modelId === 'own' && <OwnModel onModel={props.onOwn} />}
      {isAwake && info === null && failure === null && (modelId !== 'own' || own) && (
        <p class="help" role="status">
          Reading the model …
        </p>
      )}
      {failure && (
        <p class="notice" role="alert">
          {failure.problem} {failure.remedy}
        </p>
      )}
      {info && <ModelFacts info={info} />}
    </section>
  );
}

function ModelFacts({ info }: { info: ModelInfo }) {
  const { measure } = info;
  const facts: [string, string][] = [
    ['parameters', formatCount(measure.parameters)],
    ['MACs a sample', measure.macs === null ? 'not known' : formatLarge(measure.macs)],
    ['float32', formatBytes(measure.bytes.dense)],
    ['zeros', `${Math.round((1 - measure.nonZeros / Math.max(1, measure.parameters)) * 100)} %`],
    ['layers', formatCount(measure.layers.length || new Set(measure.tensors.map(({ layer }) => layer)).size)],
    ['format', info.format === 'graph-model' ? 'tfjs graph' : 'tfjs layers'],
  ];
  return (
    <dl class="facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
