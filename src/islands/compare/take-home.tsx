import { useState } from 'preact/hooks';
import { count } from '../../catalogue/count.ts';
import { describeView } from '../../catalogue/queries/describe-view.ts';
import { formatView } from '../../catalogue/queries/comparison-view.ts';
import type { FileKind, Shown } from './make-files.tsx';

const kinds: { kind: FileKind; label: string }[] = [
  { kind: 'csv', label: 'CSV' },
  { kind: 'json', label: 'JSON' },
  { kind: 'md', label: 'Markdown' },
  { kind: 'tex', label: 'LaTeX' },
  { kind: 'bib', label: 'BibTeX' },
  { kind: 'svg', label: 'SVG' },
  { kind: 'png', label: 'PNG' },
];

type Props = Omit<Shown, 'permalink'>;

/** The address that reopens this view on this version of the data; without an origin where the site's address is not known. */
function permalinkOf({ view, comparison, facts }: Props): string {
  const query = formatView({ ...view, version: facts.version }, comparison);
  const here =
    typeof location === 'undefined' ? (facts.address ?? '') : `${location.origin}${location.pathname}`;
  return `${here}?${query}`;
}

function sentence({ view, comparison, result, facts }: Props, permalink: string): string {
  const limits = describeView(view, comparison);
  const what = limits.length === 0 ? '' : ` (${limits.join('; ')})`;
  return `GAN Compression Atlas: ${facts.title}${what}, ${count(result.rows.length, 'reported row')} of ${count(result.works.length, 'work')}, data version ${facts.version}, ${facts.date}, ${permalink}.`;
}

function bibtex(props: Props, permalink: string): string {
  const { facts, view } = props;
  const key = `atlas-${facts.title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
  const guard = view.mixed ? '; like-for-like guard off' : '';
  return [
    `@misc{${key},`,
    '  author = {{GAN Compression Atlas contributors}},',
    `  title = {{${facts.title.replace(/[{}\\%&#_$~^]/g, ' ')}: reported results}},`,
    `  year = {${facts.date.slice(0, 4)}},`,
    `  note = {GAN Compression Atlas, data version ${facts.version}, ${facts.date}${guard}},`,
    `  url = {${permalink}},`,
    '}',
  ].join('\n');
}

function StaticFiles({ facts }: { facts: Props['facts'] }) {
  if (facts.files === null) return null;
  return (
    <p class="actions">
      <span class="actions-label">The whole table:</span>
      {kinds
        .filter(({ kind }) => kind !== 'png')
        .map(({ kind, label }) => (
          <a key={kind} class="button" href={`${facts.base}${facts.files}.${kind}`} download>
            {label}
          </a>
        ))}
    </p>
  );
}

function Copy({ label, text, onDone }: { label: string; text: string; onDone: (message: string) => void }) {
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => onDone('Copied.'),
      () => onDone('The browser refused. Select the text and copy it by hand.'),
    );
  };
  return (
    <button type="button" onClick={copy}>
      {label}
    </button>
  );
}

/** Downloads of the whole and of the view, and how to cite what is shown. */
export default function TakeHome(props: Props) {
  const [message, setMessage] = useState('');
  const { facts } = props;
  const permalink = permalinkOf(props);
  const save = async (kind: FileKind) => {
    try {
      setMessage(`Making the ${kind} file …`);
      const { makeFile } = await import('./make-files.tsx');
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await makeFile(kind, { ...props, permalink }));
      link.download = `${facts.title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.${kind}`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
      setMessage(`Saved ${link.download}.`);
    } catch (error) {
      setMessage(`The file was not made: ${error instanceof Error ? error.message : 'unknown reason'}.`);
    }
  };
  const words = sentence(props, permalink);
  const entry = bibtex(props, permalink);
  return (
    <section class="take-home" id="take-home" aria-labelledby="take-home-title">
      <h2 id="take-home-title">Take it home</h2>
      <StaticFiles facts={facts} />
      <p class="actions js-only">
        <span class="actions-label">This view:</span>
        {kinds.map(({ kind, label }) => (
          <button key={kind} type="button" onClick={() => void save(kind)}>
            {label}
          </button>
        ))}
      </p>
      <h3 id="cite">Cite this table</h3>
      <p class="cite-sentence">{words}</p>
      <pre tabIndex={0} aria-label="BibTeX of this table">
        {entry}
      </pre>
      <p class="actions js-only">
        <Copy label="Copy the sentence" text={words} onDone={setMessage} />
        <Copy label="Copy BibTeX" text={entry} onDone={setMessage} />
        <Copy label="Copy the link to this view" text={permalink} onDone={setMessage} />
        {facts.embed !== null && (
          <>
            <a class="button" href={`${facts.base}${facts.embed}/chart/`}>
              Embed the chart
            </a>
            <a class="button" href={`${facts.base}${facts.embed}/table/`}>
              Embed the table
            </a>
          </>
        )}
      </p>
      <p role="status" class="note">
        {message}
      </p>
    </section>
  );
}
