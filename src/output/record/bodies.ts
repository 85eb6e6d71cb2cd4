import type { RecordKnowledge } from './knowledge.js';
import { AFTER_BODY } from './verbs.js';

const NAME_ENDS = new RegExp(`^(?:${AFTER_BODY})(?![\\p{L}\\p{N}])`, 'u');
/** A number belongs to a name as a capital does: `Hội nghị Trung ương 5`. */
const CAPITAL = /[\p{Lu}\p{N}]/u;
const WORD = /[\p{L}\p{N}&.\-–]+/uy;
const GAP = /[ \t]*\n?[ \t]*/uy;
/** Characters that are looked at in the lists: more than the longest name has. */
const LONGEST_LISTED = 90;
/** Characters of `và` and its blank. */
const AND_LENGTH = 3;
/** Characters that tell whether the next word is in capitals. */
const NEXT_WORD = 4;
/** Longer names than this are no names. */
const MOST_WORDS = 16;

/** The name of a body in running text; offsets in the text. */
export interface FoundBody {
  readonly end: number;
  /** whether what follows shows that the name is over, and all of it is listed or capitals */
  readonly isSure: boolean;
}

const match = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
};

/**
 * Reads the name of a body, with the post of its head before it: `Bộ trưởng Bộ Nội vụ`, `Ủy ban nhân dân tỉnh Tây Ninh`.
 *
 * @param folded `fold(text)`
 * @returns undefined when neither a body nor a post stands there
 */
export function bodyAt(
  text: string,
  folded: string,
  start: number,
  knowledge: RecordKnowledge,
): FoundBody | undefined {
  // line ends within a name are blanks to the lists
  const flat = (at: number) =>
    folded.slice(at, at + LONGEST_LISTED).replace(/\s+/gu, (blank) => ' '.repeat(blank.length));
  let at = start;
  const hasNoSmall = (from: number, to: number) => /^[^\p{Ll}]+$/u.test(text.slice(from, to));
  let hasBody = false;
  let isListed = true;
  let isComplete = false;
  let words = 0;
  for (; words < MOST_WORDS; words++) {
    const rest = flat(at);
    const body = knowledge.bodyAt(rest);
    const post: string | undefined = hasBody ? undefined : knowledge.positionAt(rest);
    const isPost: boolean = post !== undefined && post.length > (body?.length ?? 0);
    const listed = isPost ? post : body;
    if (words === 0 && !listed && !knowledge.isBodyHead(rest)) return undefined;
    const isCapital = CAPITAL.test(text[at] ?? '');
    if (words > 0 && (!isCapital || isComplete) && NAME_ENDS.test(rest) && !listed) break;
    // `Đảng ủy Học viện …`: a body of a body, whose name goes on by itself
    const begun = words > 0 && !listed ? knowledge.headAt(rest) : undefined;
    const head = isCapital || begun?.includes(' ') ? begun : undefined;
    if (head) isComplete = false;
    if (words > 0 && AND.test(rest) && !CAPITAL.test(text[at + AND_LENGTH] ?? '')) break;
    if (words > 0 && AND.test(rest) && knowledge.typeAt(rest.slice(AND_LENGTH))) break;
    if (isComplete && AND.test(rest) && !knowledge.isBodyHead(rest.slice(AND_LENGTH))) break;
    // behind a name that is listed, with its place perhaps, a small letter begins something else
    if (words > 0 && isComplete && !isCapital && !listed && !head && !LEVELS.test(rest) && !AND.test(rest))
      break;
    if (words > 0 && isCapital && knowledge.typeAt(rest) && !listed) break;
    const isNewCase =
      hasNoSmall(start, at) && !hasNoSmall(at, at + NEXT_WORD) && /\n[^\S\n]*$/u.test(text.slice(start, at));
    if (words > 0 && isNewCase) break;
    const word =
      (words === 0 ? SESSION.exec(rest)?.[0] : undefined) ??
      listed ??
      head ??
      LEVELS.exec(rest)?.[0] ??
      match(WORD, folded, at).replace(/(?<![.\-–])[.\-–]+$/u, '');
    if (word === '') break;
    hasBody ||= !isPost && knowledge.isBodyHead(rest);
    isComplete ||= !isPost && body !== undefined && knowledge.headAt(body) !== body;
    if (!listed && !isCapital && !LEVELS.test(rest)) isListed = false;
    at += word.length;
    const gap = match(GAP, text, at);
    if (gap === '' && text[at] !== ',') break;
    if (text[at] === ',') {
      // `Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ`
      const next = at + 1 + match(GAP, text, at + 1).length;
      if (hasBody || !knowledge.positionAt(flat(next)) || !CAPITAL.test(text[next] ?? '')) break;
      at = next;
      continue;
    }
    if (/\n[ \t]*\n/u.test(text.slice(at, at + gap.length + 3))) break;
    at += gap.length;
  }
  if (words === MOST_WORDS) return undefined;
  const end = start + text.slice(start, at).trimEnd().length;
  return { end, isSure: isListed };
}

/** `Hội nghị lần thứ năm Ban Chấp hành Trung ương`. */
const SESSION = /^(?:hội nghị|kỳ họp|đại hội)\s+lần\s+thứ\s+[\p{L}\d]+/u;
const AND = /^và /u;
const LEVELS = /^(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|nhân dân|cấp|trung ương)(?![\p{L}])/u;
