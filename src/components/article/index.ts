/** What MDX articles may use without an import: `<Cite id>` and the like. Adding one is adding a line. */
import Change from './change.astro';
import Cite from './cite.astro';
import Claim from './claim.astro';
import Demo from './demo.astro';
import Figure from './figure.astro';
import Glossary from './glossary.astro';
import Problem from './problem.astro';
import Ratio from './ratio.astro';
import RowTable from './row-table.astro';
import RunFigure from './run-figure.astro';
import Technique from './technique.astro';
import Term from './term.astro';
import TradeOff from './trade-off.astro';

export const articleComponents = {
  Change,
  Cite,
  Claim,
  Demo,
  Figure,
  Glossary,
  Problem,
  Ratio,
  RowTable,
  RunFigure,
  Technique,
  Term,
  TradeOff,
};
