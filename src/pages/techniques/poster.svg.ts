import { posterSvg } from '../../site/poster.ts';

export const GET = () => new Response(posterSvg(), { headers: { 'content-type': 'image/svg+xml' } });
