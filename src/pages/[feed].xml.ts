import { readFileSync } from 'node:fs';
import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { catalogue } from '../site/catalogue.ts';
import { readReleases, releaseAnchor } from '../site/changelog.ts';
import { absoluteHref } from '../site/href.ts';
import { newestFirst } from '../site/papers.ts';
import { site } from '../site/site.ts';

const newest = [...catalogue.papers.values()]
  .sort((a, b) => b.added.localeCompare(a.added) || newestFirst(a, b))
  .slice(0, 30);

const home = absoluteHref('/') ?? '';

/** A feed needs absolute addresses, so without ATLAS_SITE there is none. */
export const getStaticPaths = () => (home === '' ? [] : [{ params: { feed: 'feed' } }]);

/** Versions, and the works that came in last. */
export const GET: APIRoute = () => {
  const releases = readReleases(readFileSync('CHANGELOG.md', 'utf8')).map((release) => ({
    title: `Version ${release.version}`,
    link: absoluteHref(`/changelog/#${releaseAnchor(release)}`) ?? home,
    pubDate: new Date(release.date),
    description: release.text,
  }));
  const works = newest.map((paper) => ({
    title: paper.title,
    link: absoluteHref(`/papers/${paper.id}/`) ?? home,
    pubDate: new Date(paper.added),
    description: paper.summary,
  }));
  return rss({ title: site.name, description: site.description, site: home, items: [...releases, ...works] });
};
