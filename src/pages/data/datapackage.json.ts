import { toDataPackage } from '../../catalogue/formats/data-package.ts';
import { catalogue } from '../../site/catalogue.ts';
import { absoluteHref } from '../../site/href.ts';
import { site } from '../../site/site.ts';

export const GET = () => {
  const release = { version: site.version, date: site.date, homepage: absoluteHref('/') ?? null };
  return Response.json(toDataPackage(catalogue, release));
};
