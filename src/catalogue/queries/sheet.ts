import { evidenceLabels } from '../evidence-labels.ts';
import { type Cell, type Column, indexRows, listColumns, readCell } from './comparison-columns.ts';
import type { ViewResult } from './comparison-rows.ts';
import type { ComparisonView } from './comparison-view.ts';
import type { ComparedRow, Comparison } from './comparison.ts';
import { explainGroup } from './describe-group.ts';

/** A row of a table as shown, with the place it was read. */
export interface SheetRow {
  readonly id: string;
  /** Letter of the group in which it may be ranked. */
  readonly group: string;
  readonly cells: readonly Cell[];
  /** Ids of the work whose method it is and of the work that reports it, without repeats: the keys to cite. */
  readonly cite: readonly string[];
  readonly reportedIn: string;
  readonly evidence: string;
  readonly locator: string;
  readonly url: string | null;
  readonly readOn: string;
  readonly restates: string | null;
}

/** What a sheet says about itself. */
export interface SheetHead {
  readonly title: string;
  /** Address that reopens this view; null where the address of the site is not known. */
  readonly permalink: string | null;
  readonly version: string;
  readonly date: string;
}

/** A table as shown, ready to be written in any format. */
export interface Sheet extends SheetHead {
  readonly columns: readonly Column[];
  readonly rows: readonly SheetRow[];
  /** Groups with the sentence that says why they stand apart. */
  readonly groups: readonly { readonly letter: string; readonly sentence: string }[];
  /** Whether the reader put the like-for-like guard aside. */
  readonly mixed: boolean;
}

function toSheetRow(row: ComparedRow, group: string, comparison: Comparison): Omit<SheetRow, 'cells'> {
  const table = comparison.tables[row.table];
  const reportedIn = table?.reportedIn ?? '';
  return {
    id: row.id,
    group,
    cite: [...new Set([row.paper ?? reportedIn, reportedIn])].filter((id) => id !== ''),
    reportedIn,
    evidence: table === undefined ? '' : evidenceLabels[table.source.evidence].label,
    locator: table?.source.locator ?? '',
    url: table?.source.url ?? null,
    readOn: table?.source.readOn ?? '',
    restates: row.restates,
  };
}

/** The rows and columns of a view as cells, with the groups kept apart by letter. */
export function makeSheet(
  comparison: Comparison,
  view: ComparisonView,
  result: ViewResult,
  head: SheetHead,
): Sheet {
  const all = new Map(listColumns(comparison).map((column) => [column.id, column]));
  const columns = view.columns.flatMap((id) => all.get(id) ?? []);
  const byId = indexRows(comparison);
  return {
    ...head,
    columns,
    mixed: view.mixed,
    rows: result.groups.flatMap(({ letter, rows }) =>
      rows.map((row) => ({
        ...toSheetRow(row, letter, comparison),
        cells: columns.map((column) => readCell(row, column, comparison, byId)),
      })),
    ),
    groups: result.groups.map((entry) => ({
      letter: entry.letter,
      sentence: explainGroup(entry, view, comparison),
    })),
  };
}

/** "Group A. ...", groups with the same sentence told together. */
function groupNotes(groups: Sheet['groups']): string[] {
  const letters = new Map<string, string[]>();
  for (const { letter, sentence } of groups)
    letters.set(sentence, [...(letters.get(sentence) ?? []), letter]);
  return [...letters].map(
    ([sentence, of]) => `${of.length > 1 ? 'Groups' : 'Group'} ${of.join(', ')}: ${sentence}`,
  );
}

/** Sentences that must go wherever the sheet goes: guard, groups, version. */
export function sheetNotes(sheet: Sheet): string[] {
  return [
    `${sheet.title}. GAN Compression Atlas, data version ${sheet.version}, ${sheet.date}.`,
    ...(sheet.permalink === null ? [] : [sheet.permalink]),
    ...(sheet.mixed
      ? [
          'The like-for-like guard was put aside by the reader: rows of unlike or unknown protocols stand together.',
        ]
      : ['Rows may be ranked only within a group:']),
    ...(sheet.mixed ? [] : groupNotes(sheet.groups)),
  ];
}
