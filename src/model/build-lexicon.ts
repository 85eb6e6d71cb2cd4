import { placeTone } from '../vietnamese/tone.js';
import { createLexicon, type Lexicon, type LexiconEntry } from './lexicon.js';
import { lmTokens } from './lm-tokens.js';
import type { NgramModel } from './ngram-model.js';

/** A syllable as the dictionaries list it: its key and how often it is written with capitals. */
export interface SyllableRow {
  readonly syllable: string;
  readonly title: number;
  readonly upper: number;
}

/** What the lexicon is made of; see dictionaries/README.md. */
export interface LexiconSources {
  readonly syllables: readonly SyllableRow[];
  /** Words of other languages; small letters may be raised, capitals stay. */
  readonly foreign: readonly string[];
  /** Abbreviations, written in exactly one way. */
  readonly abbreviations: readonly string[];
}

/** Nats that a lexicon entry unknown to the language model stands below `<unk>`. */
const UNKNOWN_ENTRY = 8;
/** Share given to a case shape that the corpora never showed. */
const UNSEEN_SHAPE = 0.002;
const ROMAN = [
  ...['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI'],
  ...['XVII', 'XVIII', 'XIX', 'XX', 'XXI', 'XXII', 'XXIII', 'XXIV', 'XXV'],
];

/** Builds the lexicon: syllables in both tone styles, foreign words, abbreviations, Roman numerals, letters. */
export function buildLexicon(sources: LexiconSources, ngram: NgramModel): Lexicon {
  const { vocabulary, stateSize } = ngram;
  const states = new Int32Array(2 * stateSize);
  ngram.emptyState(states, 0);
  const unigram = (id: number) => ngram.score(states, 0, id, states, stateSize);
  const entries: LexiconEntry[] = [];
  const add = (text: string, exact: boolean, shares: readonly [number, number, number]) => {
    const words = lmTokens(text).map((token) => vocabulary.id(token));
    const logProb = words.reduce((sum, id) => sum + unigram(id) - (id === 0 ? UNKNOWN_ENTRY : 0), 0);
    const [lower, title, upper] = shares.map((share) => Math.log(UNSEEN_SHAPE + (1 - 3 * UNSEEN_SHAPE) * share));
    entries.push({ text, words, logProb, shapeLogProb: [lower!, title!, upper!], exact });
  };
  const seen = new Set<string>();
  for (const { syllable, title, upper } of sources.syllables) {
    const shares = [1 - title - upper, title, upper] as const;
    for (const style of ['old', 'new'] as const) {
      const text = placeTone(syllable, style);
      if (seen.has(text)) continue;
      seen.add(text);
      add(text, false, shares);
    }
  }
  for (const letter of 'abcdđeghiklmnopqrstuvxy') if (!seen.has(letter)) add(letter, false, [0.6, 0.3, 0.1]);
  for (const word of sources.foreign) {
    const small = word === word.toLowerCase();
    if (!seen.has(word)) add(word, !small, small ? [0.8, 0.18, 0.02] : [0.33, 0.33, 0.33]);
  }
  for (const form of [...ROMAN, ...sources.abbreviations]) add(form, true, [0.33, 0.33, 0.33]);
  return createLexicon(entries);
}


/** The letter parts of document codes with their share of all parts. */
export function buildCodes(segments: readonly { readonly segment: string; readonly count: number }[]): Lexicon {
  const total = segments.reduce((sum, { count }) => sum + count, 0);
  return createLexicon(
    segments.map(({ segment, count }) => ({
      text: segment,
      words: [],
      logProb: Math.log(count / total),
      shapeLogProb: [0, 0, 0],
      exact: true,
    })),
  );
}
