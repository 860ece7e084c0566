import type { HeldOutPairs } from '../../lab/protocol.ts';

/** A figure to read others against, for example what real images reach. */
export interface Mark {
  readonly label: string;
  readonly value: number;
}

/** Students of a model that were trained beforehand. */
export interface RecordedStudents {
  /** Address of the recorded runs, ending in a slash. */
  readonly folder: string;
  /** The run that changes nothing, whose quality theirs is read against. */
  readonly original: string;
  readonly students: readonly {
    readonly id: string;
    readonly name: string;
    readonly bytes: number;
    readonly steps: number;
    /** The Fréchet distance and its interval, in words. */
    readonly distance: string;
  }[];
}

/** One of the atlas's models as the page offers it. */
export interface OfferedModel {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Address of its folder, ending in a slash. */
  readonly folder: string;
  /** Address of its discriminator's folder, where one is shipped. */
  readonly discriminator: string | null;
  /** Pairs that it never saw, where they are shipped. */
  readonly heldOut: HeldOutPairs | null;
  /** Address of a picture of what it makes, recorded with it. */
  readonly picture: string | null;
  /** Marks of each measure, taken as the page takes its figures. */
  readonly marks: Readonly<Record<string, readonly Mark[]>>;
  /** Bytes that must be fetched before it runs. */
  readonly bytes: number;
  readonly recorded: RecordedStudents | null;
}

/** What the page tells the lab: addresses, since only the build knows the base path. */
export interface LabProps {
  readonly models: readonly OfferedModel[];
  readonly judge: string | null;
  /** Folders of pages, ending in a slash. */
  readonly articles: string;
  readonly papers: string;
  /** Address of the ratios of the literature, fetched when they are asked for. */
  readonly literature: string;
  readonly guide: string;
  readonly paperNames: Readonly<Record<string, string>>;
  /** Bytes of the learning library and its wasm file, gzipped. */
  readonly engineBytes: number;
  /** Bytes of the judge and its reference, fetched after the first samples. */
  readonly judgeBytes: number;
}
