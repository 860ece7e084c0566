import { unknownProtocol } from '../assemble-results.ts';
import { type Check, type CheckInput, type Finding } from '../check.ts';
import { findKnownIds } from '../known-ids.ts';
import { suggestId } from '../suggest.ts';

function* checkTables(
  { raw, entries }: CheckInput,
  metricOf: ReadonlyMap<string, string>,
): Iterable<Finding> {
  const files = findKnownIds(raw, 'protocols');
  for (const { file, at, value } of entries.results) {
    for (const [metric, id] of Object.entries(value.protocols ?? {})) {
      if (id === unknownProtocol || metricOf.get(id) === metric) continue;
      const known = metricOf.get(id);
      if (known === undefined && files?.has(id) === true) continue;
      const alike = [...metricOf].filter(([, of]) => of === metric).map(([other]) => other);
      const problem =
        known === undefined
          ? `"${id}" is not a protocol.`
          : `"${id}" is a protocol for ${known}, not for ${metric}.`;
      yield {
        file,
        field: `${at}protocols.${metric}`,
        problem,
        remedy: suggestId(id, alike, 'data/protocols'),
      };
    }
  }
}

/** Protocols and the metrics they are for. */
export const protocolsFitCheck: Check = {
  name: 'protocols-fit',
  description: 'A table and a `sameAs` name protocols of the metric in question.',
  *check(input) {
    const { protocols } = input.entries;
    const metricOf = new Map(protocols.map(({ id, value }) => [id, value.metric]));
    const known = findKnownIds(input.raw, 'metrics');
    const files = findKnownIds(input.raw, 'protocols');
    yield* checkTables(input, metricOf);
    for (const { file, value } of protocols) {
      if (known !== null && !known.has(value.metric)) {
        const remedy = suggestId(value.metric, known, 'data/vocabulary/metrics.yaml');
        yield { file, field: 'metric', problem: `"${value.metric}" is not a metric.`, remedy };
      }
      for (const [place, { protocol }] of (value.sameAs ?? []).entries()) {
        if (metricOf.get(protocol) === value.metric) continue;
        if (!metricOf.has(protocol) && files?.has(protocol) === true) continue;
        const problem = `"${protocol}" is not a protocol for ${value.metric}.`;
        const remedy = suggestId(protocol, metricOf.keys(), 'data/protocols');
        yield { file, field: `sameAs.${place}.protocol`, problem, remedy };
      }
    }
  },
};
