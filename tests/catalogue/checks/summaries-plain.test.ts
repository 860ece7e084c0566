import { describe, expect, it } from 'vitest';
import { faultsOf, replaceIn } from '../sound-files.ts';

const withText = (text: string) =>
  faultsOf(
    'summaries-plain',
    replaceIn('content/papers/first2020.mdx', 'It makes a generator smaller.', text),
  );

describe('summaries-plain', () => {
  it.each(['A <script>alert(1)</script>.', 'A {process.exit()}.', 'import fs from "node:fs"'])(
    'finds code or markup in "%s"',
    (text) => {
      const faults = withText(text);
      expect(faults).toHaveLength(1);
      expect(faults[0]?.file).toBe('content/papers/first2020.mdx');
      expect(faults[0]?.remedy).toContain('&lt;');
    },
  );

  it.each(['It is *smaller* &lt; 1 MB, with \\{4, 8} bits.', 'Important exports of a generator.'])(
    'lets "%s" pass',
    (text) => {
      expect(withText(text)).toEqual([]);
    },
  );
});
