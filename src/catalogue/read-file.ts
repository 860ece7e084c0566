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
  const match =
    /^content\/(papers|techniques|problems)\/[^/]+\.mdx$/.exec(file) ??
    /^data\/(results|protocols)\/[^/]+\.yaml$/.exec(file) ??
    /^data\/vocabulary\/([^/]+)\.yaml$/.exec(file);
  return entryKinds.find((kind) => kind === match?.[1]) ?? null;
}

function parseYaml(file: string, text: string, lineOffset: number): { data: unknown; faults: Fault[] } {
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: true });
  const faults = [...document.errors, ...document.warnings].map((error) => ({
    rule: 'yaml',
    file,
    field: `line ${(error.linePos?.[0].line ?? 1) + lineOffset}`,
    problem: `The YAML cannot be read: ${error.message.split('\n')[0] ?? ''}`,
    remedy: 'Mend the line; text that holds ": ", "#" or a quotation mark goes into quotes.',
  }));
  return { data: faults.length > 0 ? null : (document.toJS({ maxAliasCount: 0 }) as unknown), faults };
}

/**
 * Reads a YAML or MDX file into a raw entry. Every scalar stays text ("failsafe"), so that printed digits are kept.
 * @returns no entry, and faults, for malformed files; neither for files that are no entries
 */
export function readEntry({ file, text }: TextFile): { entry: RawEntry | null; faults: Fault[] } {
  const kind = findEntryKind(file);
  if (kind === null) return { entry: null, faults: [] };
  const id = file.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
  const parts = file.endsWith('.mdx') ? frontMatter.exec(text) : [text, text, ''];
  if (parts === null) {
    const problem = 'The file has no front matter.';
    const remedy = 'Begin it with a line "---", the fields, and another line "---".';
    return { entry: null, faults: [{ rule: 'yaml', file, field: '', problem, remedy }] };
  }
  const { data, faults } = parseYaml(file, parts[1] ?? '', file.endsWith('.mdx') ? 1 : 0);
  if (faults.length > 0) return { entry: null, faults };
  return { entry: { kind, file, id, data, body: parts[2] ?? '' }, faults: [] };
}
