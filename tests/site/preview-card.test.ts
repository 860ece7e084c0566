import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawCard } from '../../src/site/preview-card/draw-card.ts';
import { breakLines, measureLine } from '../../src/site/preview-card/outline-text.ts';

describe('the preview card', () => {
  it('is a PNG of 1200 x 630, the size that link previews ask for', async () => {
    const { format, width, height } = await sharp(await drawCard('A title', 'Paper')).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
  });

  it('keeps every line inside the width', () => {
    const lines = breakLines(
      'What is known about making generative adversarial networks smaller',
      64,
      1040,
      4,
    );
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => measureLine(line, 64) > 1040)).toEqual([]);
  });

  it('cuts what does not fit and says so', () => {
    expect(breakLines('one two three four five six', 64, 150, 2)).toEqual(['one', 'two …']);
  });

  it('draws markup in a title instead of obeying it', async () => {
    const hostile = await drawCard('</svg><image href="x"/>', 'Paper');
    expect((await sharp(hostile).metadata()).width).toBe(1200);
  });
});
