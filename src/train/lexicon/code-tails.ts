import { CODE_PLACES, type CodePlace, placeOf } from '../../model/code-places.js';
import type { GroupCounts, TokenCounts } from './token-counts.js';

/** `184/QĐ-UBND`, `92/2017/NĐ-CP`, `21-KL/TW`, `1899/SGDĐT-CTrTT`: a number, perhaps a year, then letters. */
const CODE =
  /^\d[\d.]*[a-zA-Z]?(?:[-/]\d{4})?[-/]([A-ZĐƯ][A-Za-zĐđƯư&]*\d{0,2}(?:[-/.][A-ZĐƯ][A-Za-zĐđƯư&]*\d{0,2})*)$/;
const TERM_NUMBER = /\d+$/;

/** Letters of a document code, and where in it they stand. */
export interface CodeSegment {
  readonly segment: string;
  readonly place: CodePlace;
}

/**
 * The letters of a document code after its number and year, as segments: `92/2017/NĐ-CP` → `NĐ`, `CP`;
 * the number of a legislature falls away (`58/2025/QH15` → `QH`). Undefined when `token` is no such code.
 */
export function codeSegments(token: string): readonly CodeSegment[] | undefined {
  const tail = CODE.exec(token)?.[1];
  if (tail === undefined) return undefined;
  const pieces = (token.at(-tail.length - 1)! + tail).split(/([-/.])/).slice(1);
  const count = pieces.length / 2;
  return Array.from({ length: count }, (_, at) => ({
    segment: pieces[2 * at + 1]!.replace(TERM_NUMBER, ''),
    place: placeOf(pieces[2 * at]!, pieces[2 * at + 2] ?? '', at, count),
  }));
}

export interface SegmentCount {
  readonly total: number;
  /** Occurrences by place, in the order of `CODE_PLACES`. */
  readonly places: readonly number[];
  /** Occurrences in codes of two segments or more, where a measure or a product name is hardly ever found. */
  readonly inChain: number;
}

function sum(counts: Readonly<GroupCounts>): number {
  return counts[0] + counts[1] + counts[2];
}

/** Counts the segments of all document codes among `tokens`. */
export function countCodeSegments(tokens: TokenCounts): ReadonlyMap<string, SegmentCount> {
  const counts = new Map<string, SegmentCount>();
  for (const [token, byGroup] of tokens) {
    const segments = codeSegments(token);
    if (!segments) continue;
    const times = sum(byGroup);
    for (const { segment, place } of segments) {
      const known = counts.get(segment) ?? { total: 0, inChain: 0, places: CODE_PLACES.map(() => 0) };
      counts.set(segment, {
        total: known.total + times,
        places: known.places.map((n, at) => (CODE_PLACES[at] === place ? n + times : n)),
        inChain: known.inChain + (segments.length > 1 ? times : 0),
      });
    }
  }
  return counts;
}

/** Roman numerals, and a word glued to the code (`CPquy`). */
const NO_SEGMENT = /^[IVX]+$|[a-zđư]{3}/;

/** A form without the bar of Đ is a misprint when the barred form of the same letters is this many times as frequent. */
const MISPRINT_RATIO = 8;

/**
 * Keeps segments seen at least `minimum` times in chains (or listed in `known`), and drops misprints that
 * lost the bar of `Đ` (`QD` beside `QĐ`) unless they are listed in `known` (`HD` hướng dẫn beside `HĐ` hợp đồng).
 */
export function reliableSegments(
  counts: ReadonlyMap<string, SegmentCount>,
  known: ReadonlySet<string>,
  minimum: number,
): ReadonlyMap<string, SegmentCount> {
  const mostFrequentTwin = new Map<string, number>();
  for (const [segment, { total }] of counts) {
    const bare = withoutBars(segment);
    mostFrequentTwin.set(bare, Math.max(mostFrequentTwin.get(bare) ?? 0, total));
  }
  const kept = new Map<string, SegmentCount>();
  for (const [segment, count] of counts) {
    const { total, inChain } = count;
    if (!known.has(segment)) {
      if (inChain < minimum || NO_SEGMENT.test(segment)) continue;
      if (total * MISPRINT_RATIO < (mostFrequentTwin.get(withoutBars(segment)) ?? 0)) continue;
    } else if (total < minimum) continue;
    kept.set(segment, count);
  }
  return kept;
}

function withoutBars(segment: string): string {
  return segment.replaceAll('Đ', 'D').replaceAll('đ', 'd').toUpperCase();
}
