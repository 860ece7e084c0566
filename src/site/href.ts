/** The address of a page of this site under whatever base path it is served from. `path` starts with a slash. */
export function href(path: string): string {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return `${base}${path}`;
}

/** The full address, when the site's own address is known (ATLAS_SITE), else undefined. */
export function absoluteHref(path: string): string | undefined {
  const site = import.meta.env.SITE as string | undefined;
  return site === undefined ? undefined : new URL(href(path), site).href;
}
