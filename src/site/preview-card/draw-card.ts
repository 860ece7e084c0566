import sharp from 'sharp';
import { site } from '../site.ts';
import { breakLines, outlineLine } from './outline-text.ts';

const width = 1200;
const height = 630;
const margin = 80;

/** The squares of the favicon: one network, smaller and smaller. */
const squares = [
  [0, 0, 13],
  [15, 0, 7],
  [15, 9, 4],
  [0, 15, 7],
  [9, 15, 4],
] as const;

/** The picture that a link to a page shows elsewhere: 1200 x 630, PNG. `kind` says what the page is. */
export async function drawCard(title: string, kind: string): Promise<Buffer> {
  const size = title.length > 90 ? 52 : 64;
  const lines = breakLines(title, size, width - 2 * margin, 4);
  const paths = lines.map((line, at) => outlineLine(line, size, margin, 250 + at * size * 1.25));
  const marks = squares.map(
    ([x, y, side]) =>
      `<rect x="${margin + x * 3}" y="${margin + y * 3}" width="${side * 3}" height="${side * 3}"/>`,
  );
  const head = outlineLine(kind, 34, margin + 100, margin + 50);
  const foot = outlineLine(`${site.name}, data version ${site.version}`, 30, margin, height - 60);
  // Only numbers and outlines enter the markup: the title is drawn, never written.
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="#fdfcf9"/><rect width="${width}" height="12" fill="#8a1c2b"/>
<g fill="#8a1c2b">${marks.join('')}<path d="${head}"/></g>
<path fill="#1d1f23" d="${paths.join('')}"/><path fill="#4f545c" d="${foot}"/></svg>`;
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 32 }).toBuffer();
}
