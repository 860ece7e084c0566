import { type Check, type Finding } from '../check.ts';
import { type Entries } from '../entries.ts';
import { suggestId } from '../suggest.ts';

function* checkNotFound({ notFound, papers }: Entries): Iterable<Finding> {
  const known = new Set(papers.map(({ id }) => id));
  for (const { file, at, value } of notFound) {
    if ((value.paper === undefined) === (value.title === undefined)) {
      const problem = 'The work must be named once.';
      const remedy = 'Give `paper` (its id) or, for a work that is not in the catalogue, `title`.';
      yield { file, field: `${at}paper`, problem, remedy };
    } else if (value.paper !== undefined && !known.has(value.paper)) {
      const problem = `There is no work "${value.paper}".`;
      yield { file, field: `${at}paper`, problem, remedy: suggestId(value.paper, known, 'content/papers') };
    }
  }
}

function* checkReadings({ secondReadings, results }: Entries): Iterable<Finding> {
  const known = new Set(results.flatMap(({ value }) => value.rows.map(({ id }) => id)));
  for (const { file, at, value } of secondReadings) {
    const seen = new Set<string>();
    if (value.readings.length > value.drawn) {
      const problem = `${value.readings.length} rows were read, but only ${value.drawn} drawn.`;
      yield { file, field: `${at}drawn`, problem, remedy: 'Write how many rows were drawn.' };
    }
    for (const [place, { row, outcome, note }] of value.readings.entries()) {
      const field = `${at}readings.${place}`;
      if (!known.has(row)) {
        const problem = `There is no row "${row}".`;
        yield { file, field: `${field}.row`, problem, remedy: suggestId(row, known, 'data/results') };
      }
      if (seen.has(row)) {
        const remedy = 'Keep one outcome a row and round.';
        yield { file, field: `${field}.row`, problem: `"${row}" is listed twice.`, remedy };
      }
      seen.add(row);
      if (outcome !== 'right' && note === undefined) {
        const problem = `The outcome is "${outcome}", but nothing says what was found.`;
        yield { file, field: `${field}.note`, problem, remedy: 'Say what was found and what was done.' };
      }
    }
  }
}

/** The list of what was not found, and the rounds of second reading. */
export const auditsHoldCheck: Check = {
  name: 'audits-hold',
  description:
    'What was not found names a known work or a title; a second reading names known rows, each once, and says what was found unless the row is right.',
  *check({ entries }) {
    yield* checkNotFound(entries);
    yield* checkReadings(entries);
  },
};
