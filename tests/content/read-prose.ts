import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A file of prose. */
export interface ProseFile {
  readonly file: string;
  readonly id: string;
  readonly text: string;
}

/** The MDX files of one folder of content/; none when there is no such folder. */
export function readProse(folder: string): ProseFile[] {
  const path = join('content', folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => ({
      file: `${path}/${name}`,
      id: name.replace(/\.mdx$/, ''),
      text: readFileSync(join(path, name), 'utf8'),
    }));
}
