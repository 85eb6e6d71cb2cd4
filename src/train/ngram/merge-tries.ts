import { ABSENT, childStart, type TrieLevel } from './suffix-trie.js';

export interface MergedLevel extends TrieLevel {
  /** per trie: index of the entry on that trie's level, ABSENT where it has none */
  readonly sources: readonly Int32Array[];
}

interface Trie {
  readonly levels: readonly TrieLevel[];
}

/** The union of suffix tries over one vocabulary, each entry remembering where it came from. */
export function mergeTries(tries: readonly Trie[]): MergedLevel[] {
  const order = Math.max(...tries.map((trie) => trie.levels.length));
  const first = tries[0]!.levels[0]!;
  const size = first.words.length;
  const merged: MergedLevel[] = [
    {
      words: first.words,
      childEnds: new Uint32Array(size),
      contexts: first.contexts,
      sources: tries.map(() => Int32Array.from({ length: size }, (_, id) => id)),
    },
  ];
  for (let n = 1; n < order; n++) merged.push(mergeLevel(tries, merged[n - 1]!, n));
  return merged;
}

function mergeLevel(tries: readonly Trie[], before: MergedLevel, n: number): MergedLevel {
  const size = mergeChildren(tries, before, n, () => {});
  const words = new Uint16Array(size);
  const contexts = new Int32Array(size);
  const sources = tries.map(() => new Int32Array(size).fill(ABSENT));
  const mergedOf = tries.map((trie, t) => invert(before.sources[t]!, trie.levels[n - 1]?.words.length ?? 0));
  mergeChildren(tries, before, n, (at, word, t, entry) => {
    words[at] = word;
    sources[t]![at] = entry;
    contexts[at] = mergedOf[t]![tries[t]!.levels[n]!.contexts[entry]!]!;
  });
  return { words, childEnds: new Uint32Array(size), contexts, sources };
}

/** Merges the children of every entry of `before`, sets its childEnds, returns the number of children. */
function mergeChildren(
  tries: readonly Trie[],
  before: MergedLevel,
  n: number,
  visit: (at: number, word: number, trie: number, entry: number) => void,
): number {
  const cursors = new Int32Array(tries.length);
  const ends = new Int32Array(tries.length);
  let at = 0;
  for (let parent = 0; parent < before.words.length; parent++) {
    for (let t = 0; t < tries.length; t++) {
      const entry = before.sources[t]![parent]!;
      const level = tries[t]!.levels[n - 1];
      const hasChildren = entry !== ABSENT && level !== undefined && tries[t]!.levels[n] !== undefined;
      cursors[t] = hasChildren ? childStart(level, entry) : 0;
      ends[t] = hasChildren ? level.childEnds[entry]! : 0;
    }
    for (;;) {
      let word = -1;
      for (let t = 0; t < tries.length; t++) {
        if (cursors[t]! >= ends[t]!) continue;
        const candidate = tries[t]!.levels[n]!.words[cursors[t]!]!;
        if (word < 0 || candidate < word) word = candidate;
      }
      if (word < 0) break;
      for (let t = 0; t < tries.length; t++) {
        if (cursors[t]! >= ends[t]! || tries[t]!.levels[n]!.words[cursors[t]!] !== word) continue;
        visit(at, word, t, cursors[t]!);
        cursors[t]!++;
      }
      at++;
    }
    before.childEnds[parent] = at;
  }
  return at;
}

function invert(sources: Int32Array, size: number): Int32Array {
  const merged = new Int32Array(size).fill(ABSENT);
  for (let i = 0; i < sources.length; i++) if (sources[i]! !== ABSENT) merged[sources[i]!] = i;
  return merged;
}
