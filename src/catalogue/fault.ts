/** One thing wrong with the data: where, what, and how to mend it. */
export interface Fault {
  /** Name of the rule that found it. */
  readonly rule: string;
  /** File, as a path from the root of the repository. */
  readonly file: string;
  /** Field inside the file, such as `rows.3.fid`; empty for the file as a whole. */
  readonly field: string;
  /** What is wrong. */
  readonly problem: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** A fault as lines for a terminal. */
export function formatFault(fault: Fault): string {
  const place = fault.field === '' ? fault.file : `${fault.file}: ${fault.field}`;
  return `${place}\n    ${fault.problem}\n    To do: ${fault.remedy}   [${fault.rule}]`;
}

/** All faults as text, sorted by file, with their number at the end. */
export function formatFaults(faults: readonly Fault[]): string {
  const sorted = [...faults].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const count = `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`;
  return [...sorted.map(formatFault), count].join('\n');
}
