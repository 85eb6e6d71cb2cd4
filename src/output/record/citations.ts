import { bodyAt } from './bodies.js';
import { CERTAINTY } from './certainty.js';
import { codeAt } from './codes.js';
import { findDate } from './dates.js';
import { fold } from './fold.js';
import type { RecordKnowledge } from './knowledge.js';
import { endsWithGrounds } from './landmarks.js';
import type { CitedDocument, RecordValue } from './record.js';
import { type RecordPage, valueFrom } from './record-page.js';

/** Finds the papers that a page names; makes its patterns once. */
export type CitationFinder = (page: RecordPage) => readonly CitedDocument[];

/** Of what is between the parts of a citation. */
const BEFORE_NUMBER = /\s+(?:liên tịch\s+)?(?:số\s*[:.]?\s*)?/uy;
const AND_ANOTHER = /\s*(?:,|;|và)\s+(?:số\s*)?(?=\d)/uy;
const BEFORE_DATE = /^\s*,?\s*\(?(?=ngày\s)/u;
const BEFORE_BODY = /^\s*,?\s*của\s+/u;
const LONGEST_TITLE = 160;
const LAW_NUMBER = /,?\s+số\s*:?\s*(?=\d)/u;
/** `Luật Đất đai, được thông qua ngày …` */
const PASSED = /(?:,?\s+(?:đã\s+|được\s+)*(?:thông qua|ban hành|ký))?[,\s]*$/u;
const LAW_TYPES = ['luật', 'bộ luật', 'pháp lệnh', 'hiến pháp'];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/ /gu, '\\s+');

