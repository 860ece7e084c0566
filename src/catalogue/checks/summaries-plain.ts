import { type Check } from '../check.ts';

/** What MDX would take for a component, an expression or code instead of text. */
const markup = /<|(?<!\\)\{|^\s*(?:import|export)\s/m;

/** Prose of papers, which anyone may contribute. */
export const summariesPlainCheck: Check = {
  name: 'summaries-plain',
  description: 'The text of a paper is Markdown without components, HTML, expressions or imports.',
  *check({ entries }) {
    for (const { file, body } of entries.papers) {
      const found = markup.exec(body)?.[0].trim();
      if (found === undefined) continue;
      const problem = `The text holds "${found}", which would be run as code or markup.`;
      yield {
        file,
        field: '',
        problem,
        remedy: 'Write "&lt;" for "<" and "\\{" for "{", or say it in words.',
      };
    }
  },
};
