import { defineHastPlugin, type HastPluginDefinition } from 'satteri';

/** A block of code scrolls sideways on a small screen; the keyboard must reach it (WCAG 2.1.1). */
export function focusCode(): HastPluginDefinition {
  return defineHastPlugin({
    name: 'focus-code',
    element: {
      filter: ['pre'],
      visit: (node, context) => context.setProperty(node, 'tabIndex', 0),
    },
  });
}
