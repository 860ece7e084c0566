/** What MDX articles may use without an import: `<Cite id>` and the like. Adding one is adding a line. */
import Cite from './cite.astro';

export const articleComponents = { Cite };
