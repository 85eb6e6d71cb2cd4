import type { Lexicon } from '../../model/lexicon.js';
import { CODE_ID, UNKNOWN_ID } from '../../model/lm-tokens.js';
import { isCasedAsAbbreviation } from '../../vietnamese/casing.js';
import { stripEdges } from '../../vietnamese/strip-edges.js';
import { SHAPE } from '../tokens/shape.js';
import { type AbbreviationReadings, vowelless } from './abbreviation-readings.js';
import type { Reading } from './reading.js';
import type { ReadingParts } from './reading-parts.js';

/** Nats per letter for spelling a word that the language model only knows as `<unk>`. */
const UNKNOWN_LETTER = 2.6;
/** Nats per digit for saying which number `<num>` is. */
const DIGIT = 2.3;
/** Signs that office papers hardly print by themselves, but wrong models read for letters. */
const RARE_SIGN = /^[¢€£¥§©®]/u;
const RARE_SIGN_COST = 5;
/** Nats for a syllable with a capital behind small letters; set by hand, below what a letter read as no kin of it costs. */
const ODD_CASE = 7;
const CAPITAL_INSIDE = /^(?=\p{L}*?\p{Ll}\p{Lu})\p{L}+$/u;
const HAS_WORD = /[\p{L}\p{N}]/u;

/** What the reading of a token as it stands is made from. */
export interface ObservedSources {
  readonly lexicon: Lexicon;
  readonly parts: ReadingParts;
  readonly abbreviations: AbbreviationReadings;
}

/** The token as it stands: a number, a code, an unknown word. */
export function asObserved(observed: string, { lexicon, parts, abbreviations }: ObservedSources): Reading {
  const words = parts.idsOf(observed);
  const core = stripEdges(observed);
  let priorLogProb = vowelless(observed);
  // `<unk>` and `<code>` say nothing of the letters; what is protected is nobody's guess anyway.
  const isSpelt = words.includes(UNKNOWN_ID) || words.includes(CODE_ID);
  if (RARE_SIGN.test(observed)) priorLogProb -= RARE_SIGN_COST;
  if (isOddlyCased(core, lexicon)) priorLogProb -= ODD_CASE;
  const asAbbreviation = isSpelt && isCasedAsAbbreviation(observed) ? abbreviations.spelt(core) : -Infinity;
  let letters = 0;
  for (const char of observed) {
    if (char >= '0' && char <= '9') priorLogProb -= DIGIT;
    else if (isSpelt && HAS_WORD.test(char)) letters -= UNKNOWN_LETTER;
  }
  return {
    ...{ text: observed, words, core: observed, observedCore: observed },
    priorLogProb: priorLogProb + Math.max(letters, asAbbreviation),
    remembered: parts.recalled(observed, observed),
    ...{ operations: parts.kept(observed), outside: 0 },
    ...{ kind: 'none', shape: SHAPE.exact, entry: -1, unknown: words.includes(UNKNOWN_ID) },
  };
}

/** Whether a syllable stands there as nobody writes it: `sỐ`. */
function isOddlyCased(core: string, lexicon: Lexicon): boolean {
  return CAPITAL_INSIDE.test(core) && lexicon.find(core) < 0 && lexicon.find(core.toLowerCase()) >= 0;
}
