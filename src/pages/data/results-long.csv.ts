import { toLongCsv } from '../../catalogue/formats/results-csv.ts';
import { catalogue } from '../../site/catalogue.ts';

export const GET = () => new Response(toLongCsv(catalogue));
