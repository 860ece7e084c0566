import { parseDocument } from 'yaml';
import { type EntryKind, type RawEntry, entryKinds } from './entries.ts';
import { type Fault } from './fault.ts';

/** A file of content or data as text. */
export interface TextFile {
  /** Path from the root of the repository, with slashes. */
  readonly file: string;
  readonly text: string;
}

const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)([\s\S]*)$/;

/** Which kind of entry a path holds; null for files that are none. */
export function findEntryKind(file: string): EntryKind | null {
  if (file === 'data/not-found.yaml') return 'notFound';
  if (file === 'data/second-reading.yaml') return 'secondReadings';
  const match =
    /^content\/(papers|techniques|problems|findings|guides)\/[^/]+\.mdx$/.exec(file) ??
    /^data\/(results|protocols)\/[^/]+\.yaml$/.exec(file) ??
    /^data\/vocabulary\/([^/]+)\.yaml$/.exec(file);
  return entryKinds.find((kind) => kind === match?.[1]) ?? null;
}

const audits: readonly EntryKind[] = ['notFound', 'secondReadings'];
const vocabularyKinds = entryKinds
  .slice(entryKinds.indexOf('results') + 1)
  .filter((kind) => !audits.includes(kind));

const entryFolder =
  /^(content\/(papers|techniques|problems|findings|guides)|data\/(results|protocols|vocabulary))\//;

/** A file that lies among entries and is none would be left out in silence. */
function reportStray(file: string): Fault[] {
  if (!entryFolder.test(file)) return [];
  const problem = 'The file lies among entries but is not read as one.';
  const remedy = `Prose ends in .mdx, data in .yaml; the vocabulary files are ${vocabularyKinds.join(', ')}.`;
  return [{ rule: 'stray-file', file, field: '', problem, remedy }];
}

/** Astro reads a bare 2108.06260 as a number and loses its last zero. */
function reportBareArxiv(file: string, frontMatterText: string): Fault[] {
  const line = /^arxiv:\s*(\d[\d.]*)\s*$/m.exec(frontMatterText);
  if (line === null) return [];
  const problem = `${line[1]} without quotes is read as a number, which loses a final zero.`;
  return [{ rule: 'yaml', file, field: 'arxiv', problem, remedy: `Write arxiv: '${line[1]}'.` }];
}

function describeYaml(file: string, line: number, message: string): Fault {
  return {
    rule: 'yaml',
    file,
    field: `line ${line}`,
    problem: `The YAML cannot be read: ${message.split('\n')[0] ?? ''}`,
    remedy:
      'Mend the line; text that holds ": ", "#" or a quotation mark goes into quotes. Anchors are not allowed.',
  };
}

function parseYaml(file: string, text: string, lineOffset: number): { data: unknown; faults: Fault[] } {
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: true });
  const faults = [...document.errors, ...document.warnings].map((error) =>
    describeYaml(file, (error.linePos?.[0].line ?? 1) + lineOffset, error.message),
  );
  if (faults.length > 0) return { data: null, faults };
  try {
    return { data: document.toJS({ maxAliasCount: 0 }) as unknown, faults };
  } catch (error) {
    const message = error instanceof Error ? error.message : 'it holds an alias';
    return { data: null, faults: [describeYaml(file, 1 + lineOffset, message)] };
  }
}

/**
 * Reads a YAML or MDX file into a raw entry. Every scalar stays text ("failsafe"), so that printed digits are kept.
 * @returns faults, and an entry without data, for malformed files; neither for files outside the folders of entries
 */
export function readEntry({ file, text }: TextFile): { entry: RawEntry | null; faults: Fault[] } {
  const kind = findEntryKind(file);
  if (kind === null) return { entry: null, faults: reportStray(file) };
  const id = file.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
  const parts = file.endsWith('.mdx') ? frontMatter.exec(text) : [text, text, ''];
  if (parts === null) {
    const problem = 'The file has no front matter.';
    const remedy = 'Begin it with a line "---", the fields, and another line "---".';
    const fault = { rule: 'yaml', file, field: '', problem, remedy };
    return { entry: { kind, file, id, data: undefined, yaml: '', body: '' }, faults: [fault] };
  }
  const { data, faults: yamlFaults } = parseYaml(file, parts[1] ?? '', file.endsWith('.mdx') ? 1 : 0);
  const faults = [...yamlFaults, ...(file.endsWith('.mdx') ? reportBareArxiv(file, parts[1] ?? '') : [])];
  const sound = yamlFaults.length > 0 ? undefined : data;
  return { entry: { kind, file, id, data: sound, yaml: parts[1] ?? '', body: parts[2] ?? '' }, faults };
}
