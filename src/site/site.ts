import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** What the site says of itself: one place for name, version, date and repository. */
export const site = {
  name: 'GAN Compression Atlas',
  version: manifest.version,
  /** Date of the data, as in CHANGELOG.md. */
  date: '2026-11-24',
  description:
    'What is known about making generative adversarial networks smaller: techniques, papers, reported figures with their sources, and a laboratory that compresses a GAN in the page.',
  /** Address of the source repository, when the build knows it. */
  repository: process.env['ATLAS_REPO'],
} as const;

export const navigation = [
  { label: 'Techniques', path: '/techniques/' },
  { label: 'Papers', path: '/papers/' },
  { label: 'Benchmarks', path: '/benchmarks/' },
  { label: 'Compare', path: '/compare/' },
  { label: 'Gaps', path: '/gaps/' },
  { label: 'Problems', path: '/problems/' },
  { label: 'Lab', path: '/lab/' },
  { label: 'Search', path: '/search/' },
] as const;
