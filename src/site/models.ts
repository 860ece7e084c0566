import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A model in `data/models`, as far as the site needs to know it. */
export interface SiteModel {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly hasDiscriminator: boolean;
  /** Whether pairs that it never saw are shipped with it. */
  readonly hasHeldOut: boolean;
  /** Whether a picture of what it makes was recorded with it. */
  readonly hasGrid: boolean;
  /** Bytes of model.json and its weights. */
  readonly bytes: number;
}

const root = 'data/models';

/** Networks that serve others and are not offered to be compressed. */
const helpers = new Set(['fashion-judge']);

/** Every file of `data/models` that a page may fetch, relative to it. */
export function modelFiles(): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(json|bin|png)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

/** The generators of `data/models`, the class-conditional one first. */
export function readModels(): SiteModel[] {
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((id) => !helpers.has(id) && existsSync(join(root, id, 'model.json')))
    .sort((a, b) => Number(b === 'fashion-cgan') - Number(a === 'fashion-cgan') || a.localeCompare(b))
    .map((id) => ({
      id,
      ...describe(id),
      hasDiscriminator: existsSync(join(root, id, 'discriminator/model.json')),
      hasHeldOut: existsSync(join(root, id, 'held-out-edges.bin')),
      hasGrid: existsSync(join(root, id, 'grid.png')),
      bytes: ['model.json', 'weights.bin', 'held-out-edges.bin']
        .map((name) => join(root, id, name))
        .filter((file) => existsSync(file))
        .reduce((sum, file) => sum + statSync(file).size, 0),
    }));
}

/** Bytes of the judge and of what it compares with. */
export function judgeBytes(): number {
  const folder = join(root, 'fashion-judge');
  if (!existsSync(folder)) return 0;
  return readdirSync(folder)
    .filter((name) => /^(model|reference)\.json$|\.bin$/.test(name))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

/** The judge of images, when it is there. */
export function hasJudge(): boolean {
  return existsSync(join(root, 'fashion-judge/model.json'));
}

function describe(id: string): { title: string; description: string } {
  const file = join(root, id, 'card.yaml');
  const card = existsSync(file)
    ? (parse(readFileSync(file, 'utf8')) as Record<string, unknown> | null)
    : null;
  const text = (name: string) => (typeof card?.[name] === 'string' ? card[name] : undefined);
  const [inputs, output, architecture] = [text('inputs'), text('output'), text('architecture')];
  const data = card?.['data'] as { name?: string; licence?: string } | undefined;
  const parts = [
    inputs && output ? `Takes ${inputs}; gives a ${output}.` : '',
    architecture ? `${architecture}.` : '',
    data?.name ? `Trained on ${data.name} (${data.licence ?? 'licence not stated'}).` : '',
  ];
  return { title: text('title') ?? id, description: parts.filter((part) => part !== '').join(' ') };
}
