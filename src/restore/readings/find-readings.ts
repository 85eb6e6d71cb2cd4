import { isNumeral, isOtherNumeral } from '../../vietnamese/roman-numerals.js';
import type { Candidate } from '../candidates/candidates.js';
import { shapesOf } from '../candidates/case-shapes.js';
import { MAX_TOKEN } from '../candidates/local-rows.js';
import { FLOOR } from '../channel/channel.js';
import { asDate } from '../tokens/long-dashes.js';
import { SHAPE } from '../tokens/shape.js';
import { edgesOf } from '../tokens/tokenize.js';
import { asNumber } from './digit-letters.js';
import { isCodeLike } from './document-codes.js';
import { asObserved } from './observed-reading.js';
import type { Reading } from './reading.js';
import { type ReadingTools, readingOf } from './reading-tools.js';
import { NUMBER_BEFORE } from './run-together.js';
import { readUnderlined, UNDERLINED_BLANK } from './underlined-blanks.js';

/**
 * Nats against letters that look like digits where a number may stand: of 165,000 tokens of the training text that are codes or
 * mixtures to the language model, 57 are such numbers, and half of those misprints. Long dashes in dates are as rare: of 12,000
 * with hyphens or dashes none has one.
 */
const LETTERS_IN_NUMBER = 8;
/** An amount in đồng, whose letter lost its bar. */
const AMOUNT = /^\d{1,3}(?:\.\d{3})+d$/u;
/** Nats against `d` behind an amount: of 437 in the training text 436 have `đ`. */
const AMOUNT_IN_D = 6;
/** Readings with a capital of a token that begins without case, and how far, in nats, they may stand behind the best without. */
const MOST_CAPITALS = 12;
const BEHIND_SMALL = 8;
/** Nats for taking a lone mark of punctuation as a speck that belongs to no sentence. */
const SPECK = 4;
/**
 * Readings listed of a token. On held-out pages 40, 60, 90 of them leave 741, 720, 704 errors among 22,000 words of the kinds
 * `eng` and `scanner`; 140 no fewer.
 */
