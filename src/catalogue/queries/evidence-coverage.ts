import { type Row } from '../catalogue.ts';
import { type EvidenceGrade, evidenceGrades } from '../schemas/source.ts';

/** How many rows stand on one grade of evidence. */
export interface EvidenceCount {
  readonly grade: EvidenceGrade;
  readonly rows: number;
  /** Compressed rows with a baseline in their table. */
  readonly paired: number;
  /** Rows with a field that must be read again. */
  readonly unquoted: number;
  /** Rows that repeat the figure of another row. */
  readonly restated: number;
}

/** Rows by grade of evidence, nearest to the measurement first; grades without rows are kept with zeros. */
export function countEvidence(rows: Iterable<Row>): EvidenceCount[] {
  const all = [...rows];
  return evidenceGrades.map((grade) => {
    const of = all.filter(({ source }) => source.evidence === grade);
    return {
      grade,
      rows: of.length,
      paired: of.filter(({ baseline }) => baseline !== null).length,
      unquoted: of.filter(({ unquoted }) => unquoted.length > 0).length,
      restated: of.filter(({ restates }) => restates !== null).length,
    };
  });
}
