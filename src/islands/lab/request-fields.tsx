import type { HeldOutPairs, ModelIo, SampleRequest } from '../../lab/protocol.ts';
import EdgePad from './edge-pad.tsx';
import { garments } from './garments.ts';
import { RangeField } from './option-field.tsx';

interface Props {
  io: ModelIo;
  heldOut: HeldOutPairs | null;
  request: SampleRequest;
  onRequest: (request: SampleRequest) => void;
}

/** What to show of the model: which samples, as far as its inputs allow a choice. */
export default function RequestFields({ io, heldOut, request, onRequest }: Props) {
  if (io.kind === 'class-conditional') return <GarmentFields {...{ io, request, onRequest }} />;
  if (io.kind === 'image-to-image') return <EdgeFields {...{ io, heldOut, request, onRequest }} />;
  return (
    <div class="request">
      <span class="help">Sixteen inputs of standard normal values</span>
      <OtherInputs {...{ request, onRequest }} label="Other inputs" />
    </div>
  );
}

function OtherInputs({
  request,
  onRequest,
  label,
}: Pick<Props, 'request' | 'onRequest'> & { label: string }) {
  if (!('seed' in request)) return null;
  return (
    <button type="button" onClick={() => onRequest({ ...request, seed: request.seed + 1 })}>
      {label}
    </button>
  );
}

const walkSpec = {
  kind: 'range',
  label: 'Way between two latents',
  help: '',
  min: 0,
  max: 1,
  step: 0.02,
  default: 0,
} as const;

function GarmentFields({
  io,
  request,
  onRequest,
}: {
  io: Extract<ModelIo, { kind: 'class-conditional' }>;
  request: SampleRequest;
  onRequest: Props['onRequest'];
}) {
  if (request.kind !== 'grid' && request.kind !== 'walk') return null;
  const { seed, label } = request;
  const show = (kind: string) =>
    onRequest(
      kind === 'walk'
        ? { kind: 'walk', count: 1, seed, label: label ?? 0, at: 0 }
        : { kind: 'grid', count: 64, seed, label: null },
    );
  const chooseClass = (value: string) => {
    if (request.kind === 'grid') onRequest({ ...request, label: value === '' ? null : Number(value) });
    else onRequest({ ...request, label: Number(value) });
  };
  return (
    <div class="request">
      <label>
        Show{' '}
        <select value={request.kind} onChange={(event) => show(event.currentTarget.value)}>
          <option value="grid">64 samples</option>
          <option value="walk">one latent, walked</option>
        </select>
      </label>
      <label>
        Class{' '}
        <select
          value={label === null ? '' : String(label)}
          onChange={(event) => chooseClass(event.currentTarget.value)}
        >
          {request.kind === 'grid' && <option value="">all, in turn</option>}
          {garments.slice(0, io.classes).map((name, index) => (
            <option key={name} value={String(index)}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <OtherInputs {...{ request, onRequest }} label="Other latents" />
      {request.kind === 'walk' && (
        <div class="walk">
          <RangeField
            id="walk"
            spec={walkSpec}
            value={request.at}
            onChange={(at) => onRequest({ ...request, at })}
          />
        </div>
      )}
    </div>
  );
}

function EdgeFields({
  io,
  heldOut,
  request,
  onRequest,
}: Omit<Props, 'io'> & { io: Extract<ModelIo, { kind: 'image-to-image' }> }) {
  const { size } = io;
  const show = (kind: string) => {
    if (kind === 'edges') onRequest({ kind, size, values: new Float32Array(size * size) });
    else if (kind === 'held-out' && heldOut)
      onRequest({ kind, count: 64, start: 100, size, edges: heldOut.edges });
    else onRequest({ kind: 'random', count: 16, seed: 1 });
  };
  return (
    <div class="request">
      <label>
        Show{' '}
        <select value={request.kind} onChange={(event) => show(event.currentTarget.value)}>
          {heldOut && <option value="held-out">64 held-out edges</option>}
          <option value="edges">edges drawn by hand</option>
          {!heldOut && <option value="random">random inputs</option>}
        </select>
      </label>
      {request.kind === 'edges' && (
        <EdgePad size={size} onEdges={(values) => onRequest({ kind: 'edges', size, values })} />
      )}
    </div>
  );
}
