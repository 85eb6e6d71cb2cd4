import type { Span } from '../../span.js';
import { CERTAINTY } from './certainty.js';
import { lawAt } from './cited-law.js';
import { type Citation, type CitingText, detailsAt, numberValue, typeValue } from './cited-parts.js';
import { codeAt, type FoundCode } from './codes.js';
import { fold } from './fold.js';
import type { RecordKnowledge } from './knowledge.js';
import type { CitedDocument } from './record.js';
import type { RecordPage } from './record-page.js';

/** Finds the papers that a page names; makes its patterns once. */
export type CitationFinder = (page: RecordPage) => readonly CitedDocument[];

/** Of what is between the parts of a citation. */
const BEFORE_NUMBER = /\s+(?:liên tịch\s+)?(?:số\s*[:.]?\s*)?/uy;
const AND_ANOTHER = /\s*(?:,|;|và)\s+(?:số\s*)?(?=\d)/uy;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/ /gu, '\\s+');

export function createCitationFinder(knowledge: RecordKnowledge): CitationFinder {
  const types = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${knowledge.typeList.map(escaped).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return (page) => findCitations({ page, folded: fold(page.text), knowledge }, types);
}

function findCitations(citing: CitingText, types: RegExp): readonly CitedDocument[] {
  const found: CitedDocument[] = [];
  let done = 0;
  for (const match of citing.folded.matchAll(types)) {
    if (match.index < done) continue;
    const type = { start: match.index, end: match.index + match[0].length };
    const citation = numberedAt(citing, type) ?? lawAt(citing, type);
    if (!citation) continue;
    found.push(...citation.cited);
    done = citation.end;
  }
  return found;
}

/**
 * Reads papers of one type by their numbers: `Nghị quyết số 18-NQ/TW ngày … và số 19-NQ/TW ngày …`.
 *
 * @returns undefined when no number stands there; no papers when it may number anything
 */
function numberedAt(citing: CitingText, type: Span): Citation | undefined {
  const { page, folded, knowledge } = citing;
  BEFORE_NUMBER.lastIndex = type.end;
  const between = BEFORE_NUMBER.exec(folded)?.[0] ?? '';
  const first = between === '' ? undefined : codeAt(page.text, type.end + between.length, knowledge);
  if (!first?.number || (!first.code && !between.includes('số'))) return undefined;
  const cited: CitedDocument[] = [];
  let { end } = type;
  for (let code: FoundCode | undefined = first; code; code = anotherAt(citing, end)) {
    const details = detailsAt(citing, code.end);
    // `số 3` alone may number anything
    if (!code.code && !details.date) break;
    const certainty = code.code ? CERTAINTY.prescribed : CERTAINTY.likely;
    cited.push({
      type: typeValue(citing, type, certainty),
      number: numberValue(citing, code, certainty),
      date: details.date,
      body: details.body,
    });
    end = details.end;
  }
  return { cited, end };
}

/** The number of another paper of the same type, behind a comma or an "and". */
function anotherAt({ page, folded, knowledge }: CitingText, at: number): FoundCode | undefined {
  AND_ANOTHER.lastIndex = at;
  const another = AND_ANOTHER.exec(folded);
  const code = another ? codeAt(page.text, at + another[0].length, knowledge) : undefined;
  return code?.number && code.code ? code : undefined;
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
