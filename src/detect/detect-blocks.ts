import type { Span } from '../span.js';
import { detectDamage } from './detect-damage.js';
import type { DetectorModel } from './detector-model.js';
import { type Detection, TEXT_KINDS } from './text-kind.js';

/** A stretch of text of one kind. */
export interface DetectedBlock extends Span {
  readonly detection: Detection;
}

/** Lines are taken together up to so many words: fewer tell too little, more would hide where the kind changes. */
const WORDS_IN_UNIT = 20;
/** Probability that the kind changes from one unit to the next. */
const CHANGE = 0.02;
const LINE = /[^\n\f]*[\n\f]?/gu;
const HAS_LETTER = /\p{L}/u;
const EMPTY_LINE = /^\s*$/u;

/** Cuts text at line ends into units of enough words; a unit ends with its paragraph where it can. */
function unitsOf(text: string): Span[] {
  const units: Span[] = [];
  let [start, words] = [0, 0];
  for (const match of text.matchAll(LINE)) {
    if (match[0] === '') continue;
    const end = match.index + match[0].length;
    const isBreak = EMPTY_LINE.test(match[0]) || match[0].endsWith('\f');
    words += match[0].split(/\s+/u).filter((word) => HAS_LETTER.test(word)).length;
    if (words >= WORDS_IN_UNIT || (isBreak && words >= WORDS_IN_UNIT / 2)) {
      units.push({ start, end });
      [start, words] = [end, 0];
    }
  }
  const last = units.at(-1);
  if (start < text.length) {
    if (last && words < WORDS_IN_UNIT / 2) units[units.length - 1] = { start: last.start, end: text.length };
    else units.push({ start, end: text.length });
  }
  return units;
}

/** The likeliest kind of each unit when kinds seldom change (Viterbi). */
function smooth(detections: readonly Detection[]): number[] {
  const kinds = TEXT_KINDS.length;
  const stay = Math.log(1 - CHANGE);
  const change = Math.log(CHANGE / (kinds - 1));
  let scores = TEXT_KINDS.map(() => -Math.log(kinds));
  const from: number[][] = [];
  for (const { probabilities } of detections) {
    const back: number[] = [];
    scores = TEXT_KINDS.map((kind, k) => {
      let best = k;
      for (let j = 0; j < kinds; j++)
        if (scores[j]! + (j === k ? stay : change) > scores[best]! + (best === k ? stay : change)) best = j;
      back.push(best);
      return scores[best]! + (best === k ? stay : change) + Math.log(Math.max(1e-9, probabilities[kind]));
    });
    from.push(back);
  }
  let at = scores.indexOf(Math.max(...scores));
  const path: number[] = [];
  for (let i = detections.length - 1; i >= 0; i--) {
    path[i] = at;
    at = from[i]![at]!;
  }
  return path;
}

/**
 * Tells the kinds of a text in which they are mixed: a page with a French passage, a damaged annex behind a clean
 * letter.
 *
 * @param text as it came, not normalised
 * @returns blocks that cover the text, ascending, cut at line ends; neighbours are of different kinds. A block's
 *   detection is that of the block as a whole. Empty for empty text.
 */
export function detectBlocks(text: string, model: DetectorModel): readonly DetectedBlock[] {
  const units = unitsOf(text);
  const path = smooth(units.map(({ start, end }) => detectDamage(text.slice(start, end), model)));
  const spans: Span[] = [];
  units.forEach((unit, i) => {
    const last = spans.at(-1);
    if (last && path[i] === path[i - 1]) spans[spans.length - 1] = { start: last.start, end: unit.end };
    else spans.push(unit);
  });
  const blocks: DetectedBlock[] = [];
  for (const span of spans) {
    const detection = detectDamage(text.slice(span.start, span.end), model);
    const last = blocks.at(-1);
    if (last && last.detection.kind === detection.kind) {
      const joined = { start: last.start, end: span.end };
      blocks[blocks.length - 1] = {
        ...joined,
        detection: detectDamage(text.slice(joined.start, joined.end), model),
      };
    } else blocks.push({ ...span, detection });
  }
  return blocks;
}
