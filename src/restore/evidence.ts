import { isDay } from '../calendar.js';
import { stripMarks } from '../vietnamese/marks.js';
import type { DecodedArc } from './decode.js';
import type { ObservedToken } from './tokenize.js';

/** What the decoder's account of a token says about its being right; see docs/how-it-works.md. */
export const EVIDENCE = [
  'constant',
  'posterior', // log-odds of the posterior
  'channel', // nats per observed character
  'margin', // log of the distance to the runner-up
  'unknown', // no lexicon, no language model knows it
  'around', // mean log-odds of the neighbours
  'damage', // how damaged the neighbourhood is: mean channel per character
  'changed',
  'short', // one or two characters
  'digits',
  'odd', // digits that make no number, date or code
  'doubt', // log-odds below even
  'certain', // log-odds above e^3 to 1
  'keptPosterior', // log-odds of what was not changed
  'keptDamage', // damage around what was not changed
  'strange', // unknown, and no language is spelt like that
  'language', // nats of the language model, from -15 to 0
  'keptLanguage', // the same of what was not changed
  'stub', // stands in a line of few letters
  'digitDamage', // damage around digits
  'oddDamage', // damage around an odd number
  'lone', // a single letter that lists nothing
  'garbled', // signs stood among its letters
] as const;

const WELL_FORMED =
  /^(?:\d{1,4}|\d{1,3}(?:[.,]\d{3})+(?:,\d+)?|\d+[.,]\d{1,2}|\d+(?:\.\d+)+|\d{1,2}[:hg]\d{0,2}|(?:19|20)\d\d-(?:19|20)\d\d|0\d{8,10})[%đ]?$/u;
/** A day and a month, with the year or without; a month and a year. */
export const DATE = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$|^(\d{1,2})\/(\d{4})$/u;
const CODE = /^\d+(?:\/(?:19|20)\d\d)?(?:\p{Lu}|[-/]\p{Lu}[\p{L}\d&/.-]*[\p{L}\d])$/u;

/** Whether digits stand together in a way that no date, time, amount, year, phone number or code does. */
export function isOddNumber(text: string): boolean {
  if (!/\d/u.test(text)) return false;
  const core = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, '');
  if (!/\d/u.test(core) || WELL_FORMED.test(core) || CODE.test(core)) return false;
  const date = DATE.exec(core);
  if (!date) return true;
  const year = date[3] ?? date[5];
  return !isDay(
    Number(date[1] ?? 1),
    Number(date[2] ?? date[4]),
    year === undefined ? undefined : Number(year),
  );
}

const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const NO_VOWEL = /^[^aeiouy]+$/u;
const HARD_CLUSTER = /[^aeiouy\W\d]{5}|(.)\1\1/u;
const CASE_WITHIN = /\p{Ll}\p{Lu}\p{Ll}|\p{Lu}{2}\p{Ll}\p{Lu}/u;
const SIGN_WITHIN = /\p{L}[^\p{L}\p{N}\s'’.&/-]+\p{L}/u;

/** Whether an unknown word is spelt as no word is: no vowel, five consonants on end, capitals or signs inside. */
export function isStrange(text: string): boolean {
  const core = text.replace(EDGES, '');
  if (core.length < 2 || core === core.toUpperCase()) return SIGN_WITHIN.test(core);
  const bare = stripMarks(core).toLowerCase();
  return NO_VOWEL.test(bare) || HARD_CLUSTER.test(bare) || CASE_WITHIN.test(core) || SIGN_WITHIN.test(core);
}

const GARBLED = /[\p{L}\p{N}][^\p{L}\p{N}\s'’.,:&/@_+=–-]+[\p{L}\p{N}]/u;
const LONE_LETTER = /^[^\p{L}\p{N}]*\p{L}[^\p{L}\p{N}).:/]*$/u;
const MAX_LOG_ODDS = 8;
const MIN_CHANNEL = -4;
/** Log-odds from which further certainty counts by a weight of its own. */
const CERTAIN = 3;
/** Letters and digits of a line that is a stub at most. */
const STUB = 6;
/** Nats below which the language model's surprise counts no further. */
const LEAST_LANGUAGE = -15;
/** Neighbours on each side. */
const NEAR = 2;
const FAR = 15;

const logOdds = (p: number) =>
  Math.max(-MAX_LOG_ODDS, Math.min(MAX_LOG_ODDS, Math.log(Math.max(p, 1e-9) / Math.max(1 - p, 1e-9))));

/**
 * The evidence about every arc of a decoded block.
 *
 * @param observed the observed text of each arc
 * @returns one row per arc, columns as `EVIDENCE`
 */
export function gatherEvidence(
  path: readonly DecodedArc[],
  observed: readonly string[],
  tokens: readonly ObservedToken[],
): number[][] {
  const stubs = stubsOf(tokens);
  const odds = path.map(({ posterior }) => logOdds(posterior));
  const channel = path.map(({ arc }, i) =>
    Math.max(MIN_CHANNEL, arc.channelLogProb / Math.max(1, observed[i]!.length)),
  );
  return path.map(({ arc, margin, languageLogProb }, i) => {
    const kept = arc.text === observed[i] ? 1 : 0;
    const damage = meanAround(channel, i, FAR);
    return [
      1,
      odds[i]!,
      channel[i]!,
      Math.log1p(Math.max(0, margin)),
      arc.unknown ? 1 : 0,
      meanAround(odds, i, NEAR),
      damage,
      1 - kept,
      observed[i]!.length <= 2 ? 1 : 0,
      /\d/u.test(observed[i]!) ? 1 : 0,
      isOddNumber(arc.text) ? 1 : 0,
      Math.min(0, odds[i]!),
      Math.max(0, odds[i]! - CERTAIN),
      kept * odds[i]!,
      kept * damage,
      arc.unknown && isStrange(arc.text) ? 1 : 0,
      Math.max(LEAST_LANGUAGE, languageLogProb),
      kept * Math.max(LEAST_LANGUAGE, languageLogProb),
      stubs[arc.from]! ? 1 : 0,
      /\d/u.test(observed[i]!) ? damage : 0,
      isOddNumber(arc.text) ? damage : 0,
      LONE_LETTER.test(arc.text) ? 1 : 0,
      GARBLED.test(observed[i]!) ? 1 : 0,
    ];
  });
}

/** Whether each token stands in a line of few letters. */
function stubsOf(tokens: readonly ObservedToken[]): boolean[] {
  const stubs: boolean[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (to < tokens.length && (tokens[to]!.gap === 'blank' || tokens[to]!.gap === 'none')) to++;
    let letters = 0;
    for (let i = from; i < to; i++) letters += tokens[i]!.text.replace(/[^\p{L}\p{N}]/gu, '').length;
    for (let i = from; i < to; i++) stubs.push(letters <= STUB);
    from = to;
  }
  return stubs;
}

function meanAround(values: readonly number[], at: number, reach: number): number {
  let sum = 0;
  let count = 0;
  for (let i = Math.max(0, at - reach); i <= at + reach && i < values.length; i++) {
    if (i === at) continue;
    sum += values[i]!;
    count++;
  }
  return count > 0 ? sum / count : values[at]!;
}
