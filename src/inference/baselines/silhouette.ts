import { imageValues, type LabelledImages } from '../training/images.ts';

/** The grey that is nearest, in absolute difference, to the pixels of all garments: the median of the pixels that are not black. */
export function garmentGrey({ pixels }: LabelledImages): number {
  const counts = new Uint32Array(256);
  for (const pixel of pixels) counts[pixel] += 1;
  const garment = pixels.length - counts[0];
  let seen = 0;
  for (let grey = 1; grey < 256; grey++) {
    seen += counts[grey];
    if (2 * seen >= garment) return grey;
  }
  return 0;
}

/** The true silhouettes of the first `count` images filled with one grey, as values in [-1, 1]: what an image-to-image GAN has to beat. */
export function silhouettes(images: LabelledImages, count: number, grey: number): Float32Array {
  return imageValues(images, count).map((value) => (value > -1 ? grey / 127.5 - 1 : -1));
}
