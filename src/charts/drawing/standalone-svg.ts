/** The colours of `src/styles/tokens.css` on light and dark paper, for files that stand alone. */
export const colours: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  paper: ['#fdfcf9', '#14161a'],
  'paper-2': ['#f4f2ec', '#1c1f25'],
  'paper-3': ['#e9e6dd', '#272b33'],
  ink: ['#1d1f23', '#e7e5df'],
  'ink-2': ['#4f545c', '#b3b4b2'],
  rule: ['#d5d1c6', '#3a3f48'],
  'rule-strong': ['#77736a', '#8b8f96'],
  accent: ['#8a1c2b', '#f0a0a4'],
  pruning: ['#1f5fa8', '#7fb2f0'],
  distillation: ['#a8431d', '#f0936a'],
  'low-rank': ['#6b4c9a', '#b79be6'],
  precision: ['#00706b', '#4fc4bb'],
  encoding: ['#9c2f6d', '#e886bd'],
  lossless: ['#5a6470', '#a9b3bf'],
  computation: ['#7a5b00', '#d9b53f'],
  dataflow: ['#3c6e1f', '#93c96f'],
};

/** A rendered chart as a file of its own: every colour variable replaced by its colour. */
export function makeStandalone(svg: string, theme: 'light' | 'dark' = 'light'): string {
  return svg.replace(/var\(--([a-z0-9-]+)\)/g, (whole, name: string) => {
    const pair = colours[name];
    return pair === undefined ? whole : theme === 'light' ? pair[0] : pair[1];
  });
}
