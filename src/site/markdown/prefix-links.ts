import { defineHastPlugin, type HastPluginDefinition } from 'satteri';

/** An address below the root of the site, moved below its base path; every other address as it is. */
export function prefixPath(address: string, base: string): string {
  const root = base.replace(/\/+$/, '');
  return address.startsWith('/') && !address.startsWith('//') ? `${root}${address}` : address;
}

/** Prose links as if the site stood at the root; this moves its links and pictures below the base path. */
export function prefixLinks(base: string): HastPluginDefinition {
  return defineHastPlugin({
    name: 'prefix-links',
    element: {
      filter: ['a', 'img', 'source'],
      visit(node, context) {
        for (const name of ['href', 'src'] as const) {
          const value = node.properties[name];
          if (typeof value === 'string') context.setProperty(node, name, prefixPath(value, base));
        }
      },
    },
  });
}
