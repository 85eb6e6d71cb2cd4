import { stripMarks } from '../../vietnamese/marks.js';
import type { DecodedArc } from '../lattice/decode.js';
import { withHyphens } from '../tokens/long-dashes.js';
import type { ObservedToken } from '../tokens/tokenize.js';
import { isOddNumber, isStrange } from './odd-forms.js';

const GARBLED = /[\p{L}\p{N}][^\p{L}\p{N}\s'’.,:&/@_+=–-]+[\p{L}\p{N}]/u;
const LONE_LETTER = /^[^\p{L}\p{N}]*\p{L}[^\p{L}\p{N}).:/]*$/u;
const TITLE = /^\p{Lu}\p{Ll}/u;

// Set by hand. The calibration was learnt with these: another value asks for `khoiphuc train calibration`, and cannot be tried without.
// The bounds keep what is rare and far out from weighing more than all the rest: beyond them nothing was to be told.
/** Log-odds beyond which a posterior says no more: 8 is one in 3,000. */
const MAX_LOG_ODDS = 8;
/** Nats per character below which a token is simply garbled. */
const MIN_CHANNEL = -4;
/** Letters and digits of a line that is a stub at most: with more of them, words of their own stand there. */
const STUB = 6;
/** Nats below which the language model's surprise counts no further, and what spelling and case may count. */
const LEAST_LANGUAGE = -15;
const MOST_PRIOR = 5;
/** Nats that the document's own first decoding may count. */
const MOST_TAUGHT = 6;
/** Characters from which a word is simply long. */
const LONG = 12;
/**
 * Neighbours on each side: next to it, around it, and on the page. Wider, a mean is surer of the damage but tells less of this place;
 * so there are three.
 */
const NEAR = 2;
const FAR = 15;
const PAGE = 150;

const logOdds = (p: number) =>
  Math.max(-MAX_LOG_ODDS, Math.min(MAX_LOG_ODDS, Math.log(Math.max(p, 1e-9) / Math.max(1 - p, 1e-9))));

/**
 * The features of every arc of a decoded block, by which the calibration tells how sure it is.
 *
 * @param printed the observed text of each arc
 * @returns one row per arc, columns as `FEATURES`
 */
export function featuresOf(
  path: readonly DecodedArc[],
  printed: readonly string[],
  tokens: readonly ObservedToken[],
): number[][] {
  // Long dashes in a code are no damage to its letters, about which the features are.
  const observed = path.map(({ arc }, i) => (arc.kind === 'code' ? withHyphens(printed[i]!) : printed[i]!));
  const stubs = stubsOf(tokens);
  const odds = path.map(({ posterior }) => logOdds(posterior));
  const channel = path.map(({ arc }, i) =>
    Math.max(MIN_CHANNEL, arc.channelLogProb / Math.max(1, observed[i]!.length)),
  );
  const unknown = path.map(({ arc }) => (arc.unknown ? 1 : 0));
  const [sums, damages, unknowns] = [runningSums(odds), runningSums(channel), runningSums(unknown)];
  const { alike, otherwise } = countAlike(path, observed);
  const languageAt = (i: number) => Math.max(LEAST_LANGUAGE, path[i]?.languageLogProb ?? 0);
  return path.map(({ arc, margin, others, taught = 0, cached = 0 }, i) => {
    const { text } = arc;
    const base = stripMarks(text);
    const rival = others[0];
    return [
      1,
      odds[i]!,
      channel[i]!,
      Math.log1p(Math.max(0, margin)),
      unknown[i]!,
      meanAround(sums, odds, i, NEAR),
      meanAround(damages, channel, i, FAR),
      text === observed[i] ? 0 : 1,
      observed[i]!.length <= 2 ? 1 : 0,
      /\d/u.test(observed[i]!) ? 1 : 0,
      isOddNumber(text) ? 1 : 0,
      arc.unknown && isStrange(text) ? 1 : 0,
      languageAt(i),
      stubs[arc.from]! ? 1 : 0,
      LONE_LETTER.test(text) ? 1 : 0,
      GARBLED.test(observed[i]!) ? 1 : 0,
      Math.log1p(others.length),
      logOdds(rival?.posterior ?? 0),
      languageAt(i - 1),
      languageAt(i + 1),
      Math.min(LONG, text.length),
      base === stripMarks(observed[i]!) ? 1 : 0,
      rival && stripMarks(rival.text) === base ? 1 : 0,
      mean(sums, i, PAGE),
      mean(unknowns, i, PAGE),
      mean(damages, i, PAGE),
      Math.log1p(alike[i]!),
      Math.log1p(otherwise[i]!),
      TITLE.test(text) ? 1 : 0,
      Math.max(LEAST_LANGUAGE, Math.min(MOST_PRIOR, arc.priorLogProb)),
      Math.max(0, Math.min(MOST_TAUGHT, taught)),
      cached,
    ];
  });
}

/** How often else each observed text of a block was read as here, and as something else; capitals aside. */
function countAlike(path: readonly DecodedArc[], observed: readonly string[]) {
  const times = new Map<string, number>();
  const count = (key: string) => times.set(key, (times.get(key) ?? 0) + 1);
  const seen = observed.map((text) => text.toLowerCase());
  const pairs = path.map(({ arc }, i) => `${seen[i]}\t${arc.text.toLowerCase()}`);
  for (const key of [...seen, ...pairs]) count(key);
  const alike = pairs.map((pair) => times.get(pair)! - 1);
  return { alike, otherwise: seen.map((text, i) => times.get(text)! - 1 - alike[i]!) };
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

/** `sums[i]` is the sum of the first i values. */
function runningSums(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = sums[i]! + values[i]!;
  return sums;
}

/** Mean of the values from `reach` before a place to `reach` behind it. */
function mean(sums: Float64Array, at: number, reach: number): number {
  const from = Math.max(0, at - reach);
  const to = Math.min(sums.length - 1, at + reach + 1);
  return (sums[to]! - sums[from]!) / (to - from);
}

/** The same without the value itself, where there are others. */
function meanAround(sums: Float64Array, values: readonly number[], at: number, reach: number): number {
  const from = Math.max(0, at - reach);
  const to = Math.min(values.length, at + reach + 1);
  const count = to - from - 1;
  return count > 0 ? (sums[to]! - sums[from]! - values[at]!) / count : values[at]!;
}
