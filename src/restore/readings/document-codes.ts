import { type CodeLexicon, logProbAt } from '../../model/code-lexicon.js';
import { type CodePlace, placeOf } from '../../model/code-places.js';
import type { Lexicon } from '../../model/lexicon.js';
import { CODE_ID } from '../../model/lm-tokens.js';
import { stripMarks } from '../../vietnamese/marks.js';
import type { Candidate, CandidateSearch } from '../candidates/candidates.js';
import { withHyphens } from '../tokens/long-dashes.js';
import { SHAPE } from '../tokens/shape.js';
import { isLikeDigits, withDigits } from './digit-letters.js';

/** A reading of a document code: only letters differ from what was observed. */
export interface CodeReading {
  readonly text: string;
  readonly words: readonly number[];
  readonly channelLogProb: number;
  readonly priorLogProb: number;
}

/** Nats for a segment that the list of types and bodies does not hold, and per letter of it. */
const UNKNOWN_SEGMENT = 7;
const UNKNOWN_LETTER = 2;
/** Nats for a segment whose words stand in the document, and what its letters as they are have to be worth less than. */
const SPELT_OUT = 3;
const RARE = -8;
/** Nats for a letter among the digits of a number: none of 130,000 codes of the training text has one, by Laplace's rule. */
const LETTER_IN_NUMBER = 12;
/** Nats for a long dash in a code: none of 107,000 codes of the training text has one, by Laplace's rule. */
const LONG_DASH = 11.6;
/** Readings of a segment that are looked for, by their shares at any place, and that are kept, by those at its place. */
const SEARCHED_PER_SEGMENT = 16;
const READINGS_PER_SEGMENT = 4;
const MAX_READINGS = 12;

/** Nats for the letters of a segment that were never read as the ones observed. */
type Strange = (candidate: Candidate) => number;

/** Ways in which a segment may have been written, with the natural logs of their shares. */
type Spell = (segment: string) => readonly { readonly text: string; readonly logProb: number }[];
const asItStands: Spell = (text) => [{ text, logProb: 0 }];
/** What a segment abbreviates by the words of its document, with the natural log of P(observed | that); none for most. */
type SpellOut = (segment: string) => { readonly text: string; readonly logProb: number } | undefined;

const BETWEEN_PARTS = /[-–—»/.]/u;
/** The same, for cutting without losing it; long dashes are hyphens by then. */
const SEPARATOR = /([-–/.])/u;
/** A separator between letters. */
const BETWEEN = /\p{L}[-/]\p{L}/u;
/** Letters, perhaps with a number behind them (`QH14`) or in front where the separator was lost (`29NQ`). */
const SEGMENT = /^(\d*)(\D+?)(\d*)$/u;
const CAPITAL = /\p{Lu}/u;
/** An ordinary word, not a code: small letters behind the first, with a vowel among them. */
const WORD = /^[A-Z]?(?=[a-z]*[aeiouy])[a-z]{2,}$/;
const EDGES = /^\P{L}+|(?<!\P{L})\P{L}+$/gu;
/** What can be spoken, one syllable or two in capitals: `XA`, `PHONG`, `LENIN`. */
const SPOKEN = /^(?:[^AEIOUY\d]{0,3}[AEIOUY]{1,3}(?:NG|NH|CH|[CMNPT])?){1,2}$/;
/** Letters of the longest part from which a slash stands between words: `XÃ/PHƯỜNG`. */
const LONG_PART = 4;

/** Whether capitals are words that a hyphen or a slash joins, not a code: `TẾ-XÃ`, `MÁC-LÊNIN`. */
function areWords(core: string): boolean {
  if (/\d/u.test(core)) return false;
  const parts = core.replace(EDGES, '').split(BETWEEN_PARTS);
  const isJoined = !core.includes('/') || parts.some((part) => part.length >= LONG_PART);
  return (
    isJoined && parts.length > 1 && parts.every((part) => part.length > 1 && SPOKEN.test(stripMarks(part)))
  );
}

/**
 * Whether a token has the shape of a document code: parts between `-`, `/`, of which one has capitals and
 * one has digits or two have capitals (`21-QD/TW`, `92/2017/ND-CP`, `/QD-UBND`, `TT-VPCP`).
 */
export function isCodeLike(core: string): boolean {
  if (!/[-–—»/]/u.test(core) || !CAPITAL.test(core)) return false;
  if (areWords(core)) return false;
  const parts = core.split(BETWEEN_PARTS).filter(Boolean);
  const letters = parts.filter((part) => CAPITAL.test(part) && !WORD.test(stripMarks(part)));
  const digits = parts.filter((part) => /\d/u.test(part));
  if (!letters.some((part) => part.length > 1) || letters.length + digits.length < parts.length) return false;
  return digits.length > 0 || letters.length > 1 || core.startsWith('/') || core.startsWith('-');
}

/**
 * Whether a token that looks like a document code is one by the grammar as it stands: each of its parts is a number or a
 * known segment.
 */
export function isKnownCode(core: string, segments: Lexicon): boolean {
  return core.split(BETWEEN_PARTS).every((part) => {
    const letters = SEGMENT.exec(part)?.[2];
    return letters === undefined || segments.find(letters) >= 0;
  });
}

