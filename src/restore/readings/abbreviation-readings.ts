import type { Lexicon, LexiconEntry } from '../../model/lexicon.js';
import { UNKNOWN_ID } from '../../model/lm-tokens.js';
import { amongSigns, isCasedAsAbbreviation } from '../../vietnamese/casing.js';
import { SHAPE } from '../tokens/shape.js';
import type { AbbreviationSpelling, SpeltAbbreviation } from './abbreviation-spelling.js';
import { kindOf, type Reading } from './reading.js';
import type { ReadingParts } from './reading-parts.js';

/**
 * Nats against a word that neither lexicon nor language model knows, in a damaged document. Chosen on held-out pages:
 * 0, 2, 4, 6 nats leave 751, 729, 720, 722 errors among 22,000 words of the kinds `eng` and `scanner`.
 */
export const UNKNOWN_AMID_DAMAGE = -4;
/**
 * An unknown token in capitals is a word, or abbreviates something and is spelt as abbreviations are: nats to its favour, and
 * the weight of the spelling. On held-out pages as many errors as with 1.6 nats for any capital, and fewer of them broken.
 */
const ABBREVIATES = 3;
const SPELLING_WEIGHT = 0.8;
/**
 * Nats for what the words of the document spell. With 3 nats 12 errors go of 7,100 in papers that engines read, and none comes; with 5
 * chance spells `PCLĐ` where `PCLB` is printed.
 */
const SPELT_OUT = 3;
/** Nats against taking a word in full for an abbreviation that the document itself explains. */
const EXPLAINED = 2;
/**
 * Nats for abbreviations where the token is in capitals without any vowel (`CB`, `SGDDT`): syllables have
 * vowels, and engines seldom lose them.
 */
const WITHOUT_VOWEL = 4;
const VOWELLESS_CAPITALS = amongSigns('[BCDĐFGHJKLMNPQRSTVWXZ]');
/**
 * Capitals of which damage may have taken a bar, so many that something can be told from the others; more than five with a
 * vowel among them are rather a name.
 */
const LOST_BAR = /^(?=.*D)(?:[\p{Lu}&]{3,5}|[BCDĐFGHJKLMNPQRSTVWXZ&]{3,10})$/u;
/** Two tell nothing of each other: only that the other one is known. */
const TWO_LETTERS = /^(?:D\p{Lu}|\p{Lu}D)$/u;
/** Natural log of the share of a word below which the language model hardly met it; from -9 to -12 pages are read alike. */
const RARE = -11;
/** Capitals without marks that the lexicon has as a syllable may be an abbreviation. */
const SPELLS_SYLLABLE = /^[A-ZĐ]{2,4}$/u;

/** What is added for an abbreviation where the observed stretch is in capitals without any vowel. */
export function vowelless(observed: string): number {
  return VOWELLESS_CAPITALS.test(observed) ? WITHOUT_VOWEL : 0;
}

/** What is known of abbreviations. */
export interface AbbreviationSources {
  readonly lexicon: Lexicon;
  readonly spelling: AbbreviationSpelling;
}

/** Readings of tokens in capitals as abbreviations, most of which are in no lexicon. */
export class AbbreviationReadings {
  readonly #lexicon: Lexicon;
  readonly #spelling: AbbreviationSpelling;
  readonly #parts: ReadingParts;

  constructor({ lexicon, spelling }: AbbreviationSources, parts: ReadingParts) {
    this.#lexicon = lexicon;
    this.#spelling = spelling;
    this.#parts = parts;
  }

  /** Natural log of what it takes to abbreviate something so. */
  spelt(form: string): number {
    return ABBREVIATES - UNKNOWN_AMID_DAMAGE + SPELLING_WEIGHT * this.#spelling.logProb(form);
  }

  /** The ways a segment of a document code may have been spelt before it lost its bars. */
  segments(part: string): readonly SpeltAbbreviation[] {
    return LOST_BAR.test(part) ? this.#spelling.ways(part) : [{ text: part, logProb: 0 }];
  }