const MOST = 90;
/** A digit behind a word. */
const DIGIT_BEHIND = /\p{L}{3}\d$/u;
const COMMON_PUNCTUATION = /^[-–—−+•*.,;:()[\]"'“”‘’/\\…?!=_|<>~^#%°]+$/u;
const HAS_LETTER = /\p{L}/u;
/** Readings of a word beside `_` that are looked at. */
const MOST_UNDERLINED = 4;
const HAS_WORD = /[\p{L}\p{N}]/u;

/** What was found for a token; its candidates become readings when they are asked for. */
export interface FoundReadings {
  readonly first: readonly Reading[];
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** The one of them that is what was observed. */
  readonly known: Reading | undefined;
  readonly others: readonly Reading[];
}

/** What all that looks for readings of one token is told. */
interface Sought {
  readonly observed: string;
  readonly core: string;
  /** Edge punctuation. */
  readonly before: string;
  readonly after: string;
  /** The number that it may be, some of its digits read as letters. */
  readonly number: string | undefined;
  /** It as it stands. */
  readonly keep: Reading;
}

/**
 * Finds what a token may be read as: itself, a mark of punctuation or a speck, a document code, a word of the lexicon, and what
 * that leaves room for.
 *
 * @param lead characters of edge punctuation in front
 * @param trail and behind
 */
export function findReadings(
  tools: ReadingTools,
  observed: string,
  lead: number,
  trail: number,
): FoundReadings {
  const end = observed.length - trail;
  const core = observed.slice(lead, end);
  const number = asDate(core) ?? asNumber(core);
  const keep = asItStands(tools, observed, core, number);
  const [before, after] = [observed.slice(0, lead), observed.slice(end)];
  if (observed.length > MAX_TOKEN)
    return only([keep, ...tools.runTogether.asRows(core, before, after, undefined)]);
  if (!HAS_WORD.test(observed)) return punctuation(tools, observed, keep);
  if (number === undefined && isCodeLike(core))
    return only([...tools.codes.read(observed, lead, trail), ...underlined(tools, core, before, after)]);
  return words(tools, { observed, core, before, after, number, keep });
}

/** Readings without any candidates. */
function only(first: readonly Reading[]): FoundReadings {
  return { first, candidates: [], known: undefined, others: [] };
}

function asItStands(
  tools: ReadingTools,
  observed: string,
  core: string,
  number: string | undefined,
): Reading {
  const reading = asObserved(observed, tools.observed);
  const unlikely = AMOUNT.test(core) ? AMOUNT_IN_D : number === undefined ? 0 : LETTERS_IN_NUMBER;
  return { ...reading, priorLogProb: reading.priorLogProb - unlikely };
}

function punctuation({ search }: ReadingTools, observed: string, keep: Reading): FoundReadings {
  const speck: Reading = { ...keep, words: [], priorLogProb: keep.priorLogProb - SPECK };
  const shapes = COMMON_PUNCTUATION.test(observed) ? [] : [SHAPE.lower, SHAPE.title];
  const letters = search.search(observed, shapes, [0], observed.length, MOST);
  return { ...only([keep, speck]), candidates: letters };
}

/** Readings with blanks where `_` was printed. */
function underlined(tools: ReadingTools, core: string, before: string, after: string): Reading[] {
  return readUnderlined(core, before, after, tools.parts, (word) => {
    if (!HAS_LETTER.test(word)) return [asObserved(word, tools.observed)];
    const { lead, trail } = edgesOf(word);
    const { first, candidates, known } = findReadings(tools, word, lead, trail);
    return [
      ...first,
      ...candidates.slice(0, MOST_UNDERLINED).map((candidate) => readingOf(tools, word, candidate)),
      ...(known ? [known] : []),
    ];
  });
}

/** Whether no letter stands for several signs that it was never read as: a digit among them would be lost. */
function losesNothing({ outside }: Candidate): boolean {
  return outside > FLOOR[2]!;
}

function words(tools: ReadingTools, sought: Sought): FoundReadings {
  const { observed, core, before, after, keep } = sought;
  const { search, entries, runTogether, abbreviations } = tools;
  const lead = before.length;
  const end = observed.length - after.length;
  const shapes = shapesOf(observed, tools.otherCase);
  const starts = lead > 0 ? [lead, 0] : [0];
  const digits = NUMBER_BEFORE.exec(core)?.[0].length ?? 0;
  if (digits > 0) starts.push(lead + digits);
  const searched = search.search(observed, shapes, starts, end, MOST);
  const found = DIGIT_BEHIND.test(core) ? searched.filter(losesNothing) : searched;
  const candidates = [...found, ...runTogether.withNumber(observed, lead, core, shapes, found[0]?.score)];
  const allowed = isNumeral(core)
    ? candidates.filter((candidate) => !isOtherNumeral(core, readingOf(tools, observed, candidate).core))
    : candidates;
  const same = allowed.find((candidate) => entries.isSame(observed, candidate));
  const known = same && readingOf(tools, observed, same);
  const others = [
    ...(known ? abbreviations.asUnknown(known, core, before, after) : abbreviations.unknown(keep, core)),
    ...numbers(tools, sought),
  ];
  if (tools.forCapitals.has(observed[0]!) && !shapes.includes(SHAPE.title))
    others.push(...withCapital(tools, observed, starts, end, candidates));
  const rows = runTogether.asRows(core, before, after, candidates[0]);
  // A number between words is no letter of either, if these are words with it; nor is what stands for the blank.
  const pairs =
    (rows.length > 0 && /\d/u.test(core)) || UNDERLINED_BLANK.test(core)
      ? []
      : runTogether.asTwoWords(core, shapes, before, after, candidates[0]);
  others.push(...underlined(tools, core, before, after));
  others.push(...rows, ...pairs.filter(({ text }) => !rows.some((row) => row.text === text)));
  return { first: [], candidates: allowed, known, others };
}

/** The numbers and amounts that a token may be. */
function numbers({ codes }: ReadingTools, { observed, core, before, after, number }: Sought): Reading[] {
  const amount = AMOUNT.test(core) ? `${core.slice(0, -1)}đ` : undefined;
  return [number, amount]
    .filter((text) => text !== undefined)
    .map((text) => codes.readNumber(text, observed, before.length, after.length));
}

/** Readings of a token that begins with a digit or a sign as words with a capital, where these are likelier than without: `$6`. */
function withCapital(
  tools: ReadingTools,
  observed: string,
  starts: readonly number[],
  end: number,
  candidates: readonly Candidate[],
): Reading[] {
  const floor = (candidates[0]?.score ?? Number.NEGATIVE_INFINITY) - BEHIND_SMALL;
  return tools.search
    .search(observed, [SHAPE.title], starts, end, MOST_CAPITALS, floor)
    .filter(({ entry, score }) => !candidates.some((small) => small.entry === entry && small.score >= score))
    .map((candidate) => readingOf(tools, observed, candidate));
}
