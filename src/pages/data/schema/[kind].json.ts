import type { APIRoute } from 'astro';
import { type SchemaKind, schemaKinds, toJsonSchema } from '../../../catalogue/formats/json-schemas.ts';

export const getStaticPaths = () => schemaKinds.map((kind) => ({ params: { kind } }));

export const GET: APIRoute = ({ params }) => Response.json(toJsonSchema(params['kind'] as SchemaKind));
