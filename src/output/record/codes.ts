import { YEAR } from '../../vietnamese/dates.js';
import type { RecordKnowledge } from './knowledge.js';

/** A document number with its parts; offsets in the text that was asked. */
export interface FoundCode {
  readonly start: number;
  readonly end: number;
  /** the number, where it is filled in */
  readonly number?: { readonly start: number; readonly end: number } | undefined;
  /** what stands behind the number and its separator: `HD/BTGTU`, `QĐ-UBND`; the year before it left out */
  readonly code?: { readonly start: number; readonly end: number } | undefined;
}

const DIGITS = /\d{1,6}(?:\p{Ll}(?![\p{L}]))?/uy;
const SEPARATOR = /\s{0,2}[-–/]\s{0,2}/uy;
const WHOLE_YEAR = new RegExp(`${YEAR}(?!\\d)`, 'uy');
const PART = /\p{Lu}[\p{L}&.]*(?:,\p{Lu}\p{L}*)?\d{0,2}/uy;
/** Capitals of a part that no list has: one alone may begin a word. */
const LEAST_CAPITALS = 2;
const LETTERS = /[\p{L}&]+/u;

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** `NĐ`, `QH14`, `TTg`: listed, or capitals and no word. */
function isPart(part: string, isLoose: boolean, knowledge: RecordKnowledge): boolean {
  const letters = LETTERS.exec(part)?.[0] ?? '';
  if (knowledge.isCodePart(letters) || knowledge.isCodePart(part)) return true;
  const capitals = letters.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= (isLoose ? letters.length : LEAST_CAPITALS);
}

/**
 * Reads `86-HD/BTGTU`, `92/2017/NĐ-CP`, `28 - NQ/TW`, `/QĐ-UBND` that begins at an offset.
 *
 * @returns undefined when neither a number nor a code is there
 */
export function codeAt(text: string, start: number, knowledge: RecordKnowledge): FoundCode | undefined {
  const digits = matchAt(DIGITS, text, start);
  let end = start + (digits?.length ?? 0);
  let codeStart: number | undefined;
  for (;;) {
    const separator = matchAt(SEPARATOR, text, end);
    if (separator === undefined) break;
    const at = end + separator.length;
    const year = codeStart === undefined && digits ? matchAt(WHOLE_YEAR, text, at) : undefined;
    const part = year ?? matchAt(PART, text, at)?.replace(/\.$/u, '');
    if (!part || (!year && !isPart(part, /\s/u.test(separator), knowledge))) break;
    if (!year) codeStart ??= at;
    end = at + part.length;
  }
  if (!digits && codeStart === undefined) return undefined;
  return {
    start,
    end,
    number: digits ? { start, end: start + digits.length } : undefined,
    code: codeStart === undefined ? undefined : { start: codeStart, end },
  };
}
