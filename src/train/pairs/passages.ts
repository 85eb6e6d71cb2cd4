import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { InputError } from '../../errors.js';
import type { SeededRandom } from './seeded-random.js';

/** Random reading of a folder of text too large to hold in memory. */
export interface Passages {
  /** Consecutive clean paragraphs of one file, at least one; each is NFC on a single line. */
  read(random: SeededRandom): readonly string[];
}

/**
 * How often a folder is drawn from; by the name of the first folder below the corpora.
 * Directives and legal papers are what people restore, so they get three quarters.
 */
export const GROUP_WEIGHTS: Readonly<Record<string, number>> = {
  core: 0.42,
  administrative: 0.33,
  general: 0.25,
};
const OTHER_GROUP_WEIGHT = 0.25;

const CHUNK_BYTES = 24_000;
const ATTEMPTS = 400;
/** What office papers are set in; anything else (emoji, Han, mark-up) is not a line to render. */
const PRINTABLE = /^[\p{Script=Latin}\d\s.,;:!?'"()[\]/%&+*=@“”‘’–—…-]+$/u;
const MARKED = /[À-ỹ]/u;
const MIN_MARKED_SHARE = 0.35;
const LONGEST_TOKEN = 26;
const LONGEST_PARAGRAPH = 900;

interface TextFile {
  readonly path: string;
  readonly size: number;
}

/** True when a line is plain Vietnamese prose or a heading that a page can carry. */
export function isRenderable(line: string): boolean {
  if (line.length < 6 || !PRINTABLE.test(line)) return false;
  const tokens = line.split(' ');
  if (tokens.length < 2 || tokens.some((token) => token.length > LONGEST_TOKEN)) return false;
  return tokens.filter((token) => MARKED.test(token)).length >= tokens.length * MIN_MARKED_SHARE;
}

/** Cuts a long paragraph at a sentence end, so that one article does not fill every page. */
export function shorten(paragraph: string): string {
  if (paragraph.length <= LONGEST_PARAGRAPH) return paragraph;
  const end = paragraph.lastIndexOf('. ', LONGEST_PARAGRAPH);
  return paragraph.slice(0, end > 0 ? end + 1 : paragraph.lastIndexOf(' ', LONGEST_PARAGRAPH));
}

/**
 * Lists every `.txt` file below `folder` for seeded random reading; a file is open only while it is read.
 * Files of the same first sub-folder share that group's weight, each by the square root of its size,
 * so that a small collection of directives is not drowned by a large one.
 * @throws InputError when the folder holds no text file.
 */
export function listPassages(folder: string): Passages {
  const groups = new Map<string, [TextFile, number][]>();
  if (!existsSync(folder))
    throw new InputError(`No folder \`${folder}\`: give the folder of decompressed corpora.`);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of names) {
    const path = join(folder, name);
    const status = name.endsWith('.txt') ? statSync(path) : undefined;
    if (!status?.isFile()) continue;
    const { size } = status;
    const group = relative(folder, path).split(sep)[0]!;
    const files = groups.get(group) ?? [];
    files.push([{ path, size }, Math.sqrt(size)]);
    groups.set(group, files);
  }
  if (groups.size === 0) {
    throw new InputError(`No .txt file below \`${folder}\`: give the folder of decompressed corpora.`);
  }
  const weighted = [...groups].map(
    ([name, files]) => [files, GROUP_WEIGHTS[name] ?? OTHER_GROUP_WEIGHT] as const,
  );
  const buffer = Buffer.alloc(CHUNK_BYTES);
  return {
    read(random) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const file = random.weighted(random.weighted(weighted));
        const from = Math.floor(random.next() * Math.max(1, file.size - CHUNK_BYTES));
        const length = readAt(file.path, buffer, from);
        // NFC is enough: lines with look-alikes, controls or mis-ordered marks are not renderable.
        const lines = buffer.toString('utf8', 0, length).normalize('NFC').split(/\r?\n/);
        const whole = lines.slice(from === 0 ? 0 : 1, from + length >= file.size ? undefined : -1);
        const kept = whole.map((line) => line.replace(/\s+/g, ' ').trim()).filter(isRenderable);
        if (kept.length > 0) return kept.map(shorten);
      }
      throw new InputError(`Found no Vietnamese paragraph below \`${folder}\` in ${ATTEMPTS} tries.`);
    },
  };
}

/** Fills `buffer` with what stands behind `from`: the bytes read. A folder may have more files than may be open at once. */
function readAt(path: string, buffer: Buffer, from: number): number {
  const descriptor = openSync(path, 'r');
  try {
    return readSync(descriptor, buffer, 0, buffer.length, from);
  } finally {
    closeSync(descriptor);
  }
}
