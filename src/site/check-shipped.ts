import type { Plugin } from 'vite';
import { packageOf, shippedPackages } from './third-party.ts';

/** Fails the build when a package is shipped to the reader that the notice of licences does not name. */
export function checkShipped(): Plugin {
  return {
    name: 'check-shipped-packages',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
      const missing = [...new Set(modules.map(packageOf))]
        .filter((name) => name !== undefined)
        .filter((name) => !(name in shippedPackages));
      if (missing.length > 0) {
        this.error(
          `Shipped, but not in the notice of licences: ${missing.join(', ')}. Add each to src/site/third-party.ts.`,
        );
      }
    },
  };
}
