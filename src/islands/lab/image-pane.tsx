import { useMemo, useState } from 'preact/hooks';
import type { ModelIo, SampleRequest, Samples } from '../../lab/protocol.ts';
import { threeDigits } from '../../lab/format.ts';
import { RangeField } from './option-field.tsx';
import EdgePad from './edge-pad.tsx';
import SampleGrid from './sample-grid.tsx';

/** The classes of Fashion-MNIST, in the order of its labels. */
const garments = [
  'T-shirt',
  'Trouser',
  'Pullover',
  'Dress',
  'Coat',
  'Sandal',
  'Shirt',
  'Sneaker',
  'Bag',
  'Ankle boot',
];

interface Props {
  io: ModelIo | null;
  request: SampleRequest;
  onRequest: (request: SampleRequest) => void;
  before: Samples | null;
  after: Samples | null;
  afterLabel: string;
}

/** The same inputs before and after, side by side, and where they differ. */
export default function ImagePane({ io, request, onRequest, before, after, afterLabel }: Props) {
  const [isDifferent, showDifference] = useState(false);
  const columns = request.kind === 'grid' ? 8 : request.kind === 'walk' ? 1 : 1;
  const difference = useMemo(() => (before && after ? differenceOf(before, after) : null), [before, after]);
  return (
    <section class="images" aria-labelledby="images-heading">
      <h2 id="images-heading">Before and after</h2>
      {io !== null && <RequestFields {...{ io, request, onRequest }} />}
      <div class={request.kind === 'grid' ? 'pair' : 'pair small'}>
        <figure>
          {before ? (
            <SampleGrid samples={before} columns={columns} label={`Original: ${describeRequest(request)}`} />
          ) : (
            <div class="samples empty">Original</div>
          )}
          <figcaption>Original, float32</figcaption>
        </figure>
        <figure>
          {isDifferent && difference ? (
            <SampleGrid
              samples={difference.samples}
              columns={columns}
              label="Absolute difference, four times enlarged"
            />
          ) : after ? (
            <SampleGrid samples={after} columns={columns} label={`Compressed: ${describeRequest(request)}`} />
          ) : (
            <div class="samples empty">Compress to see the same inputs here</div>
          )}
          <figcaption>
            {isDifferent && difference
              ? 'Difference, four times enlarged, white is none'
              : after
                ? afterLabel
                : 'Compressed'}
          </figcaption>
        </figure>
      </div>
      {difference && (
        <p class="row">
          <label class="flag">
            <input
              type="checkbox"
              checked={isDifferent}
              onChange={(event) => showDifference(event.currentTarget.checked)}
            />{' '}
            Show the difference
          </label>
          <span class="help">mean change {threeDigits(difference.mean)} of 255 grey levels</span>
        </p>
      )}
    </section>
  );
}

function RequestFields({
  io,
  request,
  onRequest,
}: {
  io: ModelIo;
  request: SampleRequest;
  onRequest: Props['onRequest'];
}) {
  if (io.kind === 'class-conditional') {
    return (
      <div class="request">
        <label>
          Show{' '}
          <select
            value={request.kind}
            onChange={(event) =>
              onRequest(
                event.currentTarget.value === 'walk'
                  ? {
                      kind: 'walk',
                      count: 1,
                      seed: request.kind === 'edges' ? 1 : request.seed,
                      label: 0,
                      at: 0,
                    }
                  : {
                      kind: 'grid',
                      count: 64,
                      seed: request.kind === 'edges' ? 1 : request.seed,
                      label: null,
                    },
              )
            }
          >
            <option value="grid">64 samples</option>
            <option value="walk">one latent, walked</option>
          </select>
        </label>
        {request.kind !== 'edges' && (
          <label>
            Class{' '}
            <select
              value={request.label === null ? '' : String(request.label)}
              onChange={(event) => {
                const { value } = event.currentTarget;
                if (request.kind === 'grid')
                  onRequest({ ...request, label: value === '' ? null : Number(value) });
                else onRequest({ ...request, label: Number(value) });
              }}
            >
              {request.kind === 'grid' && <option value="">all, in turn</option>}
              {garments.slice(0, io.classes).map((name, index) => (
                <option key={name} value={String(index)}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        {request.kind !== 'edges' && (
          <button type="button" onClick={() => onRequest({ ...request, seed: request.seed + 1 })}>
            Other latents
          </button>
        )}
        {request.kind === 'walk' && (
          <div class="walk">
            <RangeField
              id="walk"
              spec={{
                kind: 'range',
                label: 'Way between two latents',
                help: '',
                min: 0,
                max: 1,
                step: 0.02,
                default: 0,
              }}
              value={request.at}
              onChange={(at) => onRequest({ ...request, at })}
            />
          </div>
        )}
      </div>
    );
  }
  if (io.kind === 'image-to-image') {
    return (
      <div class="request">
        <label>
          Show{' '}
          <select
            value={request.kind}
            onChange={(event) =>
              onRequest(
                event.currentTarget.value === 'edges'
                  ? { kind: 'edges', size: io.size, values: new Float32Array(io.size * io.size) }
                  : { kind: 'grid', count: 64, seed: 1, label: null },
              )
            }
          >
            <option value="grid">held-out edges</option>
            <option value="edges">edges drawn by hand</option>
          </select>
        </label>
        {request.kind === 'edges' && (
          <EdgePad
            size={request.size}
            onEdges={(values) => onRequest({ kind: 'edges', size: io.size, values })}
          />
        )}
      </div>
    );
  }
  return null;
}

function describeRequest(request: SampleRequest): string {
  if (request.kind === 'edges') return 'the garment for the drawn edges';
  const label = request.label === null ? 'garments of all classes' : (garments[request.label] ?? 'garment');
  return request.kind === 'walk' ? `one ${label}` : `${request.count} samples, ${label}`;
}

function differenceOf(before: Samples, after: Samples): { samples: Samples; mean: number } | null {
  if (before.pixels.length !== after.pixels.length) return null;
  const pixels = new Uint8Array(before.pixels.length);
  let sum = 0;
  for (let i = 0; i < pixels.length; i++) {
    const change = Math.abs(before.pixels[i] - after.pixels[i]);
    sum += change;
    pixels[i] = 255 - Math.min(255, change * 4);
  }
  return { samples: { ...before, pixels }, mean: sum / pixels.length };
}
