import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { focusCode } from './src/site/markdown/focus-code.ts';
import { prefixLinks } from './src/site/markdown/prefix-links.ts';
import { mathPlugin } from './src/site/markdown/write-mathml.ts';
import { checkShipped } from './src/site/check-shipped.ts';
import { contentSecurity } from './src/site/content-security.ts';

const base = process.env['ATLAS_BASE'] ?? '/';
const site = process.env['ATLAS_SITE'];
if (!site && process.argv.includes('build')) {
  console.log('ATLAS_SITE is not set: sitemap, feed, canonical addresses and preview cards are left out.');
}

export default defineConfig({
  base,
  ...(site ? { site } : {}),
  outDir: process.env['ATLAS_OUT'] ?? 'dist',
  trailingSlash: 'always',
  integrations: [mdx(), preact(), ...(site ? [sitemap()] : [])],
  markdown: {
    // Highlighted code carries style attributes, which the Content-Security-Policy forbids.
    syntaxHighlight: false,
    processor: satteri({
      features: { math: true },
      mdastPlugins: [mathPlugin()],
      hastPlugins: [prefixLinks(base), focusCode()],
    }),
  },
  security: { csp: contentSecurity },
  vite: {
    plugins: [checkShipped()],
    // The lab's worker loads the learning library on request, so it is split into chunks.
    worker: { format: 'es' },
    build: {
      rolldownOptions: {
        // The charts use d3's pure functions; without this its selections and transitions would be shipped too.
        treeshake: { moduleSideEffects: [{ test: /node_modules\/d3(-[a-z]+)?\//, sideEffects: false }] },
      },
    },
  },
});
