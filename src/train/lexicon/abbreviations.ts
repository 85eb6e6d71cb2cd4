import { isSyllable } from '../../vietnamese/syllable.js';
import type { GroupCounts, TokenCounts } from './token-counts.js';

/** Capitals, at most two small letters in a row after one (`TTg`, `ThS`), parts joined by `&`, `-` or `/`. */
const SHAPE = /^[A-ZĐƯƠÔÂÊĂ](?:[&\-/]?[A-ZĐƯƠÔÂÊĂ]|[a-z]{1,2}(?![a-z]))*$/;
const CAPITALS = /[A-ZĐƯƠÔÂÊĂ]/g;
const ROMAN = /^[IVXLCDM]+[a-z]?$/;
/** A form is a heading's word without its marks (`CAC`) when the marked syllable is this many times as frequent. */
const UNMARKED_RATIO = 20;
/** Seen this often in core and administrative text together, or in general text. */
const MINIMUM_NEAR = 3;
const MINIMUM_GENERAL = 30;

/**
 * The abbreviations among `tokens`, with their counts: frequent enough, no Roman numeral, no word that is written in
 * capitals only now and then (a heading's `BAN`, `REUTERS`) or without its marks (`CAC`; see `unmarkedTotals`), no chain of
 * code segments (`QĐ-UBND`: the grammar of document codes knows those). Forms of `known` stay whatever the filters say.
 */
export function findAbbreviations(
  tokens: TokenCounts,
  segments: ReadonlySet<string>,
  known: ReadonlySet<string>,
  unmarked: ReadonlyMap<string, number>,
): ReadonlyMap<string, Readonly<GroupCounts>> {
  const otherCasings = countOtherCasings(tokens);
  const found = new Map<string, Readonly<GroupCounts>>();
  for (const [token, counts] of tokens) {
    if (!SHAPE.test(token) || token.match(CAPITALS)!.length < 2) continue;
    if (!known.has(token)) {
      if (counts[0] + counts[1] < MINIMUM_NEAR && counts[2] < MINIMUM_GENERAL) continue;
      if (isNoAbbreviation(token, counts, otherCasings) || isCodeChain(token, segments)) continue;
      const total = counts[0] + counts[1] + counts[2];
      if ((unmarked.get(token.toLowerCase()) ?? 0) > UNMARKED_RATIO * total) continue;
    }
    found.set(token, counts);
  }
  return found;
}

/** Occurrences of each word in lower or title case, by its lower-case form. */
function countOtherCasings(tokens: TokenCounts): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [token, byGroup] of tokens) {
    const lower = token.toLowerCase();
    if (token.slice(1) !== lower.slice(1)) continue;
    counts.set(lower, (counts.get(lower) ?? 0) + byGroup[0] + byGroup[1] + byGroup[2]);
  }
  return counts;
}

/** A syllable without vowel marks in capitals is a heading's word unless it is mostly written so. */
const MOSTLY_CAPITALS = 2;

function isNoAbbreviation(
  token: string,
  counts: Readonly<GroupCounts>,
  otherCasings: ReadonlyMap<string, number>,
): boolean {
  if (ROMAN.test(token)) return true;
  const parts = token.split(/[&\-/]/);
  if (parts.length > 1 && parts.some((part) => part.length < 2 && token.length < 6 && !token.includes('&'))) {
    return token !== 'T-TG';
  }
  const others = otherCasings.get(token.toLowerCase()) ?? 0;
  const total = counts[0] + counts[1] + counts[2];
  return isSyllable(token) ? others * MOSTLY_CAPITALS > total : others > total;
}

function isCodeChain(token: string, segments: ReadonlySet<string>): boolean {
  const parts = token.split(/[-/]/);
  return parts.length > 1 && parts.every((part) => segments.has(part)) && token.includes('/');
}
