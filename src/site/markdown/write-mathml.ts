import temml from 'temml';
import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';

/**
 * TeX as MathML. The Content-Security-Policy forbids style attributes, so those that temml writes are dropped: base.css says
 * what they said.
 * @throws Error when the TeX has a fault
 */
export function writeMathml(tex: string, display: boolean): string {
  const markup = temml.renderToString(tex, { displayMode: display, throwOnError: true });
  const styled = markup.replace(/ style="[^"]*"/g, '');
  // A long formula scrolls on a narrow screen, which the keyboard must reach.
  return display ? styled.replace('<math', '<math tabindex="0"') : styled;
}

/** Sets `$...$` and `$$...$$` of prose as MathML. */
export function mathPlugin(): MdastPluginDefinition {
  return defineMdastPlugin({
    name: 'write-mathml',
    math: (node) => ({ raw: writeMathml(node.value, true), mdxExpressions: false }),
    inlineMath: (node) => ({ raw: writeMathml(node.value, false), mdxExpressions: false }),
  });
}
