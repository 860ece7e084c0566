import { readCatalogue } from './load-catalogue.ts';

/** The catalogue of this build, read once from content/ and data/. */
export const catalogue = readCatalogue();
