import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { readReleases, releaseAnchor } from '../../src/site/changelog.ts';
import { site } from '../../src/site/site.ts';

const example = `# Changelog

## [Unreleased]

- later

## [1.2.0] - 2027-01-31

### Added

- one thing

## [1.1.0] - 2026-12-01

- first
`;

describe('the changelog', () => {
  it('is read version by version, without what is unreleased', () => {
    expect(readReleases(example)).toEqual([
      { version: '1.2.0', date: '2027-01-31', text: '### Added\n\n- one thing' },
      { version: '1.1.0', date: '2026-12-01', text: '- first' },
    ]);
  });

  it('gives each version the anchor that its heading gets', () => {
    expect(releaseAnchor({ version: '0.1.0', date: '2026-11-24', text: '' })).toBe('010---2026-11-24');
  });

  it('names the version and date that the site, the package and CITATION.cff state', () => {
    const [newest] = readReleases(readFileSync('CHANGELOG.md', 'utf8'));
    const citation = parse(readFileSync('CITATION.cff', 'utf8')) as Record<string, unknown>;
    expect(newest).toMatchObject({ version: site.version, date: site.date });
    expect(citation).toMatchObject({ version: site.version, 'date-released': site.date });
  });
});