/**
 * Readings of a document code by the grammar `number {separator segment}`: each segment of letters is one
 * of the known types and bodies, or stays as observed; or by what the list has of abbreviations of several parts.
 * Digits and separators never change, but what stands for digits in its numbers becomes digits, and a long dash a hyphen.
 *
 * @param segments known segments (`QĐ`, `UBND`, `BGDĐT`), exact forms with their share of all segments at each place
 * @param spell the ways in which a segment that is not known may have been written, with the natural logs of their shares
 * @param strange nats for letters that were never read as the ones observed
 * @param spellOut what a segment abbreviates by the words of its document
 */
export function readCode(
  core: string,
  segments: CodeLexicon,
  search: CandidateSearch,
  spell: Spell = asItStands,
  strange: Strange = () => 0,
  spellOut: SpellOut = () => undefined,
): CodeReading[] {
  let readings: CodeReading[] = [{ text: '', words: [CODE_ID], channelLogProb: 0, priorLogProb: 0 }];
  const code = withHyphens(core);
  const parts = code.split(SEPARATOR);
  const matches = parts.map((part) =>
    CAPITAL.test(part) && !isLikeDigits(part) ? SEGMENT.exec(part) : null,
  );
  const count = matches.filter(Boolean).length;
  let at = 0;
  for (const [i, part] of parts.entries()) {
    const match = matches[i];
    const place = match && placeOf(parts[i - 1] ?? '', parts[i + 1] ?? '', at++, count);
    const choices = !place
      ? numberChoices(part)
      : segmentChoices(match[2]!, place, segments, search, spell, strange, spellOut).map((choice) => ({
          ...choice,
          text: match[1]! + choice.text + match[3]!,
        }));
    readings = readings
      .flatMap((reading) =>
        choices.map((choice) => ({
          text: reading.text + choice.text,
          words: reading.words,
          channelLogProb: reading.channelLogProb + choice.channelLogProb,
          priorLogProb: reading.priorLogProb + choice.priorLogProb,
        })),
      )
      .sort(likelierFirst)
      .slice(0, MAX_READINGS);
  }
  const all = [...readings, ...compoundChoices(code, segments, search)];
  return code === core ? all : [...all, withItsDashes(core, all)];
}

/** What a reading is ordered by. */
type Scores = Pick<CodeReading, 'channelLogProb' | 'priorLogProb'>;

const likelierFirst = (a: Scores, b: Scores): number =>
  b.channelLogProb + b.priorLogProb - a.channelLogProb - a.priorLogProb;

/** A code as it stands, long dashes and all. */
function withItsDashes(core: string, readings: readonly CodeReading[]): CodeReading {
  const best = Math.max(...readings.map(({ priorLogProb }) => priorLogProb));
  return { text: core, words: [CODE_ID], channelLogProb: 0, priorLogProb: best - LONG_DASH };
}

/** Letters among the digits of a number are digits: `O1-KL/TW`, `92/2O17/NĐ-CP`. */
function numberChoices(part: string) {
  const digits = isLikeDigits(part) ? withDigits(part) : part;
  const choice = { text: digits, channelLogProb: 0, priorLogProb: 0 };
  return digits === part ? [choice] : [choice, { ...choice, text: part, priorLogProb: -LETTER_IN_NUMBER }];
}

/** Abbreviations of several parts, `QP-AN`, which are no codes but look like them. */
function compoundChoices(observed: string, segments: Lexicon, search: CandidateSearch): CodeReading[] {
  if (/\d/u.test(observed) || !BETWEEN.test(observed)) return [];
  return search
    .search(observed, [SHAPE.exact], [0], observed.length, READINGS_PER_SEGMENT)
    .map(({ entry, logProb }) => ({ ...segments.entries[entry]!, channelLogProb: logProb }))
    .filter(({ text }) => BETWEEN.test(text))
    .map(({ text, logProb, channelLogProb }) => ({
      ...{ text, words: [CODE_ID], channelLogProb, priorLogProb: logProb },
    }));
}

function segmentChoices(
  observed: string,
  place: CodePlace,
  segments: CodeLexicon,
  search: CandidateSearch,
  spell: Spell,
  strange: Strange,
  spellOut: SpellOut,
) {
  const found = search.search(observed, [SHAPE.exact], [0], observed.length, SEARCHED_PER_SEGMENT);
  const choices = found
    .map((candidate) => ({
      text: segments.entries[candidate.entry]!.text,
      channelLogProb: candidate.logProb,
      priorLogProb: logProbAt(segments, candidate.entry, place) - strange(candidate),
    }))
    .sort(likelierFirst)
    .slice(0, READINGS_PER_SEGMENT);
  if (!choices.some((choice) => choice.text === observed)) {
    // The same letters in another case (`CTR`, `Ctr` for `CTr`) are a way of writing, not damage.
    const twin = found.find(
      ({ entry }) => segments.entries[entry]!.text.toUpperCase() === observed.toUpperCase(),
    );
    const priorLogProb = twin
      ? logProbAt(segments, twin.entry, place)
      : -UNKNOWN_SEGMENT - UNKNOWN_LETTER * observed.length;
    for (const { text, logProb } of spell(observed))
      choices.push({ text, channelLogProb: 0, priorLogProb: priorLogProb + logProb });
  }
  const own = spellOut(observed);
  const asItIs = choices.find((choice) => choice.text === observed)?.priorLogProb ?? 0;
  if (own && asItIs < RARE)
    choices.push({ text: own.text, channelLogProb: own.logProb, priorLogProb: -SPELT_OUT });
  return choices;
}
