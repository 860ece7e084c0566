/** A figure typed in prose, with the words around it. */
export interface TypedFigure {
  readonly text: string;
  readonly line: number;
  readonly around: string;
}

/** What is no prose is blanked out, line breaks kept: front matter, code, formulas, components with their attributes, addresses. */
const noProse = [
  /^---\n[\s\S]*?\n---\n/,
  /^(```|~~~)[\s\S]*?^\1/gm,
  /`[^`\n]*`/g,
  /\$\$[\s\S]*?\$\$/g,
  /\$[^$\n]+\$/g,
  /<!--[\s\S]*?-->/g,
  /<\/?[A-Za-z][^<>]*>/g,
  /\{[^{}]*\}/g,
  /\]\([^)\s]*\)/g,
  /\bhttps?:\/\/\S+/g,
];

const number = String.raw`\d+(?:[.,]\d+)*`;
const units = [
  ...[
    '[kKMGT]i?B',
    'bytes',
    '[munµ]?s',
    'seconds',
    'minutes',
    'hours',
    'GPU (?:days?|hours?)',
    '[fF][pP][sS]',
  ],
  ...['[MGTP]?(?:MACs?|FLOPs?|FLOPS|OPS|OPs)(?:/W)?', '[MGTB]', 'dB', '[munµ]?[WJ]', 'parameters', 'weights'],
].join('|');

const rules = [
  String.raw`${number}\s?[x×](?!\w|\s\d)`,
  String.raw`${number}(?:-fold| times)\b`,
  String.raw`${number}\s?(?:%|per ?cent\b)`,
  String.raw`${number}\s?(?:${units})\b`,
  String.raw`\b(?:FID|KID|IS|PSNR|SSIM|LPIPS|mIoU|FVD|PPL)\s(?:of |is |= ?)?${number}`,
  String.raw`\d+\.\d+`,
];
const figure = new RegExp(rules.map((rule) => `(?<![\\w.-])(?:${rule})`).join('|'), 'g');

const blank = (text: string) => text.replace(/[^\n]/g, ' ');

/**
 * Figures in the prose of an MDX file that no component brought there: ratios, percentages, numbers with units, scores, decimals. Bit widths
 * ("8-bit", "4 bits"), patterns ("2:4"), sizes of pictures and years are names and not results, so they pass.
 */
export function findTypedFigures(mdx: string): TypedFigure[] {
  const prose = noProse.reduce((text, pattern) => text.replace(pattern, blank), mdx);
  return [...prose.matchAll(figure)].map((match) => ({
    text: match[0],
    line: prose.slice(0, match.index).split('\n').length,
    around: prose
      .slice(Math.max(0, match.index - 30), match.index + 40)
      .replace(/\s+/g, ' ')
      .trim(),
  }));
}
