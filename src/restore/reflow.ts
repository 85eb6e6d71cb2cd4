import { isDateLine } from '../columns/date-line.js';
import { findMarkUp } from './mark-up.js';

/** A line that begins something new: a bullet, a number, a letter with a bracket, a Roman numeral. */
const BEGINS = /^\s*(?:[-–—+•*]\s|\(?\d+(?:\.\d+)*[.)]\s|\(?[a-zđ]\)\s|[IVX]+\s*[.)-]\s|[A-ZĐ]\.\s)/u;
const CAPITALS_ONLY = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
/** A line that goes on with a sentence. */
const SMALL = /^\s*\p{Ll}/u;
/** A line by itself: a row of cells, a heading or quote of Markdown, a tag. */
const ALONE = /^(?:[|#>]|<\/?[a-z!])|\t|\S {4,}\S/iu;
/** A line shorter than this share of the longest around it ends its paragraph. */
const SHORT = 0.6;
/** Characters of a line where nothing tells how wide lines are: about half of one of A4, for no page is set narrower. */
const NARROWEST_MEASURE = 40;

/**
 * Joins the lines of each paragraph. A paragraph ends at an empty line, before a bullet or number, around a
 * heading in capitals and the line of place and date, and after a line that stops well before the margin; rows of tables and
 * code stay as they are. Lines in capitals are one heading only where the upper one is about as wide as the text is set:
 * bodies and posts above a signature, or in a letterhead, stand one below the other. Nothing but line ends changes.
 */
export function reflow(text: string): string {
  const measure = Math.max(NARROWEST_MEASURE, widestLine(text));
  let all = '';
  let from = 0;
  for (const { start, end } of findMarkUp(text)) {
    const markUp = text.slice(start, end);
    if (!markUp.includes('\n')) continue;
    all += joinParagraphs(text.slice(from, start), measure) + markUp;
    from = end;
  }
  return all + joinParagraphs(text.slice(from), measure);
}

/** Characters of the longest line; rows of tables say nothing of how wide a text is set. */
function widestLine(text: string): number {
  let widest = 0;
  for (const line of text.split(/[\r\n\f]+/u)) {
    const { length } = line.trim();
    if (length > widest && !ALONE.test(line.trim())) widest = length;
  }
  return widest;
}

function joinParagraphs(text: string, measure: number): string {
  return text
    .split(/(\r?\n[ \t]*\r?\n\s*|\f)/u)
    .map((part, index) => (index % 2 === 1 ? part : joinLines(part, measure)))
    .join('');
}

function joinLines(part: string, measure: number): string {
  const lines = part.split(/(\r?\n)/u);
  const widest = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0);
  const pieces = [lines[0] ?? ''];
  for (let i = 1; i + 1 < lines.length; i += 2) {
    const before = lines[i - 1]!;
    const next = lines[i + 1]!;
    const apart =
      next.trim() === '' ||
      before.trim() === '' ||
      BEGINS.test(next) ||
      ALONE.test(before.trim()) ||
      ALONE.test(next.trim()) ||
      isDateLine(next) ||
      (isDateLine(before) && !SMALL.test(next)) ||
      CAPITALS_ONLY.test(before) !== CAPITALS_ONLY.test(next) ||
      (CAPITALS_ONLY.test(before) && before.trim().length < SHORT * measure) ||
      before.trimEnd().length < SHORT * widest;
    if (apart) pieces.push(lines[i]!, next);
    // Only the end of the last piece: trimming all that is joined so far takes the square of the lines.
    else pieces.push(pieces.pop()!.trimEnd(), ' ', next.trimStart());
  }
  return pieces.join('');
}
