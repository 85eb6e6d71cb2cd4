import type { GroupCounts, TokenCounts } from './token-counts.js';

/** `184/QĐ-UBND`, `92/2017/NĐ-CP`, `21-KL/TW`, `1899/SGDĐT-CTrTT`: a number, perhaps a year, then letters. */
const CODE =
  /^\d[\d.]*[a-zA-Z]?(?:[-/]\d{4})?[-/]([A-ZĐƯ][A-Za-zĐđƯư&]*\d{0,2}(?:[-/.][A-ZĐƯ][A-Za-zĐđƯư&]*\d{0,2})*)$/;
const TERM_NUMBER = /\d+$/;

/**
 * The letters of a document code after its number and year, as segments: `92/2017/NĐ-CP` → `NĐ`, `CP`;
 * the number of a legislature falls away (`58/2025/QH15` → `QH`). Undefined when `token` is no such code.
 */
export function codeSegments(token: string): readonly string[] | undefined {
  const tail = CODE.exec(token)?.[1];
  return tail?.split(/[-/.]/).map((segment) => segment.replace(TERM_NUMBER, ''));
}

export interface SegmentCount {
  readonly total: number;
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
    for (const segment of segments) {
      const known = counts.get(segment) ?? { total: 0, inChain: 0 };
      counts.set(segment, {
        total: known.total + times,
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
): ReadonlyMap<string, number> {
  const mostFrequentTwin = new Map<string, number>();
  for (const [segment, { total }] of counts) {
    const bare = withoutBars(segment);
    mostFrequentTwin.set(bare, Math.max(mostFrequentTwin.get(bare) ?? 0, total));
  }
  const kept = new Map<string, number>();
  for (const [segment, { total, inChain }] of counts) {
    if (!known.has(segment)) {
      if (inChain < minimum || NO_SEGMENT.test(segment)) continue;
      if (total * MISPRINT_RATIO < (mostFrequentTwin.get(withoutBars(segment)) ?? 0)) continue;
    } else if (total < minimum) continue;
    kept.set(segment, total);
  }
  return kept;
}

function withoutBars(segment: string): string {
  return segment.replaceAll('Đ', 'D').replaceAll('đ', 'd').toUpperCase();
}
