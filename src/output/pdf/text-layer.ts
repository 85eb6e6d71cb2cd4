import { type Matrix, product } from '../../matrix.js';
import type { RestoredLine } from '../../restored.js';
import { type BaseLine, type BoxedWord, baseLineOf } from './base-line.js';
import type { GlyphlessCodes } from './glyphless-font.js';
import { textWidth } from './letter-widths.js';

/** Sizes, in points, that differ by a smaller share are one: each change costs bytes. */
const SAME_SIZE = 0.06;
/** Widths in percent that a reader takes; boxes of nonsense may ask for more. */
const WIDEST = 5000;
/** Ems by which a word may begin beside its place before it is moved: less than a person sees when it is marked. */
const ASIDE = 0.1;
/** Ems by which it may end behind its place, into the blank, and before it; else it gets a width of its own. */
const TOO_WIDE = 0.12;
const TOO_NARROW = 0.35;
/** Ems of blank between words at least, where there is room: poppler takes words for one that stand closer than 0.15. */
const LEAST_BLANK = 0.18;
/** Share of its width that a word keeps when it has to end sooner for that. */
const LEAST_WIDTH = 0.5;
/** Ems that a line that is askew may climb before the letters step up. */
const STEP = 0.08;

/** A tenth of a point is a third of a pixel at 300 dpi. */
const tenth = (value: number): number => Math.round(value * 10) / 10;
const short = (value: number): string => String(Math.round(value * 10_000) / 10_000);

function wordsOf({ words, box }: RestoredLine): readonly BoxedWord[] {
  return words.flatMap((word) => {
    const place = word.box ?? box;
    return place && place.width > 0 && place.height > 0 ? [{ text: word.text, box: place }] : [];
  });
}

/** A word along its line, in points. */
interface LaidWord {
  /** with the blank after it */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** of the letters at their usual width, without the blank */
  readonly natural: number;
  /** what the letters are stretched to, in percent */
  readonly stretch: number;
}

const stretched = (wanted: number, natural: number): number =>
  Math.min(WIDEST, Math.max(1, Math.round((100 * wanted) / natural)));

/** Words at their places; all are stretched alike but those that would not fit. */
function layOut(
  words: readonly BoxedWord[],
  { at, slope }: BaseLine,
  size: number,
  across: number,
  up: number,
): readonly LaidWord[] {
  const natural = words.map(({ text }) => textWidth(text) * size);
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const usual = stretched(sum(words.map(({ box }) => box.width * across)), sum(natural));
  return words.map(({ text, box }, i) => {
    const next = words[i + 1]?.box.x ?? Number.POSITIVE_INFINITY;
    const distance = (next - box.x) * across - LEAST_BLANK * size;
    // of words that overlap more the boxes are wrong
    const room = distance < LEAST_WIDTH * box.width * across ? Number.POSITIVE_INFINITY : distance;
    const wanted = Math.min(box.width * across, room);
    const printed = (natural[i]! * usual) / 100;
    const isOff = printed > Math.min(wanted + TOO_WIDE * size, room) || printed < wanted - TOO_NARROW * size;
    return {
      text: i + 1 < words.length ? `${text} ` : text,
      x: box.x * across,
      y: -(at + slope * (box.x + box.width / 2)) * up,
      natural: natural[i]!,
      stretch: isOff ? stretched(wanted, natural[i]!) : usual,
    };
  });
}

/** Words that are written in one go: stretched alike, and level. */
function runsOf(words: readonly LaidWord[], size: number): readonly (readonly LaidWord[])[] {
  const runs: LaidWord[][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    const [first] = run ?? [];
    const fits = first && first.stretch === word.stretch && Math.abs(first.y - word.y) <= STEP * size;
    if (run && fits) run.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** The operator that shows a run; it moves between words where they would begin beside their places. */
function shown(run: readonly LaidWord[], size: number, codes: GlyphlessCodes): string {
  const [{ x: start, stretch }] = run as readonly [LaidWord];
  const em = (size * stretch) / 100;
  let inside = '';
  let isMoved = false;
  let x = start;
  for (const word of run) {
    if (Math.abs(word.x - x) > ASIDE * size) {
      // In twentieths of an em, so that few different numbers have to be packed; against the direction of writing.
      const move = Math.round((-20 * (word.x - x)) / em) * 50;
      inside += `)${move}(`;
      isMoved = true;
      x -= (move / 1000) * em;
    }
    inside += codes.encode(word.text);
    x += textWidth(word.text) * em;
  }
  return isMoved ? `[(${inside})]TJ` : `(${inside})Tj`;
}

/**
 * The operators that write lines of words unseen (render mode 3) where they stand, with blanks between them. Letters stand
 * level; where a line is askew they step up word by word: where they climb within a word, readers see words end. Bytes are
 * told as characters up to U+00FF.
 *
 * @param toUserSpace from the unit of the boxes to user space
 * @param font name of the font in the page's resources
 */
export function layerContent(
  lines: readonly RestoredLine[],
  toUserSpace: Matrix,
  font: string,
  codes: GlyphlessCodes,
): string {
  const m = product([1, 0, 0, -1, 0, 0], toUserSpace) as [number, number, number, number, number, number];
  const [across, up] = [Math.hypot(m[0], m[1]), Math.hypot(m[2], m[3])];
  if (!(across > 0 && up > 0)) return '';
  const found: string[] = [];
  let [size, width] = [0, 0];
  /** where the last run begins: along the lines and up, in points */
  let [x, y] = [0, 0];
  for (const line of lines) {
    const words = wordsOf(line);
    if (words.length === 0) continue;
    const base = baseLineOf(words);
    if (!(Math.abs(base.em * up - size) < SAME_SIZE * size)) {
      size = Math.max(0.1, tenth(base.em * up));
      found.push(`/${font} ${size} Tf`);
    }
    for (const run of runsOf(layOut(words, base, size, across, up), size)) {
      const { stretch, ...first } = run[0]!;
      const [dx, dy] = [tenth(first.x - x), tenth(first.y - y)];
      [x, y] = [x + dx, y + dy];
      if (stretch !== width) found.push(`${stretch} Tz`);
      width = stretch;
      found.push(`${short(dx)} ${short(dy)} Td${shown(run, size, codes)}`);
    }
  }
  if (found.length === 0) return '';
  const matrix = [m[0] / across, m[1] / across, m[2] / up, m[3] / up, m[4], m[5]].map(short).join(' ');
  return `BT 3 Tr 0 Tc 0 Tw 0 Ts ${matrix} Tm\n${found.join('\n')}\nET`;
}
