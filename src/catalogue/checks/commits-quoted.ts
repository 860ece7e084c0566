import { type Check } from '../check.ts';

/** A bare commit that a common YAML reader takes for a number: digits, digits with an exponent, or binary. */
const numberLike = /^[ \t-]*commit:[ \t]*(\d+(?:e\d+)?|0b[01]+)[ \t]*(?:#.*)?$/;

/** Commits of sources, which other readers than ours must read alike: ours keeps every scalar as text. */
export const commitsQuotedCheck: Check = {
  name: 'commits-quoted',
  description: 'A commit that looks like a number stands in quotes.',
  *check({ raw }) {
    for (const { file, yaml } of raw) {
      for (const [place, line] of yaml.split('\n').entries()) {
        const commit = numberLike.exec(line.trimEnd())?.[1];
        if (commit === undefined) continue;
        const problem = `${commit} without quotes is read as a number: ${String(Number(commit))}.`;
        yield { file, field: `line ${place + 1}`, problem, remedy: `Write commit: '${commit}'.` };
      }
    }
  },
};
