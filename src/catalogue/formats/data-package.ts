import { type Catalogue } from '../catalogue.ts';
import { type PublishedColumn, longColumns, wideColumns } from './result-columns.ts';

/** What the descriptor says about the release; the caller knows it, the catalogue does not. */
export interface Release {
  readonly version: string;
  /** Day of the release, YYYY-MM-DD. */
  readonly date: string;
  /** Address of the site, where known. */
  readonly homepage: string | null;
}

/** A file of the package, as the profile names its properties. */
export interface PublishedResource {
  readonly name: string;
  readonly title: string;
  readonly path: string;
  readonly type?: 'table';
  readonly format: string;
  readonly mediatype: string;
  readonly encoding: string;
  readonly dialect?: Readonly<Record<string, string | boolean>>;
  readonly schema?: {
    readonly fields: readonly {
      readonly name: string;
      readonly type: string;
      readonly description: string;
    }[];
    readonly missingValues: readonly string[];
    readonly primaryKey?: readonly string[];
  };
}

function toFields<T>(columns: readonly PublishedColumn<T>[]) {
  return columns.map(({ name, type, description, unit }) => ({
    name,
    type,
    description,
    ...(unit === undefined ? {} : { unit }),
  }));
}

function describeTable<T>(
  name: string,
  title: string,
  columns: readonly PublishedColumn<T>[],
): PublishedResource {
  return {
    name,
    title,
    path: `${name}.csv`,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { header: true, delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
    schema: {
      fields: toFields(columns),
      missingValues: [''],
      ...(name === 'results' ? { primaryKey: ['row'] } : {}),
    },
  };
}

const describeJson = (name: string, title: string): PublishedResource => ({
  name: `${name}-json`,
  title,
  path: `${name}.json`,
  format: 'json',
  mediatype: 'application/json',
  encoding: 'utf-8',
});

/** The Data Package (version 2) descriptor of the published data: `/data/datapackage.json`. */
export function toDataPackage(catalogue: Catalogue, { version, date, homepage }: Release) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'gan-compression-atlas',
    title: 'GAN Compression Atlas',
    description:
      'What publications report about making generative adversarial networks smaller: every figure with the place where it was read.',
    version,
    created: `${date}T00:00:00Z`,
    ...(homepage === null ? {} : { homepage }),
    licenses: [
      {
        name: 'CC-BY-4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
        title: 'Creative Commons Attribution 4.0 International',
      },
    ],
    keywords: ['generative adversarial networks', 'model compression', 'survey'],
    resources: [
      describeTable('results', 'Reported rows, one a line', wideColumns(catalogue)),
      describeTable('results-long', 'Reported figures, one a line', longColumns),
      describeJson('results', 'Reported rows with all that is known of them'),
      describeJson('papers', 'Works'),
      describeJson(
        'vocabulary',
        'Techniques, networks, data sets, tasks, metrics, venues, benchmarks, protocols',
      ),
    ],
  };
}
