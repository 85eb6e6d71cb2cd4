import { LIST_LETTERS } from '../vietnamese/list-letters.js';
import { firstNumerals } from '../vietnamese/roman-numerals.js';
import { placeTone, type ToneStyle } from '../vietnamese/tone.js';
import { createLexicon, type Lexicon, type LexiconEntry } from './lexicon.js';
import { lmTokens } from './lm-tokens.js';
import type { NgramModel } from './ngram-model.js';
import { commonerWords, expandedWords } from './other-words.js';

/** How often something occurs in the three groups of the training text. */
export interface GroupCounts {
  readonly core: number;
  readonly administrative: number;
  readonly general: number;
}

/** A syllable as the dictionaries list it: its key and how often it is written with capitals. */
export interface SyllableRow extends GroupCounts {
  readonly syllable: string;
  readonly title: number;
  readonly upper: number;
}

export interface FormRow extends GroupCounts {
  readonly form: string;
}

export interface AbbreviationRow extends FormRow {
  /** What it stands for, alternatives apart by `; `; empty when unknown. */
  readonly expansion: string;
}

/** What the lexicon is made of; see dictionaries/README.md. */
export interface LexiconSources {
  readonly syllables: readonly SyllableRow[];
  /** Words of other languages; small letters may be raised, capitals stay. */
  readonly foreign: readonly FormRow[];
  /** Abbreviations, written in exactly one way. */
  readonly abbreviations: readonly AbbreviationRow[];
}

/** Share given to a case shape that the corpora never showed. */
const UNSEEN_SHAPE = 0.002;
/** Weight of each group in the share of an entry: the papers we restore are nearest to the first two. */
const GROUP_WEIGHTS = { core: 0.5, administrative: 0.3, general: 0.2 } as const;
/** Share of an entry that no corpus holds. */
const UNSEEN_SHARE = 2e-8;
/** Share of a list letter (`a)`) or a Roman numeral where no list counts it. */
const LETTER_SHARE = 1e-4;
/** Numerals that are words of the lexicon, from `I` on. */
const NUMERALS = 25;

/** Builds the lexicon: syllables in both tone styles, foreign words, abbreviations, Roman numerals, letters. */
export function buildLexicon(sources: LexiconSources, ngram: NgramModel): Lexicon {
  const { vocabulary } = ngram;
  const entries: LexiconEntry[] = [];
  const groups = Object.keys(GROUP_WEIGHTS) as (keyof GroupCounts)[];
  const totals = groups.map((group) => sources.syllables.reduce((sum, row) => sum + row[group], 1));
  const shareOf = (row: GroupCounts) =>
    groups.reduce((sum, group, g) => sum + (GROUP_WEIGHTS[group] * row[group]) / totals[g]!, UNSEEN_SHARE);
  const add = (
    text: string,
    exact: boolean,
    shapes: readonly [number, number, number],
    share: number,
    {
      toneStyle,
      expansion = '',
    }: { readonly toneStyle?: ToneStyle | undefined; readonly expansion?: string } = {},
  ) => {
    const words = lmTokens(text).map((token) => vocabulary.id(token));
    const [lower, title, upper] = shapes.map((shape) =>
      Math.log(UNSEEN_SHAPE + (1 - 3 * UNSEEN_SHAPE) * shape),
    );
    const logProb = Math.log(share);
    const otherwise = expandedWords(text, expansion, logProb, ngram);
    entries.push({
      ...{ text, words, logProb, exact },
      shapeLogProb: [lower!, title!, upper!],
      ...(toneStyle ? { toneStyle } : {}),
      ...(otherwise ? { otherwise } : {}),
    });
  };
  const seen = new Set<string>();
  for (const row of sources.syllables) {
    const both = placeTone(row.syllable, 'old') !== placeTone(row.syllable, 'new');
    for (const style of both ? (['old', 'new'] as const) : [undefined]) {
      const text = style ? placeTone(row.syllable, style) : row.syllable;
      if (seen.has(text)) continue;
      seen.add(text);
      add(text, false, [1 - row.title - row.upper, row.title, row.upper], shareOf(row), {
        toneStyle: style,
      });
    }
  }
  for (const letter of LIST_LETTERS) if (!seen.has(letter)) add(letter, false, [0.6, 0.3, 0.1], LETTER_SHARE);
  for (const row of sources.foreign) {
    const small = row.form.toLowerCase();
    const capital = row.form !== small && row.form.slice(1) === small.slice(1);
    const exact = row.form !== small && !capital;
    const text = exact ? row.form : small;
    if (seen.has(text)) continue;
    seen.add(text);
    add(
      text,
      exact,
      exact ? [1 / 3, 1 / 3, 1 / 3] : capital ? [0.02, 0.9, 0.08] : [0.8, 0.18, 0.02],
      shareOf(row),
    );
  }
  for (const numeral of firstNumerals(NUMERALS)) add(numeral, true, [1 / 3, 1 / 3, 1 / 3], LETTER_SHARE);
  for (const row of sources.abbreviations) add(row.form, true, [1 / 3, 1 / 3, 1 / 3], shareOf(row), row);
  return createLexicon(withCommonerSpellings(entries));
}

function withCommonerSpellings(entries: readonly LexiconEntry[]): LexiconEntry[] {
  const syllables = new Map(entries.filter(({ exact }) => !exact).map((entry) => [entry.text, entry]));
  return entries.map((entry) => {
    const otherwise = entry.exact ? undefined : commonerWords(entry, (syllable) => syllables.get(syllable));
    return otherwise ? { ...entry, otherwise } : entry;
  });
}
