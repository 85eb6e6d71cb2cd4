import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../errors.js';
import { readError } from '../source/text.js';
import { findTextFolders, listFolder } from '../train/text-folders.js';

/** The sub-folders of a folder of pairs: what is learnt from, and what only measures. */
export const TRAIN = 'train';
export const HELD_OUT = 'held-out';

/** What all models are to be made from. */
export interface TrainingFolders {
  /** folder of text */
  readonly corpora: string;
  /** folder of pairs; left out where they are made on the way */
  readonly pairs?: string | undefined;
  /** folder of raw lists of places and names */
  readonly lists?: string | undefined;
}

/**
 * The part of a folder of pairs that is wanted: its sub-folder, or the folder itself when that was named.
 *
 * @throws InputError when the folder is missing
 */
export async function partOf(pairs: string, part: string): Promise<string> {
  const entries = await listFolder(pairs);
  return entries.some((entry) => entry.isDirectory() && entry.name === part) ? join(pairs, part) : pairs;
}

/**
 * Looks at all that `train all` will read, so that it does not fail hours later, with half of the models made.
 *
 * @throws InputError that says what is missing or malformed, and where
 * @throws UsageError when a font that pages are set in is not installed
 */
export async function checkTrainingFolders({ corpora, pairs, lists }: TrainingFolders): Promise<void> {
  await findTextFolders(corpora);
  await checkProse(corpora);
  if (pairs !== undefined) await checkPairs(pairs);
  if (lists !== undefined) await checkLists(lists);
  const { PAGE_FONTS } = await import('../train/pairs/page-plan.js');
  const { checkFonts } = await import('../train/pairs/render-page.js');
  await checkFonts(PAGE_FONTS);
}

/** Pages are set with paragraphs of the texts: there must be some that a page can carry. */
async function checkProse(corpora: string): Promise<void> {
  const { listPassages } = await import('../train/pairs/passages.js');
  const { createRandom } = await import('../train/pairs/seeded-random.js');
  const passages = listPassages(corpora);
  passages.read(createRandom('a first look'));
}

async function checkPairs(pairs: string): Promise<void> {
  const { DAMAGE_KINDS } = await import('../train/confusions/train-confusions.js');
  const { listShards, readShard } = await import('../train/pairs/pair-file.js');
  for (const part of [TRAIN, HELD_OUT]) {
    const folder = await partOf(pairs, part);
    const shards = listShards(folder);
    if (shards.length === 0) throw new InputError(`No pairs (\`*.jsonl\`) in \`${folder}\`.`);
    for (const shard of shards) readShard(shard, part === TRAIN ? DAMAGE_KINDS : undefined);
  }
}

async function checkLists(lists: string): Promise<void> {
  const { LIST_FILES } = await import('../train/lexicon/build-lists.js');
  for (const name of LIST_FILES) {
    const path = join(lists, name);
    await access(path).catch((error: unknown) => {
      throw readError(error, path);
    });
  }
}
