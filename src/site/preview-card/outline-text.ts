import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkitten';

const files = 'node_modules/@fontsource-variable/source-serif-4/files';
let face: Font | undefined;

/** The face of the site's prose, read once. */
function serif(): Font {
  if (face !== undefined) return face;
  const font = create(readFileSync(`${files}/source-serif-4-latin-wght-normal.woff2`));
  if (font.isCollection) throw new Error('The face of the preview card is a collection, not one font.');
  face = font;
  return face;
}

const glyphs = (text: string) =>
  [...text].map((character) => serif().glyphForCodePoint(character.codePointAt(0) ?? 0));

/** Width of a line in pixels at a size in pixels. */
export function measureLine(text: string, size: number): number {
  const width = glyphs(text).reduce((sum, glyph) => sum + glyph.advanceWidth, 0);
  return (width * size) / serif().unitsPerEm;
}

/** Breaks a text into at most `most` lines of a width; what does not fit is cut with an ellipsis. */
export function breakLines(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measureLine(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''} …`];
}

/** One line of text as SVG path data, its baseline at x, y. Outlines need no font where the picture is drawn. */
export function outlineLine(text: string, size: number, x: number, y: number): string {
  const scale = size / serif().unitsPerEm;
  let pen = x;
  const paths = glyphs(text).map((glyph) => {
    const path = glyph.path.scale(scale, -scale).translate(pen, y).toSVG();
    pen += glyph.advanceWidth * scale;
    return path;
  });
  return paths.join('');
}
