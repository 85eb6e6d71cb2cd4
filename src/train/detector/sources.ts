import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../errors.js';
import { composePage } from '../pairs/page-text.js';
import { listShards, readShard, type TrainingPair } from '../pairs/pair-file.js';
import type { Passages } from '../pairs/passages.js';
import type { SeededRandom } from '../pairs/seeded-random.js';

/** Gives another run of lines each time; a run holds what belongs together (a page, a paragraph). */
export type LineSource = (random: SeededRandom) => readonly string[];

/**
 * Reads the pages of training pairs in a folder; empty ones are left out.
 *
 * @throws InputError when the folder holds no pages
 */
export function readPairPages(folder: string): readonly (readonly TrainingPair[])[] {
  const pages = listShards(folder).map((shard) => readShard(shard));
  if (pages.length === 0) throw new InputError(`${folder}: no pages (*.jsonl) in it.`);
  return pages.filter((lines) => lines.length > 0);
}

const PROSE_SHARE = 0.5;
const PAGE_SYLLABLES = 300;

/** Clean Vietnamese: passages as they stand, or set as office papers with their letterheads and lists. */
export function cleanSource(passages: Passages): LineSource {
  return (random) => {
    if (random.chance(PROSE_SHARE)) return passages.read(random);
    const items = composePage(() => passages.read(random), random, PAGE_SYLLABLES);
    return items
      .flatMap((item) => ('text' in item ? [item] : [...item.left, ...item.right]))
      .map((block) => block.text);
  };
}

const HELD_OUT_EVERY = 8;
/** A run of paragraphs is drawn from one file at a time. */
const RUN = 12;

/**
 * Text that is not Vietnamese: `*.txt` files of one paragraph a line. Every eighth paragraph is kept for measuring;
 * each file counts by the square root of its size.
 *
 * @throws InputError when there is none
 */
export function foreignSource(folder: string, heldOut: boolean): LineSource {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const lines = readFileSync(join(folder, name), 'utf8').normalize('NFC').split('\n');
      return lines.filter((line, i) => line.trim() !== '' && (i % HELD_OUT_EVERY === 0) === heldOut);
    })
    .filter((lines) => lines.length > 0)
    .map((lines) => [lines, Math.sqrt(lines.join(' ').length)] as const);
  if (files.length === 0) throw new InputError(`${folder}: no text in it. Put *.txt files there.`);
  return (random) => {
    const lines = random.weighted(files);
    const from = random.int(0, Math.max(0, lines.length - RUN));
    return lines.slice(from, from + RUN);
  };
}
