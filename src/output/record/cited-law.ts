import type { Span } from '../../span.js';
import { CERTAINTY } from './certainty.js';
import { type Citation, type CitingText, detailsAt, numberValue, typeValue } from './cited-parts.js';
import { codeAt, type FoundCode } from './codes.js';
import { findDate } from './dates.js';
import { endsWithGrounds } from './landmarks.js';
import { valueFrom } from './record-page.js';

/** Types that are named by what they are about. */
const LAW_TYPES = ['luật', 'bộ luật', 'pháp lệnh', 'hiến pháp'];
const LONGEST_TITLE = 160;
const MOST_WORDS = 24;
const TITLE_STOPS = /[;.:()“”"]|\n[ \t]*\n|,\s+(?=\p{Lu})/u;
const BEFORE_NUMBER = /,?\s+số\s*:?\s*(?=\d)/u;
/** `Luật Đất đai, được thông qua ngày …` */
const PASSED = /(?:,?\s+(?:đã\s+|được\s+)*(?:thông qua|ban hành|ký))?[,\s]*$/u;

/**
 * Reads a law, which is named by what it is about: `Luật Tổ chức Chính phủ ngày 25 tháng 12 năm 2001`.
 *
 * @param type where its type stands
 * @returns undefined when no law is named there
 */
export function lawAt(citing: CitingText, type: Span): Citation | undefined {
  const { page, folded, knowledge } = citing;
  const { text } = page;
  const name = folded.slice(type.start, type.end).replace(/\s+/gu, ' ');
  if (!LAW_TYPES.includes(name) || !/\p{Lu}/u.test(text[type.start]!)) return undefined;
  const rest = text.slice(type.end, type.end + LONGEST_TITLE);
  const stop = TITLE_STOPS.exec(rest)?.index ?? rest.length;
  const within = rest.slice(0, stop);
  const toNumber = BEFORE_NUMBER.exec(within);
  const asCode = toNumber && codeAt(text, type.end + toNumber.index + toNumber[0].length, knowledge);
  const code = asCode?.code ? asCode : undefined;
  const date = findDate(within, true);
  const isGround = endsWithGrounds(folded.slice(Math.max(0, type.start - 12), type.start));
  const isCapital = /^\s+\p{Lu}/u.test(within) || /^\s+sửa\s+đổi/u.test(within);
  if (!isCapital || (!code && !date && !(isGround && stop < rest.length))) return undefined;
  const rawEnd = type.end + (code ? toNumber!.index : (date?.start ?? stop));
  const titleEnd = rawEnd - (PASSED.exec(text.slice(type.end, rawEnd))?.[0].length ?? 0);
  const certainty = date || code ? CERTAINTY.usual : CERTAINTY.likely;
  const title = valueFrom([{ page, start: type.end, end: titleEnd }], certainty);
  if (!title || (title.value.split(' ').length > MOST_WORDS && !isGround)) return undefined;
  const details = detailsOf(citing, code, date && type.end + date.start);
  const cited = {
    type: typeValue(citing, type, CERTAINTY.usual),
    number: code && numberValue(citing, code, CERTAINTY.prescribed),
    title,
    date: details?.date,
    body: details?.body,
  };
  return { cited: [cited], end: details?.end ?? titleEnd };
}

/** The date and the body, behind the number or from the date on. */
function detailsOf(citing: CitingText, code: FoundCode | undefined, dateAt: number | undefined) {
  if (code) return detailsAt(citing, code.end);
  return dateAt === undefined ? undefined : detailsAt(citing, dateAt, true);
}
