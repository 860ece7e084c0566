import { drawCard } from '../site/preview-card/draw-card.ts';

/** What a link to any page of the atlas shows elsewhere. */
export const GET = async () =>
  new Response(new Uint8Array(await drawCard('What is known about making GANs smaller', 'Overview')), {
    headers: { 'content-type': 'image/png' },
  });