  /**
   * A token that nothing knows, also as it may have been before its bars were lost.
   *
   * @param keep the token as it stands
   */
  unknown(keep: Reading, core: string): readonly Reading[] {
    const known = (form: string): number | undefined => this.#entry(form)?.logProb;
    const short = TWO_LETTERS.test(core) && known(core.replaceAll('D', 'Đ')) !== undefined;
    if (!short && !LOST_BAR.test(core)) return [keep];
    const [before, after] = keep.text.split(core) as [string, string];
    return this.#spelling.ways(core, known).map(({ text, logProb }): Reading => {
      if (text === core) return { ...keep, priorLogProb: keep.priorLogProb + logProb };
      return {
        ...{ text: before + text + after, core: text, observedCore: core },
        // The language model knows neither or both: what it expects of a rare one it says by what it expects of unknown ones.
        words: keep.words,
        ...this.#parts.aligned(text, core, before + after),
        remembered: this.#parts.recalled(text, core),
        // What is read into it does not stand only because it was observed, but is as dear as what does.
        priorLogProb: keep.priorLogProb + logProb + UNKNOWN_AMID_DAMAGE,
        kind: kindOf(core, text, true),
        ...{ shape: SHAPE.exact, entry: -1, unknown: false },
      };
    });
  }

  /**
   * A token in capitals that the lexicon knows, as an abbreviation that nobody knows: a rare one, since a word of the vocabulary
   * that was hardly ever met is less than an unknown one to the language model where unknown ones are met, and no abbreviation
   * is the less likely for being known; and a syllable, which is none if it stands alone (`chỉ số BI`, `dầu DO`).
   *
   * @param known the token as what it is to the lexicon
   */
  asUnknown(known: Reading, core: string, before: string, after: string): readonly Reading[] {
    const entry = this.#entry(core);
    if (entry ? entry.logProb >= RARE || !isCasedAsAbbreviation(known.text) : !SPELLS_SYLLABLE.test(core))
      return [];
    const words = [...this.#parts.idsOf(before), UNKNOWN_ID, ...this.#parts.idsOf(after)];
    const priorLogProb = vowelless(core) + this.spelt(core) + UNKNOWN_AMID_DAMAGE;
    return [{ ...known, words, priorLogProb, entry: -1, ...(entry ? {} : { alone: true }) }];
  }

  /** A token in capitals as one of the abbreviations that the document explains, at a price in nats. */
  explained(
    observed: string,
    lead: number,
    trail: number,
    forms: readonly string[],
    price = EXPLAINED,
  ): readonly Reading[] {
    if (forms.length === 0 || !isCasedAsAbbreviation(observed)) return [];
    const before = observed.slice(0, lead);
    const after = observed.slice(observed.length - trail);
    const observedCore = observed.slice(lead, observed.length - trail);
    const parts = this.#parts;
    return forms
      .filter((form) => Math.abs(form.length - observedCore.length) <= 1)
      .map((core) => ({
        ...{ text: before + core + after, core, observedCore },
        words: [...parts.idsOf(before), ...parts.idsOf(core), ...parts.idsOf(after)],
        ...parts.aligned(core, observedCore, before + after),
        remembered: parts.recalled(core, observedCore),
        priorLogProb: vowelless(observedCore) - price,
        kind: kindOf(observedCore, core, true),
        ...{ shape: SHAPE.exact, entry: -1, unknown: false },
      }));
  }

  /**
   * A token in capitals whose words stand in the document: what they spell is the likelier for it.
   *
   * @param readings those by its text alone
   */
  speltOut(
    observed: string,
    lead: number,
    trail: number,
    form: string,
    readings: readonly Reading[],
  ): readonly Reading[] {
    if (!readings.some(({ core }) => core === form))
      return [...this.explained(observed, lead, trail, [form], -SPELT_OUT), ...readings];
    return readings.map((reading) =>
      reading.core === form ? { ...reading, priorLogProb: reading.priorLogProb + SPELT_OUT } : reading,
    );
  }

  #entry(form: string): LexiconEntry | undefined {
    return this.#lexicon.entries[this.#lexicon.find(form)];
  }
}
