import { useMemo, useState } from 'preact/hooks';
import type { HeldOutPairs, ModelIo, SampleRequest, Samples } from '../../lab/protocol.ts';
import { threeDigits } from '../../lab/format.ts';
import { garments } from './garments.ts';
import RequestFields from './request-fields.tsx';
import SampleGrid from './sample-grid.tsx';

interface Props {
  io: ModelIo | null;
  heldOut: HeldOutPairs | null;
  /** A picture of what the original makes, for as long as nothing was computed. */
  picture: string | null;
  request: SampleRequest | null;
  onRequest: (request: SampleRequest) => void;
  before: Samples | null;
  after: Samples | null;
  afterLabel: string;
}

/** The same inputs before and after, side by side, and where they differ. */
export default function ImagePane(props: Props) {
  const { io, heldOut, picture, request, onRequest, before, after, afterLabel } = props;
  const [isDifferent, showDifference] = useState(false);
  const columns = columnsOf(request);
  const difference = useMemo(() => (before && after ? differenceOf(before, after) : null), [before, after]);
  const showsDifference = isDifferent && difference !== null;
  const isOne = request?.kind === 'walk' || request?.kind === 'edges';
  const said = request ? describeRequest(request) : '';
  const given = request?.kind === 'held-out' ? before?.given : undefined;
  return (
    <section class="images" aria-labelledby="images-heading">
      <h2 id="images-heading">Before and after</h2>
      {io !== null && request && <RequestFields {...{ io, heldOut, request, onRequest }} />}
      {io?.kind === 'unknown' && (
        <p class="help">
          A graph model’s inputs are not read here, so it makes no images; its weights compress.
        </p>
      )}
      <div class={`pair${isOne ? ' small' : ''}${given ? ' three' : ''}`}>
        {given && (
          <figure>
            <SampleGrid samples={given} columns={columns} label="Edges that are given" />
            <figcaption>Given: edges it never saw</figcaption>
          </figure>
        )}
        <figure>
          {before ? (
            <SampleGrid samples={before} columns={columns} label={`Original: ${said}`} />
          ) : picture ? (
            <img class="samples" src={picture} alt="Images that the original made after its training" />
          ) : (
            <div class="samples empty">Original</div>
          )}
          <figcaption>
            {before || !picture ? 'Original, float32' : 'Original, recorded after its training'}
          </figcaption>
        </figure>
        <figure>
          {showsDifference ? (
            <SampleGrid
              samples={difference.samples}
              columns={columns}
              label="Absolute difference, four times enlarged"
            />
          ) : after ? (
            <SampleGrid samples={after} columns={columns} label={`Compressed: ${said}`} />
          ) : (
            <div class="samples empty">Compress to see the same inputs here</div>
          )}
          <figcaption>
            {showsDifference
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

function columnsOf(request: SampleRequest | null): number {
  if (request === null || request.kind === 'walk' || request.kind === 'edges') return 1;
  return request.count > 16 ? 8 : 4;
}

function describeRequest(request: SampleRequest): string {
  if (request.kind === 'edges') return 'the garment for the drawn edges';
  if (request.kind === 'held-out') return `garments for ${request.count} edge maps it never saw`;
  if (request.kind === 'random') return `outputs for ${request.count} random inputs`;
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
