import { absoluteHref } from './href.ts';
import { site } from './site.ts';

const key = 'gancompressionatlas';

/** How to cite the atlas in running text. */
export function atlasSentence(): string {
  const address = absoluteHref('/');
  return `${site.name} contributors: ${site.name}, data version ${site.version}, ${site.date}${address === undefined ? '' : `, ${address}`}.`;
}

/** BibTeX of the atlas itself, with version and date; it goes along with every exported bibliography. */
export function atlasBibtex(): string {
  const address = absoluteHref('/');
  return [
    `@misc{${key},`,
    `  author = {{${site.name} contributors}},`,
    `  title = {{${site.name}}},`,
    `  year = {${site.date.slice(0, 4)}},`,
    `  note = {Data version ${site.version}, ${site.date}},`,
    ...(address === undefined ? [] : [`  url = {${address}},`]),
    '}',
  ].join('\n');
}
