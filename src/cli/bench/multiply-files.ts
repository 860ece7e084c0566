import { type TextFile } from '../../catalogue/read-file.ts';

const paperFile = /^content\/papers\/([^/]+)\.mdx$/;
const copied = /^(content\/papers|data\/results)\//;

/**
 * The files of a catalogue with `times` the papers and results: each further copy of a paper has an id of its own (`x2020c2`), and the
 * copied tables and rows name the copied papers.
 */
export function multiplyFiles(files: readonly TextFile[], times: number): TextFile[] {
  const papers = files.flatMap(({ file }) => paperFile.exec(file)?.[1] ?? []);
  const ids = new RegExp(`\\b(${papers.sort((a, b) => b.length - a.length).join('|')})\\b`, 'g');
  const copies = Array.from({ length: times - 1 }, (_, index) => `c${index + 2}`);
  return [
    ...files,
    ...copies.flatMap((suffix) =>
      files
        .filter(({ file }) => copied.test(file))
        .map(({ file, text }) => ({
          file: file.replace(ids, `$1${suffix}`),
          text: text
            .replace(ids, `$1${suffix}`)
            .replace(/^(doi|arxiv): .*\n/gm, '')
            .replace(/^title: (['"]?)/m, `title: $1${suffix} `),
        })),
    ),
  ];
}
