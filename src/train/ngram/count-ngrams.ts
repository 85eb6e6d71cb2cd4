import { BEGIN_ID } from '../../model/lm-tokens.js';
import { Int32List, Uint16List } from './number-list.js';
import type { SortedWindows } from './sort-windows.js';
import { ABSENT, findChild, type TrieLevel } from './suffix-trie.js';

export interface CountLevel extends TrieLevel {
  /** occurrences */
  readonly raw: Int32Array;
  /**
   * Kneser-Ney counts: occurrences on the highest order and for n-grams that begin with `<s>`,
   * else the number of different words seen on the left
   */
  readonly adjusted: Int32Array;
  /** sum of the adjusted counts of the n-grams one longer that have this one as context, those cut off included */
  readonly continuations: Float64Array;
  /** how many n-grams of this order have adjusted count 1, 2, 3, 4 (index 0 unused), those cut off included */
  readonly countsOfCounts: Float64Array;
}

export interface NgramCounts {
  readonly order: number;
  readonly levels: readonly CountLevel[];
  /** sum of the adjusted counts of the first order */
  readonly unigramTotal: number;
  /** tokens, `</s>` included and `<s>` not */
  readonly tokens: number;
}

type OnNgram = (length: number, raw: number, adjusted: number) => void;

/**
 * Walks every n-gram of every order in sorted order; each is reported when its group closes, so children come
 * before their parent. `onOpen(i, depth)` is told first that window i differs from the last from word `depth` on.
 */
function walkNgrams(
  windows: SortedWindows,
  onOpen: (window: number, depth: number) => void,
  onNgram: OnNgram,
): void {
  const { order, words, counts } = windows;
  const raw = new Float64Array(order + 2);
  const distinct = new Float64Array(order + 2);
  const close = (window: number, depth: number): void => {
    for (let length = order; length > depth; length--) {
      const oldest = words[window * order + length - 1]!;
      const isPadding = length > 1 && words[window * order + length - 2] === BEGIN_ID;
      const isWhole = length === order || oldest === BEGIN_ID;
      if (!isPadding) onNgram(length, raw[length]!, isWhole ? raw[length]! : distinct[length]!);
      raw[length - 1]! += raw[length]!;
      distinct[length - 1]! += 1;
      raw[length] = 0;
      distinct[length] = 0;
    }
  };
  for (let window = 0; window < counts.length; window++) {
    let depth = 0;
    if (window > 0) {
      const here = window * order;
      while (depth < order && words[here + depth] === words[here + depth - order]) depth++;
      close(window - 1, depth);
    }
    onOpen(window, depth);
    raw[order] = counts[window]!;
  }
  if (counts.length > 0) close(counts.length - 1, 0);
}

/**
 * Counts n-grams up to the windows' order. N-grams that occur fewer than `cutoffs[n - 1]` times are left out of
 * the levels (the first order is never cut); cut-offs must not fall with the order, so that every suffix and every
 * context of a kept n-gram is kept too.
 */
export function countNgrams(
  windows: SortedWindows,
  vocabularySize: number,
  cutoffs: readonly number[],
): NgramCounts {
  const { order } = windows;
  const cutoff = (length: number): number => cutoffs[Math.min(length, cutoffs.length) - 1] ?? 1;
  const words = Array.from({ length: order + 1 }, () => new Uint16List());
  const ends = Array.from({ length: order + 1 }, () => new Int32List());
  const raws = Array.from({ length: order + 1 }, () => new Int32List());
  const adjusteds = Array.from({ length: order + 1 }, () => new Int32List());
  const countsOfCounts = Array.from({ length: order + 1 }, () => new Float64Array(5));
  const unigram = emptyUnigrams(vocabularySize);
  let tokens = 0;
  let unigramTotal = 0;
  let current = 0;
  walkNgrams(
    windows,
    (window) => {
      current = window;
    },
    (length, raw, adjusted) => {
      if (adjusted <= 4) countsOfCounts[length]![adjusted]!++;
      // closing happens when the next window opens: the closed n-gram's words are those of the last window seen
      const at = current * order;
      if (length === 1) {
        const word = windows.words[at]!;
        tokens += raw;
        unigramTotal += adjusted;
        unigram.raw[word] = raw;
        unigram.adjusted[word] = adjusted;
        unigram.childEnds[word] = words[2]?.length ?? 0;
      } else if (raw >= cutoff(length)) {
        words[length]!.push(windows.words[at + length - 1]!);
        raws[length]!.push(raw);
        adjusteds[length]!.push(adjusted);
        if (length < order) ends[length]!.push(words[length + 1]!.length);
      }
    },
  );
  fillForward(unigram.childEnds);
  const levels: CountLevel[] = [
    { ...unigram, contexts: new Int32Array(0), countsOfCounts: countsOfCounts[1]! },
  ];
  for (let length = 2; length <= order; length++) {
    const size = words[length]!.length;
    levels.push({
      words: words[length]!.take(),
      childEnds: length < order ? new Uint32Array(ends[length]!.take()) : new Uint32Array(size),
      contexts: new Int32Array(size),
      raw: raws[length]!.take(),
      adjusted: adjusteds[length]!.take(),
      continuations: new Float64Array(length < order ? size : 0),
      countsOfCounts: countsOfCounts[length]!,
    });
  }
  linkContexts(windows, levels, cutoff);
  return { order, levels, unigramTotal, tokens };
}

function emptyUnigrams(size: number) {
  return {
    words: Uint16Array.from({ length: size }, (_, id) => id),
    childEnds: new Uint32Array(size),
    raw: new Int32Array(size),
    adjusted: new Int32Array(size),
    continuations: new Float64Array(size),
  };
}

/** Words that never end an n-gram have no children: their range is empty. */
function fillForward(ends: Uint32Array): void {
  for (let i = 1; i < ends.length; i++) if (ends[i]! < ends[i - 1]!) ends[i] = ends[i - 1]!;
}

/** Second walk: finds the context of each n-gram and sums the adjusted counts that follow each context. */
function linkContexts(
  windows: SortedWindows,
  levels: readonly CountLevel[],
  cutoff: (length: number) => number,
): void {
  const { order, words } = windows;
  const path = new Int32Array(order + 1).fill(ABSENT);
  const next = new Int32Array(order + 1);
  walkNgrams(
    windows,
    (window, depth) => {
      const at = window * order;
      for (let length = Math.max(depth, 1); length < order; length++) {
        const word = words[at + length]!;
        if (length === 1) path[1] = word;
        else {
          const parent = path[length - 1]!;
          path[length] =
            parent === ABSENT ? ABSENT : findChild(levels[length - 2]!, levels[length - 1]!, parent, word);
        }
      }
    },
    (length, raw, adjusted) => {
      if (length === 1) return;
      const context = path[length - 1]!;
      if (context !== ABSENT) levels[length - 2]!.continuations[context]! += adjusted;
      if (raw >= cutoff(length)) levels[length - 1]!.contexts[next[length]!++] = context;
    },
  );
}
