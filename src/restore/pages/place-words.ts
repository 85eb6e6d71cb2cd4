import { applyCorrections, type Correction, type CorrectionStatus } from '../../correction.js';
import type { Box } from '../../document.js';
import type { RestoredLine, RestoredWord } from '../../restored.js';
import { partOf, unionOf } from './cut-box.js';
import type { PlacedWord } from './page-text.js';

/** A stretch of the restored text and the stretch of the observed one that it stands for. */
interface Segment {
  /** in the restored text */
  readonly start: number;
  readonly end: number;
  /** in the observed text */
  readonly from: number;
  readonly to: number;
  /** index of the correction */
  readonly correction: number;
}

const DOUBT: Readonly<Record<CorrectionStatus, number>> = { kept: 0, changed: 1, unsure: 2, unreadable: 3 };
const WORD = /\S+/gu;

/**
 * Finds the words of a restored text, line by line, and where each stands on the page: a word that was read as it is
 * has the observed box; the parts of a word that was split share its box by the widths of their letters; a word that
 * was joined has the union of the boxes.
 *
 * @param observed what the corrections' spans refer to
 * @param placed the observed words with their boxes; empty for plain text
 */
export function placeWords(
  observed: string,
  corrections: readonly Correction[],
  placed: readonly PlacedWord[],
): RestoredLine[] {
  const text = applyCorrections(observed, corrections);
  const segments = segmentsOf(corrections);
  const lines: RestoredLine[] = [];
  let s = 0;
  let p = 0;
  let start = 0;
  for (const line of text.split(/\r\n|[\n\r]/u)) {
    const words: RestoredWord[] = [];
    for (const match of line.matchAll(WORD)) {
      const begin = start + match.index;
      const end = begin + match[0].length;
      while (s < segments.length && segments[s]!.end <= begin) s++;
      const own: Segment[] = [];
      for (let i = s; i < segments.length && segments[i]!.start < end; i++) own.push(segments[i]!);
      const from = own[0] ? toObserved(own[0], begin, text) : begin;
      const to = own.length > 0 ? toObserved(own.at(-1)!, end, text) : end;
      while (p < placed.length && placed[p]!.span.end <= from) p++;
      words.push({
        text: match[0],
        ...accountOf(own, corrections),
        box: boxOf(placed, p, observed, from, to),
      });
    }
    lines.push({ words, box: unionOf(words.map(({ box }) => box)) });
    start += line.length;
    start += text.startsWith('\r\n', start) ? 2 : 1;
  }
  return lines;
}

/** Corrections as segments: everything that is not white space is within one. */
function segmentsOf(corrections: readonly Correction[]): Segment[] {
  let shift = 0;
  return corrections.map(({ span, intended }, correction) => {
    const start = span.start + shift;
    const end = start + intended.length;
    shift = end - span.end;
    return { start, end, from: span.start, to: span.end, correction };
  });
}

/** The place in the observed text of a place in a segment; in proportion to the letters' widths within it. */
function toObserved({ start, end, from, to }: Segment, at: number, text: string): number {
  if (at <= start) return from;
  if (at >= end) return to;
  return from + partOf(text.slice(start, end), at - start) * (to - from);
}

function accountOf(
  segments: readonly Segment[],
  corrections: readonly Correction[],
): Pick<RestoredWord, 'confidence' | 'status' | 'from' | 'to'> {
  let confidence = 1;
  let status: CorrectionStatus = 'kept';
  for (const { correction } of segments) {
    const one = corrections[correction]!;
    confidence = Math.min(confidence, one.confidence);
    if (DOUBT[one.status] > DOUBT[status]) status = one.status;
  }
  const from = segments[0]?.correction ?? 0;
  return { confidence, status, from, to: segments.length > 0 ? segments.at(-1)!.correction + 1 : from };
}

/** The union of the parts of the observed words' boxes that the stretch from `from` to `to` covers. */
function boxOf(
  placed: readonly PlacedWord[],
  first: number,
  observed: string,
  from: number,
  to: number,
): Box | undefined {
  let box: Box | undefined;
  for (let p = first; p < placed.length && placed[p]!.span.start < to; p++) {
    const { span, word } = placed[p]!;
    if (!word.box) continue;
    const written = observed.slice(span.start, span.end);
    const left = from <= span.start ? 0 : partOf(written, from - span.start);
    const right = to >= span.end ? 1 : partOf(written, to - span.start);
    const part = {
      ...word.box,
      x: word.box.x + left * word.box.width,
      width: (right - left) * word.box.width,
    };
    // A word that goes on in the next line is shown where it begins.
    if (box && part.y > box.y + box.height) break;
    box = unionOf([box, part]);
  }
  return box;
}
