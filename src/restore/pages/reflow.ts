import { isDateLine } from '../../vietnamese/dates.js';
import { isSyllable } from '../../vietnamese/syllable.js';
import { toneKey } from '../../vietnamese/tone.js';
import { findMarkUp } from '../tokens/mark-up.js';

/** A line that begins something new: a bullet, a number, a letter with a bracket, a Roman numeral. */
const BEGINS = /^\s*(?:[-–—+•*]\s|\(?\d+(?:\.\d+)*[.)]\s|\(?[a-zđ]\)\s|[IVX]+\s*[.)-]\s|[A-ZĐ]\.\s)/u;
const CAPITAL = /\p{Lu}/u;
const SMALL_LETTER = /\p{Ll}/u;
/** A line that goes on with a sentence. */
const SMALL = /^\s*\p{Ll}/u;
/** A line by itself: a row of cells, a heading or quote of Markdown, a tag. */
const ALONE = /^(?:[|#>]|<\/?[a-z!])|\t|\S {4,}\S/iu;
/** A line shorter than this share of the longest around it ends its paragraph. */
const SHORT = 0.6;
/** Signs at which codes, years and compounds go on in the next line: `28-NQ/`, `2015-`, `tuyên-`. */
const GOES_ON = /[\p{L}\p{N}][-–/]$/u;
const WORD_FIRST = /^[\p{L}\p{N}]/u;
const LETTERS_BEFORE_HYPHEN = /(?<![\p{L}\p{N}])\p{L}+(?=-$)/u;
const LETTERS_FIRST = /^\p{L}+/u;
/** Characters of a line where nothing tells how wide lines are: about half of one of A4, for no page is set narrower. */
const NARROWEST_MEASURE = 40;

/**
 * Joins the lines of each paragraph. A paragraph ends at an empty line, before a bullet or number, around a heading in
 * capitals and the line of place and date, and after a line that stops well before the margin; rows of tables and code stay
 * as they are. Lines in capitals are one heading only where the upper one is about as wide as the text is set: bodies and
 * posts above a signature, or in a letterhead, stand one below the other. Only line ends change, and
 * the hyphen of a syllable that a line end cut in two.
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
      isInCapitals(before) !== isInCapitals(next) ||
      (isInCapitals(before) && before.trim().length < SHORT * measure) ||
      before.trimEnd().length < SHORT * widest;
    if (apart) pieces.push(lines[i]!, next);
    // Only the end of the last piece: trimming all that is joined so far takes the square of the lines.
    else pieces.push(...joined(pieces.pop()!.trimEnd(), next.trimStart()));
  }
  return pieces.join('');
}

/** Two lines as one: a blank between words, none where a code or a compound goes on, and no hyphen that cut a syllable. */
function joined(before: string, next: string): string[] {
  if (!GOES_ON.test(before) || !WORD_FIRST.test(next)) return [before, ' ', next];
  const [head = ''] = LETTERS_BEFORE_HYPHEN.exec(before) ?? [];
  const [tail = ''] = LETTERS_FIRST.exec(next) ?? [];
  const isCut = head !== '' && isSyllable(toneKey(head + tail));
  return [isCut ? before.slice(0, -1) : before, next];
}

/** Two searches: one expression for both would take quadratic time on a long line. */
function isInCapitals(line: string): boolean {
  return CAPITAL.test(line) && !SMALL_LETTER.test(line);
}