export function createCitationFinder(knowledge: RecordKnowledge): CitationFinder {
  const types = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${knowledge.typeList.map(escaped).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return (page) => findCitations(page, types, knowledge);
}

function findCitations(page: RecordPage, types: RegExp, knowledge: RecordKnowledge): CitedDocument[] {
  const { text } = page;
  const folded = fold(text);
  const out: CitedDocument[] = [];
  let done = 0;
  const value = (start: number, end: number, certainty: number, normalized?: string) =>
    valueFrom([{ page, start, end }], certainty, normalized);
  const typeNamed = (start: number, end: number, certainty: number) =>
    value(start, end, certainty, knowledge.typeNames.get(folded.slice(start, end).replace(/\s+/gu, ' ')))!;
  for (const match of folded.matchAll(types)) {
    if (match.index < done) continue;
    const typeEnd = match.index + match[0].length;
    BEFORE_NUMBER.lastIndex = typeEnd;
    const between = BEFORE_NUMBER.exec(folded)?.[0] ?? '';
    let at = typeEnd + between.length;
    const saysNumber = between.includes('số');
    let code = between === '' ? undefined : codeAt(text, at, knowledge);
    if (!code?.number || (!code.code && !saysNumber)) {
      const law = lawAt(match.index, typeEnd);
      if (law) [done] = [law.end, out.push(law.cited)];
      continue;
    }
    for (;;) {
      const details = detailsAt(code.end);
      // `số 3` alone may number anything
      if (!code.code && !details.date) break;
      const certainty = code.code ? CERTAINTY.prescribed : CERTAINTY.likely;
      const number = value(code.start, code.end, certainty)!;
      out.push({
        type: typeNamed(match.index, typeEnd, certainty),
        number: { ...number, normalized: number.value.replace(/\s+/gu, '') },
        date: details.date,
        body: details.body,
      });
      done = details.end;
      AND_ANOTHER.lastIndex = details.end;
      const another = AND_ANOTHER.exec(folded);
      if (!another) break;
      at = details.end + another[0].length;
      code = codeAt(text, at, knowledge);
      if (!code?.number || !code.code) break;
    }
  }
  return out;

  function detailsAt(from: number, yearAlone = false) {
    let end = from;
    let date: RecordValue | undefined;
    const toDate = BEFORE_DATE.exec(folded.slice(end, end + 12))?.[0].length ?? (yearAlone ? 0 : undefined);
    if (toDate !== undefined) {
      const found = findDate(text.slice(end + toDate, end + toDate + 40), yearAlone);
      if (found && /^\s*$/u.test(text.slice(end + toDate, end + toDate + found.start))) {
        const start = end + toDate + found.start;
        end = end + toDate + found.end;
        date = value(start, end, CERTAINTY.prescribed, found.iso);
        if (text[end] === ')') end += 1;
      }
    }
    const toBody = BEFORE_BODY.exec(folded.slice(end, end + 12))?.[0].length;
    if (toBody === undefined) return { date, body: undefined, end };
    const body = bodyAt(text, folded, end + toBody, knowledge);
    if (!body) return { date, body: undefined, end };
    const certainty = body.isSure ? CERTAINTY.usual : CERTAINTY.likely;
    return { date, body: value(end + toBody, body.end, certainty), end: body.end };
  }

  /** A law is named by what it is about: `Luật Tổ chức Chính phủ ngày 25 tháng 12 năm 2001`. */
  function lawAt(
    start: number,
    typeEnd: number,
  ): { readonly cited: CitedDocument; readonly end: number } | undefined {
    const type = folded.slice(start, typeEnd).replace(/\s+/gu, ' ');
    if (!LAW_TYPES.includes(type) || !/\p{Lu}/u.test(text[start]!)) return undefined;
    const rest = text.slice(typeEnd, typeEnd + LONGEST_TITLE);
    const stop = /[;.:()“”"]|\n[ \t]*\n|,\s+(?=\p{Lu})/u.exec(rest)?.index ?? rest.length;
    const within = rest.slice(0, stop);
    const toNumber = LAW_NUMBER.exec(within);
    const code = toNumber && codeAt(text, typeEnd + toNumber.index + toNumber[0].length, knowledge);
    const date = findDate(within, true);
    const isRecital = endsWithGrounds(folded.slice(Math.max(0, start - 12), start));
    const isCapital = /^\s+\p{Lu}/u.test(within) || /^\s+sửa\s+đổi/u.test(within);
    if (!isCapital || (!code?.code && !date && !(isRecital && stop < rest.length))) return undefined;
    const rawEnd = typeEnd + (code?.code ? toNumber!.index : (date?.start ?? stop));
    const titleEnd = rawEnd - (PASSED.exec(text.slice(typeEnd, rawEnd))?.[0].length ?? 0);
    const title = value(typeEnd, titleEnd, date || code?.code ? CERTAINTY.usual : CERTAINTY.likely);
    if (!title || (title.value.split(' ').length > 24 && !isRecital)) return undefined;
    const details = code?.code
      ? detailsAt(code.end)
      : date
        ? detailsAt(typeEnd + date.start, true)
        : { end: titleEnd, date: undefined, body: undefined };
    const number = code?.code && value(code.start, code.end, CERTAINTY.prescribed);
    const cited = {
      type: typeNamed(start, typeEnd, CERTAINTY.usual),
      number: number && { ...number, normalized: number.value.replace(/\s+/gu, '') },
      title,
      date: details.date,
      body: details.body,
    };
    return { cited, end: details.end };
  }
}

/** Each paper once, in the order of first mention; what a later mention adds is taken over. */
export function withoutRepeats(
  all: readonly CitedDocument[],
  own: string | undefined,
): readonly CitedDocument[] {
  const byKey = new Map<string, CitedDocument>();
  for (const cited of all) {
    const number = cited.number?.normalized?.toLowerCase();
    if (number !== undefined && number === own?.toLowerCase()) continue;
    const key =
      number ?? fold(`${cited.type.value} ${cited.title?.value ?? ''} ${cited.date?.normalized ?? ''}`);
    const known = byKey.get(key);
    if (!known) byKey.set(key, cited);
    else byKey.set(key, { ...known, date: known.date ?? cited.date, body: known.body ?? cited.body });
  }
  return [...byKey.values()];
}
