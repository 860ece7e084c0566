import { describe, expect, it } from 'vitest';
import { edgeMap } from '../../src/inference/edge-map.ts';

/** A 6x6 image whose right half has the given brightness. */
const step = (brightness: number) => Uint8Array.from({ length: 36 }, (_, i) => (i % 6 < 3 ? 0 : brightness));
const middleRow = (brightness: number) => Array.from(edgeMap(step(brightness), 6).subarray(12, 18));

describe('the edge filter', () => {
  it('draws a step from black to white as a strong line on both of its sides', () => {
    // The Sobel sum of a full step is 4 * 255, so its magnitude is 1.
    expect(middleRow(255)).toEqual([0, 0, 1, 1, 0, 0]);
  });

  it('draws a step to a dark grey as a faint line and leaves out a fainter one', () => {
    // 64 / 255 = 0.25 lies between 0.12 and 0.36; 25 / 255 = 0.098 below both.
    expect(middleRow(64)).toEqual([0, 0, 0.5, 0.5, 0, 0]);
    expect(middleRow(25)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('sees nothing in an even image, border included', () => {
    expect(edgeMap(new Uint8Array(36).fill(200), 6).some((value) => value !== 0)).toBe(false);
  });
});
