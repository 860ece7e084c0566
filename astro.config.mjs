import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';

export default defineConfig({
  base: process.env['ATLAS_BASE'] ?? '/',
  ...(process.env['ATLAS_SITE'] ? { site: process.env['ATLAS_SITE'] } : {}),
  trailingSlash: 'always',
  integrations: [mdx(), preact()],
});
