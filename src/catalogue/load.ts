import { buildCatalogue } from './build-catalogue.ts';
import { type Catalogue } from './catalogue.ts';
import { type Fault } from './fault.ts';
import { type TextFile, readEntry } from './read-file.ts';

/** Builds the catalogue from the text of its files; every fault of every file is returned. */
export function loadCatalogue(files: readonly TextFile[]): {
  catalogue: Catalogue;
  faults: readonly Fault[];
} {
  const read = files.map(readEntry);
  const raw = read.map(({ entry }) => entry).filter((entry) => entry !== null);
  return buildCatalogue(
    raw,
    read.flatMap(({ faults }) => faults),
  );
}
