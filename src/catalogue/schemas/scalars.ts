import { z } from 'zod';

/*
 * Our own reader gives every scalar as text (YAML "failsafe", so that printed digits stay as they are); Astro's reader
 * gives numbers, booleans and dates. The scalars below take both and yield one form.
 */

const asText = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);

/** The id of an entry: lower case letters, digits and single hyphens. It stands in addresses and never changes. */
export const entryId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id holds lower case letters, digits and single hyphens');

/** The id of a reported row: like an entry's id, with dots between its parts. */
export const rowId = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'a row id holds lower case letters, digits, hyphens and dots');

/** A commit of a repository, in full or cut short. */
export const commitHash = z.string().regex(/^[0-9a-f]{7,40}$/, 'must be 7 to 40 hexadecimal digits');

/** The id of a metric as it stands in a row: `fid`, `weightBits`. */
export const metricId = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]*$/, 'a metric id is one word in camel case, such as weightBits');

/** Text of at least one character, without space at its ends. */
export const text = z.string().trim().min(1, 'must not be empty');

/** A cell as the source prints it. A number that another reader made of it is taken back to text. */
export const cell = z.preprocess(asText, text.meta({ type: ['string', 'number'] }));

/** An address on the web: http or https, nothing else, since it becomes a link. */
export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'must be an address that begins with https:// or http://',
});

/** A day as YYYY-MM-DD that exists in the calendar. */
export const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('must be a day of the calendar written YYYY-MM-DD'),
);

/** A boolean, also as the words `true` and `false`. */
export const flag = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean('must be true or false'),
);

/**
 * A whole number between two bounds, also as text.
 * @param least the smallest value allowed
 * @param most the largest value allowed
 */
export const wholeNumber = (least: number, most: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value),
    z
      .int('must be a whole number')
      .min(least, `must be at least ${least}`)
      .max(most, `must be at most ${most}`),
  );

/** The year of a publication: nothing before 1950, nothing far ahead. */
export const year = wholeNumber(1950, 2035);

/** Picture side in pixels. */
export const pixels = wholeNumber(1, 65536);
