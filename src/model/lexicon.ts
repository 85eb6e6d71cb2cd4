import type { ToneStyle } from '../vietnamese/tone.js';
import { buildTrie, type Trie } from './trie.js';

/** Other words that say the same as an entry, of which the language model knows more. */
export interface OtherWords {
  /** Language-model ids, in order. */
  readonly words: readonly number[];
  /** Natural log of what it takes to write the entry where these words are meant. */
  readonly logProb: number;
}

/** What can stand in an intended text: a syllable, an abbreviation, a foreign word. */
export interface LexiconEntry {
  /** As written: lower case for syllables, the exact letters for forms. */
  readonly text: string;
  /** Language-model ids that the entry stands for, in order (`KT-XH` is three). */
  readonly words: readonly number[];
  /** Natural log of its share among all tokens of the training text. */
  readonly logProb: number;
  /** Natural-log probability of each case shape: lower, title, upper. Zero for exact forms. */
  readonly shapeLogProb: readonly [number, number, number];
  /** True for forms that are written in exactly one way (`UBND`, `TT&TT`). */
  readonly exact: boolean;
  /** Where it bears its tone, for a syllable that is written in two ways (`hòa`, `hoà`). */
  readonly toneStyle?: ToneStyle;
  /** The commoner spelling of a syllable (`quy` for `qui`), or what an abbreviation stands for. */
  readonly otherwise?: OtherWords;
}

/** All entries, with a trie for syllables (any case) and one for exact forms. */
export interface Lexicon {
  readonly entries: readonly LexiconEntry[];
  readonly syllables: Trie;
  readonly forms: Trie;
  /** Entry numbers of the tries' own numbering. */
  readonly syllableEntries: Int32Array;
  readonly formEntries: Int32Array;
  /** Entry number by its text; -1 when unknown. */
  find(text: string): number;
}

/** Builds the tries. When a text occurs twice, the first entry stands. */
export function createLexicon(all: readonly LexiconEntry[]): Lexicon {
  const byText = new Map<string, number>();
  const entries: LexiconEntry[] = [];
  for (const entry of all) {
    if (byText.has(entry.text)) continue;
    byText.set(entry.text, entries.length);
    entries.push(entry);
  }
  const numbers = (exact: boolean) =>
    Int32Array.from(entries.flatMap((entry, index) => (entry.exact === exact ? [index] : [])));
  const trieOf = (list: Int32Array) =>
    buildTrie(
      Array.from(list, (index) => entries[index]!.text),
      Array.from(list, (index) => entries[index]!.logProb),
    );
  const syllableEntries = numbers(false);
  const formEntries = numbers(true);
  return {
    ...{ entries, syllableEntries, formEntries },
    ...{ syllables: trieOf(syllableEntries), forms: trieOf(formEntries) },
    find: (text) => byText.get(text) ?? -1,
  };
}

/** A lexicon whose tries are built already. No two entries have the same text. */
export function lexiconOf(parts: Omit<Lexicon, 'find'>): Lexicon {
  let byText: Map<string, number> | undefined;
  return {
    ...parts,
    find(text) {
      byText ??= new Map(parts.entries.map((entry, index) => [entry.text, index]));
      return byText.get(text) ?? -1;
    },
  };
}
