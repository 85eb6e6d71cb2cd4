/**
 * One order of a set of n-grams kept as a trie over reversed words: the children of `w` are the n-grams `v w`,
 * so the parent of an n-gram is its suffix (what back-off falls to). Entries stand sorted within their parent.
 */
export interface TrieLevel {
  /** the word that this level adds on the left; on the first level word = index */
  readonly words: Uint16Array;
  /** where the children of entry i end on the next level; they begin where those of i - 1 end */
  readonly childEnds: Uint32Array;
  /** index on the level before of the n-gram's context (all words but the last); empty on the first level */
  readonly contexts: Int32Array;
}

export const ABSENT = -1;

export function childStart(level: TrieLevel, entry: number): number {
  return entry === 0 ? 0 : level.childEnds[entry - 1]!;
}

/** Index on `next` of the child of `entry` whose added word is `word`, or ABSENT. */
export function findChild(level: TrieLevel, next: TrieLevel, entry: number, word: number): number {
  let low = childStart(level, entry);
  const end = level.childEnds[entry]!;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (next.words[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low < end && next.words[low] === word ? low : ABSENT;
}

/** The parent of every entry of `next`, in order. */
export function parentsOf(level: TrieLevel, next: TrieLevel): Int32Array {
  const parents = new Int32Array(next.words.length);
  for (let entry = 0; entry < level.words.length; entry++)
    parents.fill(entry, childStart(level, entry), level.childEnds[entry]);
  return parents;
}
