import { type Entries, type RawEntry } from './entries.ts';
import { type Fault } from './fault.ts';

/** What a rule sees: the files as read, and the entries whose shape is right. */
export interface CheckInput {
  readonly raw: readonly RawEntry[];
  readonly entries: Entries;
}

/** What a rule reports; its name is added by the caller. */
export type Finding = Omit<Fault, 'rule'>;

/** One rule about the meaning of the data. */
export interface Check {
  readonly name: string;
  /** What the rule asks for, in one sentence. */
  readonly description: string;
  check(input: CheckInput): Iterable<Finding>;
}
