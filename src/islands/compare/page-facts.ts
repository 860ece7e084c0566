/** What an explorer must know of the page it stands in. */
export interface PageFacts {
  /** Title of the comparison, as cited. */
  title: string;
  /** Version and date of the data. */
  version: string;
  date: string;
  /** Base path of the site, with a slash at its end. */
  base: string;
  /** Full address of this page where the site's address is known, else null. */
  address: string | null;
  /** Stem of the static files (`benchmarks/<id>`), below the base; null where there are none. */
  files: string | null;
  /** Path of the embed pages below the base; null where there are none. */
  embed: string | null;
  /** Where data of other versions are found. */
  releases: string;
  atlasBibtex: string;
}
