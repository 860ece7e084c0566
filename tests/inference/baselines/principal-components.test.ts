import { beforeAll, describe, expect, it } from 'vitest';
import { samplePrincipalComponents } from '../../../src/inference/baselines/principal-components.ts';
import { garmentGrey, silhouettes } from '../../../src/inference/baselines/silhouette.ts';
import { startWasm } from '../start-wasm.ts';

beforeAll(startWasm);

describe('the principal component baseline', () => {
  it('draws images on the line that the images of a class lie on, with their mean and spread', () => {
    // Four pixels; class 0 varies along (1, 1, 0, 0) only, between 78 and 178 around 128.
    const pixels = Uint8Array.from({ length: 4 * 64 }, (_, i) =>
      i % 4 < 2 ? 78 + 100 * (Math.floor(i / 4) % 2) : 128,
    );
    const images = { count: 64, size: 2, pixels, labels: new Uint8Array(64) };
    const drawn = samplePrincipalComponents(images, new Uint8Array(400), { components: 1, seed: 1 });
    let sum = 0;
    let squares = 0;
    for (let row = 0; row < 400; row++) {
      const [a, b, c] = drawn.subarray(row * 4, row * 4 + 3);
      expect(a).toBeCloseTo(b, 4);
      expect(c).toBeCloseTo(128 / 127.5 - 1, 4);
      sum += a;
      squares += a * a;
    }
    expect(sum / 400).toBeCloseTo(128 / 127.5 - 1, 1);
    expect(Math.sqrt(squares / 400)).toBeCloseTo(50 / 127.5, 1);
  });
});

describe('the silhouette baseline', () => {
  it('fills what is not black with the median of what is not black', () => {
    const images = { count: 1, size: 2, pixels: Uint8Array.of(0, 10, 200, 220), labels: Uint8Array.of(0) };
    expect(garmentGrey(images)).toBe(200);
    expect(Array.from(silhouettes(images, 1, 255))).toEqual([-1, 1, 1, 1]);
  });
});
