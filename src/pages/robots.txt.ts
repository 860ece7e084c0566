import { absoluteHref } from '../site/href.ts';

export const GET = () => {
  const sitemap = absoluteHref('/sitemap-index.xml');
  const lines = ['User-agent: *', 'Allow: /', ...(sitemap === undefined ? [] : [`Sitemap: ${sitemap}`])];
  return new Response(`${lines.join('\n')}\n`);
};
