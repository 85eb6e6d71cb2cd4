import type { SymbolChoice } from '../../document.js';
import type { EngineDoubts } from '../../model/engine-doubts.js';
import { misreadLogRatio } from '../../model/engine-doubts.js';
import type { Span } from '../../span.js';
import type { ObservedToken } from '../tokens/tokenize.js';

/** What is known of a stretch of the observed text beside what was printed. */
export interface WordEvidence {
  /** in the observed text, which must be in normal form; the spans ascend and do not overlap */
  readonly span: Span;
  /** whether the recogniser knew Vietnamese, so that a word it printed may well stand on the paper; default: not known */
  readonly readAsVietnamese?: boolean | undefined;
  /** the recogniser's certainty of the word, 0..1 */
  readonly confidence?: number | undefined;
  /** per code point of the word: what the recogniser nearly read, the printed sign first */
  readonly choices?: readonly (readonly SymbolChoice[])[] | undefined;
  /** what a second reading of the same place says, NFC */
  readonly witness?: string | undefined;
}

/** Another text that the recogniser may just as well have printed. */
export interface NearReading {
  readonly text: string;
  /** natural log of the probability that it is what the recogniser saw */
  readonly logProb: number;
}

/** The evidence about one token, in the decoder's terms. */
export interface TokenEvidence {
  /** Whether the recogniser is known to know Vietnamese. */
  readonly readAsVietnamese?: boolean;
  /** Natural log of how many times likelier than usual the token was misread. */
  readonly misreadLogRatio: number;
  /** The recogniser's certainty of the word, 0..1; undefined where nothing is known of its doubts. */
  readonly certainty: number | undefined;
  /** Natural log of the probability that the recogniser saw what it printed. */
  readonly printedLogProb: number;
  readonly nearly: readonly NearReading[];
  readonly witness: string | undefined;
}

/** Near readings looked at per token. */
const MAX_NEARLY = 4;
/** A near reading less probable than this is none. */
const MIN_NEAR = 0.002;
const ONE_LETTER = /^\p{L}$/u;

/**
 * Gives every token the evidence of the words that it stands in. A token that is a part of a word (`tế` of `kinh
 * tế-xã`) has the part's choices, but no witness.
 *
 * @param doubts how far the recogniser's doubts can be believed; without, only the witness counts
 */
export function attachEvidence(
  tokens: readonly ObservedToken[],
  evidence: readonly WordEvidence[],
  doubts: EngineDoubts | undefined,
): ObservedToken[] {
  let at = 0;
  return tokens.map((token) => {
    while (at < evidence.length && evidence[at]!.span.end <= token.span.start) at++;
    const word = evidence[at];
    if (!word || word.span.start > token.span.start || word.span.end < token.span.end) return token;
    const whole = word.span.start === token.span.start && word.span.end === token.span.end;
    const near = doubts ? nearReadings(token.text, choicesOf(token, word), doubts) : [];
    const nearly = near.map(({ text, odds }) => ({ text, odds }));
    const total = nearly.reduce((sum, { odds }) => sum + odds, 1);
    return {
      ...token,
      evidence: {
        readAsVietnamese: word.readAsVietnamese === true,
        misreadLogRatio: doubts ? misreadLogRatio(doubts, word.confidence) : 0,
        certainty: doubts ? word.confidence : undefined,
        printedLogProb: -Math.log(total),
        nearly: nearly.map(({ text, odds }) => ({ text, logProb: Math.log(odds / total) })),
        witness: whole && word.witness ? word.witness : undefined,
      },
    };
  });
}

/** The choices of the token's own characters. */
function choicesOf(
  token: ObservedToken,
  { span, choices }: WordEvidence,
): readonly (readonly SymbolChoice[])[] {
  if (!choices || choices.length !== span.end - span.start) return [];
  return choices.slice(token.span.start - span.start, token.span.end - span.start);
}

/** Texts with one letter replaced by another choice, most probable first, with their odds against the printed one. */
function nearReadings(
  text: string,
  choices: readonly (readonly SymbolChoice[])[],
  { choice: { bias, slope } }: EngineDoubts,
): { text: string; odds: number }[] {
  const near: { text: string; odds: number }[] = [];
  choices.forEach((signs, i) => {
    const printed = signs[0];
    // Numbers never change, and what is no letter is left to the channel.
    if (!printed || !ONE_LETTER.test(text[i]!)) return;
    for (const sign of signs.slice(1)) {
      if (!ONE_LETTER.test(sign.text) || sign.text === text[i] || sign.probability <= 0) continue;
      const odds = Math.exp(bias + slope * Math.log(sign.probability / Math.max(printed.probability, 1e-3)));
      if (odds >= MIN_NEAR) near.push({ text: text.slice(0, i) + sign.text + text.slice(i + 1), odds });
    }
  });
  return near.sort((a, b) => b.odds - a.odds).slice(0, MAX_NEARLY);
}
