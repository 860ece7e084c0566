import type { ComparisonView } from '../../catalogue/queries/comparison-view.ts';
import type { PageFacts } from './page-facts.ts';
import type { ChangeView } from './use-view.ts';

interface Props {
  view: ComparisonView;
  dropped: readonly string[];
  facts: PageFacts;
  change: ChangeView;
}

/** What the reader must know before reading on: guard off, data of another version, an address that could not be read. */
export default function ViewNotices({ view, dropped, facts, change }: Props) {
  const other = view.version !== null && view.version !== facts.version;
  return (
    <>
      {dropped.length > 0 && (
        <p class="notice">
          Parts of the address could not be read and stand as by default:{' '}
          {[...new Set(dropped)].slice(0, 6).join(', ')}.
        </p>
      )}
      {other && (
        <p class="notice">
          The link was made on data version {view.version}; this is version {facts.version}. Figures may have
          been added or corrected since. <a href={facts.releases}>Data of other versions</a>
        </p>
      )}
      {view.mixed && (
        <p class="notice guard-off">
          <strong>The like-for-like guard is off.</strong> Rows of unlike or unknown protocols stand together;
          their order says little. The address, the files and the citation say so too.{' '}
          <button type="button" onClick={() => change({ mixed: false })}>
            Turn it on
          </button>
        </p>
      )}
    </>
  );
}
