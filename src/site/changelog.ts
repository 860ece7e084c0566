/** One version of CHANGELOG.md. */
export interface Release {
  version: string;
  /** YYYY-MM-DD. */
  date: string;
  /** Its entries, as Markdown. */
  text: string;
}

/** The versions of a changelog in the form of keepachangelog.com, in the order of the file; "Unreleased" is left out. */
export function readReleases(markdown: string): Release[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .flatMap((part) => {
      const [head = '', ...rest] = part.split('\n');
      const match = /^\[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})$/.exec(head.trim());
      if (match === null) return [];
      return [{ version: match[1] ?? '', date: match[2] ?? '', text: rest.join('\n').trim() }];
    });
}

/** The anchor that the heading of a version has on the page of changes. */
export const releaseAnchor = ({ version, date }: Release) => `${version.replaceAll('.', '')}---${date}`;
