import type { HeldOutBlock } from './read-corpus.js';
import type { TrainingGroup } from './train-ngram.js';

/** How one group of a corpus is counted: everything of a `TrainingGroup` but its files. */
export type GroupRecipe = Omit<TrainingGroup, 'name' | 'files'>;

/**
 * How the shipped model is made; docs/language-model.md has the table these figures were chosen by.
 * Text of the exact genre is thin, so nothing of it is cut off; general text is wide, so it is cut hard.
 */
export const GROUP_RECIPES: Readonly<Record<string, GroupRecipe>> = {
  core: { order: 5, cutoffs: [1], vocabularyCutoff: 2 },
  administrative: { order: 5, cutoffs: [1, 1, 2, 2, 2], vocabularyCutoff: 4 },
  general: { order: 4, cutoffs: [1, 2, 3, 3], vocabularyCutoff: 25 },
};

/** For a group of any other name, such as a user's own collection. */
export const OTHER_GROUP_RECIPE: GroupRecipe = { order: 4, cutoffs: [1, 1, 2, 2], vocabularyCutoff: 3 };

/** Files of which a block is held out: real papers of the genre, not word lists or law books with much repetition. */
export const HELD_OUT_FILES: readonly string[] = [
  'sotay.txt',
  'vnmasterplan.txt',
  'party_misc.txt',
  'tapchi_cs_1000docs.txt',
  'baucu_luongminh.txt',
  'tailieu_admin.txt',
];

/** 3 % of each of them, from the middle. */
export const HELD_OUT_BLOCK: HeldOutBlock = { from: 0.485, to: 0.515 };

/** The groups of a folder of text, by name: `files[name]` are the paths in the subfolder `name`. */
export function groupsOf(files: ReadonlyMap<string, readonly string[]>): TrainingGroup[] {
  const byName = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return byName.map(([name, paths]) => ({
    name,
    files: [...paths].sort(),
    ...(GROUP_RECIPES[name] ?? OTHER_GROUP_RECIPE),
  }));
}
