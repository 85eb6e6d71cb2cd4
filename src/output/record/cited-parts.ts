import type { Span } from '../../span.js';
import { bodyAt } from './bodies.js';
import { CERTAINTY } from './certainty.js';
import { findDate } from './dates.js';
import type { RecordKnowledge } from './knowledge.js';
import type { CitedDocument, RecordValue } from './record.js';
import { type RecordPage, valueFrom } from './record-page.js';

/** A page in which papers are named, and what is known of papers. */
export interface CitingText {
  readonly page: RecordPage;
  /** `fold` of its text */
  readonly folded: string;
  readonly knowledge: RecordKnowledge;
}

/** Papers that are named one behind the other, and where that ends. */
export interface Citation {
  readonly cited: readonly CitedDocument[];
  readonly end: number;
}

/** What stands behind a number or a title: when, and by whom. */
interface Details {
  readonly date: RecordValue | undefined;
  readonly body: RecordValue | undefined;
  readonly end: number;
}

// So far are texts looked at: more than the longest that can match, so that long blanks cost nothing.
/** Characters of what stands before a date or a body. */
const LONGEST_LINK = 12;
/** Characters of a date in words, `ngày 28 tháng 12 năm 2023`, and blanks. */
const LONGEST_DATE = 40;
const BEFORE_DATE = /^\s*,?\s*\(?(?=ngày\s)/u;
const BEFORE_BODY = /^\s*,?\s*của\s+/u;

/** The type of a paper as a value, by its name in the list of types. */
export function typeValue(
  { page, folded, knowledge }: CitingText,
  type: Span,
  certainty: number,
): RecordValue {
  const name = knowledge.typeNames.get(folded.slice(type.start, type.end).replace(/\s+/gu, ' '));
  return valueFrom([{ page, ...type }], certainty, name)!;
}

/** A number with its code as a value. */
export function numberValue({ page }: CitingText, { start, end }: Span, certainty: number): RecordValue {
  const number = valueFrom([{ page, start, end }], certainty)!;
  return { ...number, normalized: number.value.replace(/\s+/gu, '') };
}

/**
 * Reads the date and the body behind a number or a title, as far as they are there.
 *
 * @param yearAlone whether a year will do, and no `ngày` before it
 */
export function detailsAt(citing: CitingText, from: number, yearAlone = false): Details {
  const { date, end } = dateAt(citing, from, yearAlone);
  const { page, folded, knowledge } = citing;
  const toBody = BEFORE_BODY.exec(folded.slice(end, end + LONGEST_LINK))?.[0].length;
  const body = toBody === undefined ? undefined : bodyAt(page.text, folded, end + toBody, knowledge);
  if (toBody === undefined || !body) return { date, body: undefined, end };
  const certainty = body.isSure ? CERTAINTY.usual : CERTAINTY.likely;
  return {
    date,
    body: valueFrom([{ page, start: end + toBody, end: body.end }], certainty),
    end: body.end,
  };
}

function dateAt({ page, folded }: CitingText, from: number, yearAlone: boolean): Omit<Details, 'body'> {
  const none = { date: undefined, end: from };
  const before =
    BEFORE_DATE.exec(folded.slice(from, from + LONGEST_LINK))?.[0].length ?? (yearAlone ? 0 : undefined);
  if (before === undefined) return none;
  const at = from + before;
  const found = findDate(page.text.slice(at, at + LONGEST_DATE), yearAlone);
  if (!found || !/^\s*$/u.test(page.text.slice(at, at + found.start))) return none;
  const end = at + found.end;
  return {
    date: valueFrom([{ page, start: at + found.start, end }], CERTAINTY.prescribed, found.iso),
    end: page.text[end] === ')' ? end + 1 : end,
  };
}
