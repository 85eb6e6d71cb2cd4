import type { Lexicon } from '../../model/lexicon.js';
import type { TermIndex } from '../../model/terms.js';

/** How likely abbreviations are spelt: letters from letters, learnt from known abbreviations and the initials of terms. */
export interface AbbreviationSpelling {
  /** Natural log of the probability that an abbreviation which nobody knows is spelt so: `CVP` -9.5, `THONG` -23.7. */
  readonly logProb: (form: string) => number;
  /**
   * The ways an abbreviation that nobody knows may have been spelt before its bars were lost (`CTDT`: `CTĐT`, `CTDT`),
   * each with the natural log of its share; the shares sum to 1.
   *
   * @param known natural log of the probability that a token is this known abbreviation (`LD` may be `LĐ`)
   */
  readonly ways: (
    observed: string,
    known?: (form: string) => number | undefined,
  ) => readonly SpeltAbbreviation[];
}

/** An abbreviation with the natural log of its share of what it may have been. */
export interface SpeltAbbreviation {
  readonly text: string;
  readonly logProb: number;
}

/** Letters looked back at. On abbreviations left out in turn, 2 tell D from Đ best (72 in 100 right, 51 if left as D). */
const CONTEXT = 2;
/** What abbreviations are spelt with; the first stands for their edges, one more for all other letters. */
const ALPHABET = '^ABCDEFGHIJKLMNOPQRSTUVWXYZĐ&';
const LETTERS = ALPHABET.length + 1;
/** How many ways there are to write none, one or two letters. */
const POWERS = Array.from({ length: CONTEXT + 1 }, (_, letters) => LETTERS ** letters);
const OTHER = LETTERS - 1;
const NUMBERS: ReadonlyMap<string, number> = new Map([...ALPHABET].map((letter, number) => [letter, number]));
/** The same of first letters of words, which an abbreviation has in capitals. */
const INITIALS: ReadonlyMap<string, number> = new Map([
  ...[...ALPHABET.toLowerCase()].map((letter, number) => [letter, number] as const),
  ...NUMBERS,
]);
/** Natural log of the share of tokens that are abbreviations which nobody knows: 35 and 20 in 100,000 of two corpora. */
const UNKNOWN_ABBREVIATION = -8.2;
/** More bars than this may be lost in one abbreviation, but then nobody can tell which. */
const MOST_BARS = 3;
/** Letters of an abbreviation that are looked at. */
const LONGEST = 64;
const CAPITALS = /[\p{Lu}&]{2,}/gu;

/**
 * Learns from forms, each counted once, since what is asked for is by nature none of the frequent ones
 * (n-grams of letters, Witten-Bell smoothing).
 *
 * @param abbreviations as written; runs of capitals and `&` in them count
 * @param terms syllable by syllable: their initials would abbreviate them
 */
export function learnAbbreviations(
  abbreviations: Iterable<string>,
  terms: Iterable<readonly string[]>,
): AbbreviationSpelling {
  const counts = new LetterCounts();
  const letters = new Uint8Array(LONGEST);
  for (const form of new Set(abbreviations))
    for (const run of form.match(CAPITALS) ?? []) {
      const length = Math.min(LONGEST, run.length);
      for (let at = 0; at < length; at++) letters[at] = NUMBERS.get(run[at]!) ?? OTHER;
      counts.learn(letters, length);
    }
  for (const syllables of terms) {
    const length = Math.min(LONGEST, syllables.length);
    if (length < 2) continue;
    for (let at = 0; at < length; at++) letters[at] = INITIALS.get(syllables[at]![0]!) ?? OTHER;
    counts.learn(letters, length);
  }

  const logProb = (form: string): number => counts.logProb(form);
  return {
    logProb,
    ways(observed, known = () => undefined) {
      const texts = barred(observed);
      const logs = texts.map((text) => known(text) ?? UNKNOWN_ABBREVIATION + logProb(text));
      const most = Math.max(...logs);
      const total = most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0));
      return texts.map((text, i) => ({ text, logProb: logs[i]! - total }));
    },
  };
}

/** What the models know of how abbreviations are spelt; learnt when it is first asked for. */
export function knownSpelling(lexicon: Lexicon, codes: Lexicon, terms: TermIndex): AbbreviationSpelling {
  let learnt: AbbreviationSpelling | undefined;
  const spelling = (): AbbreviationSpelling => {
    learnt ??= learnAbbreviations(
      [...lexicon.entries, ...codes.entries].filter(({ exact }) => exact).map(({ text }) => text),
      terms.terms.map(({ syllables }) => syllables),
    );
    return learnt;
  };
  return {
    logProb: (form) => spelling().logProb(form),
    ways: (observed, known) => spelling().ways(observed, known),
  };
}

/** Which letter follows which two, one or none: counts of letters by the letters before them. */
class LetterCounts {
  /** By the letters before, then the letter: `(a * LETTERS + b) * LETTERS + c`. */
  readonly #after = POWERS.map((rows) => new Uint32Array(rows * LETTERS));
  readonly #met = POWERS.map((rows) => new Uint32Array(rows));
  readonly #distinct = POWERS.map((rows) => new Uint32Array(rows));

  /**
   * Learns a form, and that it ends.
   *
   * @param letters numbers of its letters, the first so many of them
   */
  learn(letters: Uint8Array, length: number): void {
    let before = 0;
    for (let at = 0; at <= length; at++) {
      const letter = at < length ? letters[at]! : 0;
      const most = at + 1 < CONTEXT ? at + 1 : CONTEXT;
      for (let context = 0; context <= most; context++) {
        const row = before % POWERS[context]!;
        const cell = row * LETTERS + letter;
        if (this.#after[context]![cell]!++ === 0) this.#distinct[context]![row]!++;
        this.#met[context]![row]!++;
      }
      before = (before * LETTERS + letter) % POWERS[CONTEXT]!;
    }
  }

  logProb(form: string): number {
    let sum = 0;
    let before = 0;
    for (let at = 0; at <= form.length; at++) {
      const letter = at < form.length ? (NUMBERS.get(form[at]!) ?? OTHER) : 0;
      const most = at + 1 < CONTEXT ? at + 1 : CONTEXT;
      let share = 1 / LETTERS;
      for (let context = 0; context <= most; context++) {
        const row = before % POWERS[context]!;
        const met = this.#met[context]![row]!;
        if (met === 0) break;
        const distinct = this.#distinct[context]![row]!;
        share = (this.#after[context]![row * LETTERS + letter]! + distinct * share) / (met + distinct);
      }
      sum += Math.log(share);
      before = (before * LETTERS + letter) % POWERS[CONTEXT]!;
    }
    return sum;
  }
}

/** A form with each of its D as D and as Đ. */
function barred(form: string): string[] {
  const bars = form.split('D').length - 1;
  if (bars > MOST_BARS) return [form];
  let texts = [''];
  for (const letter of form)
    texts = texts.flatMap((text) => (letter === 'D' ? [`${text}D`, `${text}Đ`] : [text + letter]));
  return texts;
}
