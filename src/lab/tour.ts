import type { Recipe, RecipeStep } from '../compression/recipe.ts';

/** A stop of the guided tour. With a recipe, it is put into the editor. */
export interface TourStop {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly recipe?: Recipe;
}

const prune: RecipeStep = { technique: 'magnitude-pruning', options: { sparsity: 0.3 } };
const share: RecipeStep = { technique: 'weight-sharing', options: { bits: 5 } };

const recipe = (name: string, steps: RecipeStep[]): Recipe => ({ version: 1, name, seed: 1, steps });

/** Deep Compression, a step at a time. */
export const tourStops: readonly TourStop[] = [
  {
    title: 'A generator and its bytes',
    sentences: [
      'The model below makes garments of 28x28 pixels from 64 random numbers and a class. Load it and look at the samples.',
      'Each of its weights is a 32-bit float: four bytes each, which is what the row “float32” of the table shows.',
    ],
  },
  {
    title: 'Prune: most weights are small',
    sentences: [
      'The recipe now sets the smallest 30 % of the weights to zero. Press “Compress” and compare the samples.',
      'Look at “float32, now”: zeros take as many bytes as before. The row “sparse” stores only what is left, and where it is.',
      'Raise the sparsity until the garments fall apart: that point comes early without retraining.',
    ],
    recipe: recipe('Tour: prune', [prune]),
  },
  {
    title: 'Share: thirty-two values are enough',
    sentences: [
      'The second step groups the remaining weights of each layer around 32 values. A weight is now an index of 5 bits.',
      'Press “Compress”. The histogram of the weights below turns into a few bars; the images hardly change.',
    ],
    recipe: recipe('Tour: prune, share', [prune, share]),
  },
  {
    title: 'Code: frequent symbols get short codes',
    sentences: [
      'Zero is by far the most frequent index, so Huffman’s code gives it the shortest word. Nothing is lost in this step.',
      'Compare the coded bytes with the Shannon bound, the least that any code without context can reach.',
    ],
    recipe: recipe('Tour: Deep Compression', [prune, share, { technique: 'huffman-coding' }]),
  },
  {
    title: 'Code with contexts',
    sentences: [
      'Put the arithmetic coder in Huffman’s place. It learns the odds as it goes and looks at the neighbours of a weight, so it can go below the bound.',
      'The runs table at the foot of the page now holds your steps side by side.',
    ],
    recipe: recipe('Tour: with contexts', [prune, share, { technique: 'arithmetic-coding' }]),
  },
  {
    title: 'What it did not do',
    sentences: [
      'The file is smaller, the time for an image is not: tfjs widens the weights again and multiplies by the zeros. Fewer MACs need smaller layers, as channel pruning gives.',
      'Look at recall and coverage, not at the Fréchet distance alone: compressed generators tend to lose variety before they lose sharpness.',
    ],
  },
];
