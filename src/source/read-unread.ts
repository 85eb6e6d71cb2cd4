import type { Box, Line, Word } from '../document.js';
import { sharedArea } from '../overlap.js';
import type { Area } from './image/areas.js';
import type { PreparedPage } from './image/image-page.js';
import { lettersLeft } from './image/letters-left.js';
import { boxToPage, inverse, movePoint } from './image/placement.js';
import { findUnread } from './image/unread.js';
import { findUnreadColumns } from './image/unread-columns.js';
import { hasLetterOrDigit, median } from './layout/placed-word.js';
import type { OcrBlock, OcrEngine, OcrLayout } from './ocr/engine.js';

/** From here on the engine is sure of a word. What it finds only at the second look is often strokes of a pen, or of a seal. */
const SURE = 0.6;
/** Usual height of a word in inches where none was read: eleven points and a half with what reaches above and below. */
const SOME_HEIGHT = 0.16;
/** Letters and digits of sure words that a line must have: of a seal's rim one or two are read. */
const LEAST_LETTERS = 3;
const NO_LETTER = /[^\p{L}\p{N}]/gu;
/** The longest texts of a narrow column, in characters: `12.`, `1.2`, `III`. */
const LONGEST_NUMBER = 4;
/** So many of them, or none: a single one may be a stroke that was taken for `1`. */
const LEAST_NUMBERS = 2;
/** A word is known already if this share of its box was read before. */
const KNOWN = 0.3;
/** What was read before was a piece of a surer word if this share of its box is within that one's. */
const PIECE = 0.7;

/** A part of the page that is read once more, as what. */
interface Part {
  /** pixels of the request */
  readonly area: Area;
  readonly layout: OcrLayout;
}

const wordsOf = (blocks: readonly OcrBlock[]): Word[] =>
  blocks.flatMap((block) => block.lines.flatMap((line) => line.words));
const boxesOf = (words: readonly Word[]): Box[] => words.flatMap(({ box }) => (box ? [box] : []));

/** Whether so much of a box as `share` lies within one of the others. */
const isWithin = (box: Box, others: readonly Box[], share: number): boolean =>
  others.some((other) => sharedArea(box, other) > share * box.width * box.height);

/** The upright part of the request's picture that holds an area of the page seen from afar. */
function areaOfRequest(area: Area, { request, toInk }: Pick<PreparedPage, 'request' | 'toInk'>): Area {
  const back = inverse(toInk);
  const corners = [area.left, area.right].flatMap((x) =>
    [area.top, area.bottom].map((y) => movePoint(back, x, y)),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return {
    left: Math.max(0, Math.floor(Math.min(...xs))),
    top: Math.max(0, Math.floor(Math.min(...ys))),
    right: Math.min(request.width, Math.ceil(Math.max(...xs))),
    bottom: Math.min(request.height, Math.ceil(Math.max(...ys))),
  };
}

const isSure = ({ confidence = 0 }: Word): boolean => confidence >= SURE;

/** A line's words with letters, where they are on the page, without those that are known. */
function moved({ words, xHeight }: Line, { left, top }: Area, read: readonly Box[]): Line {
  const placed = words.flatMap((word) => {
    if (!word.box || !hasLetterOrDigit(word.observed)) return [];
    const { x, y, width, height } = word.box;
    return [{ ...word, box: { x: x + left, y: y + top, width, height } }];
  });
  return { words: placed.filter(({ box }) => !isWithin(box, read, KNOWN)), xHeight };
}

/** Whether the engine is sure of at least half of the words with letters, and of more than a few letters. */
function isPrint({ words }: Line): boolean {
  const lettered = words.filter(({ observed }) => hasLetterOrDigit(observed));
  const sure = lettered.filter(isSure);
  const letters = sure.reduce((sum, { observed }) => sum + observed.replace(NO_LETTER, '').length, 0);
  return 2 * sure.length >= lettered.length && letters >= LEAST_LETTERS;
}

/** Whether a line is a word of a narrow column that the engine is sure of. */
const isNumber = ({ words }: Line): boolean =>
  words.length === 1 && isSure(words[0]!) && words[0]!.observed.length <= LONGEST_NUMBER;

/**
 * Reads once more what looks like print and was left out, each part of it by itself, wherever text may be in it: recognisers take
 * the signature, the seal and the name below for one picture, and leave the narrow column of numbers of a table out.
 *
 * @param prepared the page as the engine got it
 * @param blocks what it read
 * @returns that, and the words that it is sure of now and did not read before, in the place of pieces of them; boxes in pixels
 *   of the request
 * @throws OcrError as the engine does
 */
export async function readUnread(
  prepared: Pick<PreparedPage, 'request' | 'ink' | 'toInk' | 'cutOut'>,
  blocks: readonly OcrBlock[],
  engine: OcrEngine,
  signal?: AbortSignal,
): Promise<readonly OcrBlock[]> {
  const { ink, toInk, request } = prepared;
  const words = wordsOf(blocks);
  const read = boxesOf(words);
  const heights = boxesOf(words.filter(({ observed }) => hasLetterOrDigit(observed))).map(
    (box) => box.height,
  );
  const height = median(heights) ?? SOME_HEIGHT * request.dpi;
  const seen = read.map((box) => boxToPage(box, toInk));
  const scale = boxToPage({ x: 0, y: 0, width: height, height }, toInk).height;
  const letters = lettersLeft(ink, seen, scale);
  const toRead = (parts: readonly Area[], layout: OcrLayout): Part[] =>
    parts
      .map((area) => ({ area: areaOfRequest(area, prepared), layout }))
      .filter(({ area }) => area.right > area.left && area.bottom > area.top);
  const parts = [
    ...toRead(findUnread(ink, letters, scale), 'sparse'),
    // Of a column of single digits the engine sees nothing unless it is told that there is text and no more.
    ...toRead(findUnreadColumns(ink, letters, seen, scale), 'block'),
  ];
  if (parts.length === 0) return blocks;
  const pictures = await prepared.cutOut(parts.map(({ area }) => area));
  const found: OcrBlock[] = [];
  for (const [i, { area, layout }] of parts.entries()) {
    const result = await engine.recognize({ ...pictures[i]!, layout }, signal);
    const all = result.blocks.flatMap((block) => block.lines);
    const print = all.filter(layout === 'block' ? isNumber : isPrint);
    const lines = print.map((line) => moved(line, area, read)).filter((line) => line.words.length > 0);
    if (lines.length < (layout === 'block' ? LEAST_NUMBERS : 1)) continue;
    const { left, top, right, bottom } = area;
    found.push({ box: { x: left, y: top, width: right - left, height: bottom - top }, lines });
    read.push(...boxesOf(lines.flatMap((line) => line.words)));
  }
  const better = boxesOf(wordsOf(found));
  if (better.length === 0) return blocks;
  const isPiece = (word: Word): boolean =>
    word.box !== undefined && !isSure(word) && isWithin(word.box, better, PIECE);
  const whole = blocks.map((block) => ({
    ...block,
    lines: block.lines.map((line) => ({ ...line, words: line.words.filter((word) => !isPiece(word)) })),
  }));
  return [...whole, ...found];
}
