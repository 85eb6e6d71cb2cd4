import { createHash } from 'node:crypto';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageImage } from '../page-image.js';
import type { RestoredPage } from '../restored.js';
import type { RepairedDocument } from './repairer.js';
import { StagedFile, syncFolders } from './staged-file.js';
import type { FileJob } from './task.js';

/** What was kept of some pages of a long document. */
export interface KeptPages {
  readonly kind: RepairedDocument['kind'];
  readonly engine?: string | undefined;
  readonly pages: readonly RestoredPage[];
}

/** Hexadecimal digits of a folder's name: 96 bits, which no two documents of an archive share by chance. */
const DIGITS = 24;

/** Where the pages of a document are kept: another file, or other settings, have another place. */
export function spoolFolder(pages: string, { key, stamp }: FileJob, id: string): string {
  const name = JSON.stringify([key, stamp, id]);
  return join(pages, createHash('sha256').update(name).digest('hex').slice(0, DIGITS));
}

function fileOf(folder: string, first: number): string {
  return join(folder, `${first}.jsonl`);
}

export async function hasKept(folder: string, first: number): Promise<boolean> {
  return (await stat(fileOf(folder, first)).catch(() => undefined))?.isFile() ?? false;
}

/** Numbers that JSON has no words for. */
function spell(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? { number: String(value) } : value;
}

function read(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('number' in value)) return value;
  return typeof value.number === 'string' ? Number(value.number) : value;
}

type KeptImage = Omit<PageImage, 'encoded'> & { readonly mediaType?: string; readonly file?: string };

async function keep(
  folder: string,
  name: string,
  content: string | Uint8Array,
  staged: StagedFile,
): Promise<void> {
  try {
    await staged.write(content);
    await staged.finish();
    staged.place(folder, name);
  } finally {
    await staged.discard();
  }
}

/** Keeps pages until the others are there; whole or not at all. Pictures are kept where a form of result shows them. */
export async function keepPages(
  folder: string,
  first: number,
  kept: Omit<KeptPages, 'pages'>,
  pages: readonly RestoredPage[],
  how: { readonly temporary: string; readonly name: string; readonly pictures: boolean },
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const lines = [JSON.stringify(kept)];
  for (const { image, ...page } of pages) {
    let keptImage: KeptImage | undefined;
    if (image) {
      const { width, height, dpi, rotation, toUserSpace } = image;
      keptImage = { width, height, dpi, rotation, ...(toUserSpace ? { toUserSpace } : {}) };
      // the picture of a page that could not be read may be one that cannot be decoded at all
      const encoded = how.pictures ? await image.encoded().catch(() => undefined) : undefined;
      if (encoded) {
        const { mediaType, bytes } = encoded;
        const file = `${page.number}.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
        await keep(folder, file, bytes, new StagedFile(how.temporary, `${how.name}-${file}`));
        keptImage = { ...keptImage, mediaType, file };
      }
    }
    lines.push(JSON.stringify({ ...page, image: keptImage }, spell));
  }
  const text = `${lines.join('\n')}\n`;
  await keep(folder, `${first}.jsonl`, text, new StagedFile(how.temporary, how.name));
  await syncFolders([folder]);
}

function imageFrom(folder: string, { mediaType, file, ...rest }: KeptImage): PageImage {
  return {
    ...rest,
    encoded: async () => {
      if (file === undefined) throw new RangeError('the picture of this page was not kept');
      return { mediaType: mediaType as 'image/png', bytes: await readFile(join(folder, file)) };
    },
  };
}

/** Pages that were kept. */
export async function readKept(folder: string, first: number): Promise<KeptPages> {
  const [head, ...lines] = (await readFile(fileOf(folder, first), 'utf8')).trimEnd().split('\n');
  const pages = lines.map((line): RestoredPage => {
    const { image, ...page } = JSON.parse(line, read) as RestoredPage & { image?: KeptImage };
    return image ? { ...page, image: imageFrom(folder, image) } : page;
  });
  return { ...(JSON.parse(head!) as Omit<KeptPages, 'pages'>), pages };
}
