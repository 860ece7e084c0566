import { type Check, type Finding } from '../check.ts';

interface Place {
  readonly url?: string | undefined;
  readonly whereSought?: string | undefined;
}

function* findUnplaced(file: string, field: string, { url, whereSought }: Place): Iterable<Finding> {
  if (url === undefined && whereSought === undefined) {
    const problem = 'The source has no address.';
    const remedy = 'Add `url`, or say in `whereSought` what was tried to find one.';
    yield { file, field, problem, remedy };
  }
}

/** Addresses of sources. */
export const sourcesNamedCheck: Check = {
  name: 'sources-named',
  description: 'Every source has an address, or says where one was sought.',
  *check({ entries }) {
    const { papers, results, protocols, problems, findings } = entries;
    for (const { file, at, value } of results) yield* findUnplaced(file, `${at}source`, value.source);
    for (const { file, value } of [...papers, ...protocols, ...problems]) {
      for (const [place, source] of (value.sources ?? []).entries()) {
        yield* findUnplaced(file, `sources.${place}`, source);
      }
    }
    for (const { file, value } of findings) {
      for (const [place, source] of value.saidIn.entries())
        yield* findUnplaced(file, `saidIn.${place}`, source);
    }
    for (const { file, value } of protocols) {
      for (const [place, { source }] of (value.sameAs ?? []).entries()) {
        yield* findUnplaced(file, `sameAs.${place}.source`, source);
      }
    }
  },
};
