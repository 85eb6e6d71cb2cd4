import type { Span } from '../../span.js';
import { addToHash, type LikelihoodTable, UNICODE_ROW } from './likelihood-table.js';
import { BYTE_OF, NO_BYTE } from './windows-1252.js';

/** Tokens between white space: offsets, and rows of the table of likelihoods. */
export interface Tokens {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly rows: Int32Array;
  readonly count: number;
}

/** Signs that only VIQR has in number: without one of them no text is VIQR. */
const VIQR_SIGN = /[aeo]\^|[ou][+*]|a\(|[aeiouy][`~?][a-z]/i;
/** ASCII that may be a sign of VIQR, or half a đ. */
const IS_SIGN = new Uint8Array(0x80);
for (const c of "^(+*`?~'.") IS_SIGN[c.charCodeAt(0)] = 1;
const SMALL_D = 0x64;
const CASE_BIT = 0x20;
/** No syllable is longer, in any encoding; longer tokens are no words. */
const LONGEST_TOKEN = 64;

/** Whether VIQR must be thought of at all. */
export function mayBeViqr(text: string): boolean {
  return VIQR_SIGN.test(text);
}

const SPACE = 0;
const PLAIN = 1;
const OF_BYTES = 2;
const UNICODE_LETTER = 3;

const CLASSES: Readonly<Uint8Array> = (() => {
  const classes = new Uint8Array(0x10000).fill(OF_BYTES);
  classes.fill(PLAIN, 0x20, 0x7f);
  classes[0x20] = SPACE;
  classes.fill(SPACE, 0x09, 0x0e);
  for (const [first, last] of [
    [0x100, 0x24f],
    [0x1ea0, 0x1eff],
  ] as const) {
    for (let unit = first; unit <= last; unit++)
      if (BYTE_OF[unit] === NO_BYTE) classes[unit] = UNICODE_LETTER;
  }
  return classes;
})();

/** Which tokens to take: those that may say something about the encoding, the same with VIQR in mind, or all. */
export type Wanted = 'bytes' | 'bytes and viqr' | 'all';

/**
 * Cuts a span of text at white space and looks the tokens up.
 *
 * @param wanted `bytes` leaves out tokens of printable ASCII
 */
export function tokensOf(
  text: string,
  { start: from, end: to }: Span,
  table: LikelihoodTable,
  wanted: Wanted,
): Tokens {
  const room = ((to - from) >> 1) + 1;
  const starts = new Int32Array(room);
  const ends = new Int32Array(room);
  const rows = new Int32Array(room);
  let count = 0;
  for (let i = from; i < to; i++) {
    let kind = CLASSES[text.charCodeAt(i)]!;
    if (kind === SPACE) continue;
    const start = i;
    let most = PLAIN;
    let hash = 0;
    let last = 0;
    let hasSign = false;
    for (; i < to; i++) {
      const unit = text.charCodeAt(i);
      kind = CLASSES[unit]!;
      if (kind === SPACE) break;
      if (kind > most) most = kind;
      hash = addToHash(hash, unit);
      if (IS_SIGN[unit] === 1 || ((unit | CASE_BIT) === SMALL_D && (last | CASE_BIT) === SMALL_D))
        hasSign = true;
      last = unit;
    }
    if (most === PLAIN && wanted !== 'all' && (wanted === 'bytes' || !hasSign)) continue;
    starts[count] = start;
    ends[count] = i;
    const isKnown = most === UNICODE_LETTER || i - start > LONGEST_TOKEN;
    rows[count++] = isKnown ? UNICODE_ROW : table.rowOf(text, start, i, hash);
  }
  return { starts, ends, rows, count };
}
