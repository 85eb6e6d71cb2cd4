import { normalizeText } from '../../vietnamese/normalize.js';
import { PARTY_NAME, RECIPIENTS_MARK } from '../../vietnamese/office-landmarks.js';

/** The parts of an office paper, as a text file of it shows them. */
export interface OfficeDocument {
  /** undefined where the file has none */
  readonly letterhead: { readonly left: readonly string[]; readonly right: readonly string[] } | undefined;
  /** `KẾ HOẠCH` and what it is about: set in the middle */
  readonly title: readonly string[];
  readonly paragraphs: readonly string[];
  /** `Nơi nhận:` and the lines below; empty where there is none */
  readonly recipients: readonly string[];
  /** in whose name, post, person; empty where there is none */
  readonly signature: readonly string[];
}

const MOTTO = new RegExp(`^(?:${PARTY_NAME}|CỘNG H(?:ÒA|OÀ) XÃ HỘI)`, 'u');
const RECIPIENTS = new RegExp(`^${RECIPIENTS_MARK}`, 'u');
const NUMBER_LINE = /^Số[: ]/u;
/** A title ends where a line has this many syllables and ends as sentences do. */
const TITLE_SYLLABLES = 40;
/** Lines of a letterhead. */
const LONGEST_HEAD = 10;

/** Emphasis marks of Markdown are no letters of the page. */
const clean = (line: string): string =>
  line
    .replace(/\*\*|(?<=\S)\*|\*(?=\S)/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
const hasSmallLetters = (line: string): boolean => /\p{Ll}{2}/u.test(line);

function takeLetterhead(lines: string[]): OfficeDocument['letterhead'] {
  const motto = lines.findIndex((line) => MOTTO.test(line));
  if (motto < 1 || motto > LONGEST_HEAD) return undefined;
  const left = lines.slice(0, motto);
  let end = motto + 1;
  while (end < lines.length && /^Độc lập|, ngày .*năm/u.test(lines[end]!)) end += 1;
  const right = lines.slice(motto, end);
  lines.splice(0, end);
  return { left, right };
}

function takeTitle(lines: string[]): string[] {
  if (lines[0] === undefined || NUMBER_LINE.test(lines[0]) || hasSmallLetters(lines[0])) return [];
  let end = 1;
  while (end < 4 && end < lines.length) {
    const line = lines[end]!;
    if (line.split(' ').length > TITLE_SYLLABLES + 20 || /[.:;]$/u.test(line)) break;
    if (/^(Thực hiện|Căn cứ|I[. ])/u.test(line)) break;
    end += 1;
  }
  return lines.splice(0, end);
}

/**
 * Takes the text of an office paper to pieces. Nothing is lost: what is in no other part is a paragraph.
 * @param text as text files have them: a paragraph a line, blank lines between some
 */
export function readOfficeDocument(text: string): OfficeDocument {
  const lines = normalizeText(text)
    .split('\n')
    .map(clean)
    .filter((line) => line !== '');
  const letterhead = takeLetterhead(lines);
  const title = takeTitle(lines);
  const start = lines.findIndex((line) => RECIPIENTS.test(line));
  if (start < 0) return { letterhead, title, paragraphs: lines, recipients: [], signature: [] };
  let end = start + 1;
  while (end < lines.length && /^[-–]/u.test(lines[end]!)) end += 1;
  const recipients = lines.slice(start, end);
  const signature = lines.slice(end, end + 3);
  return {
    letterhead,
    title,
    paragraphs: [...lines.slice(0, start), ...lines.slice(end + 3)],
    recipients,
    signature,
  };
}
