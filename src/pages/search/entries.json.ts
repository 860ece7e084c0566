import { listEntries } from '../../site/entries.ts';

export const GET = () => Response.json(listEntries());
