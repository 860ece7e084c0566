import { toPapersData } from '../../catalogue/formats/open-data.ts';
import { catalogue } from '../../site/catalogue.ts';
import { site } from '../../site/site.ts';

export const GET = () => Response.json(toPapersData(catalogue, site.version));
