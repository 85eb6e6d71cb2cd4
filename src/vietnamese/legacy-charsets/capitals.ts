import { isSyllable } from '../syllable.js';

// TCVN3 has no capitals with tones: in a heading typed in an ordinary font they stand as small letters, `CHíNH PHủ`.

type Kind =
  | 'capitals' // at least two capitals, more than there are small ASCII letters
  | 'small'
  | 'open' // one capital or none, all else small letters with marks: `Ký`, `Bộ`, `ở`; the words beside it decide
  | 'neutral'; // no small letter with a mark and not enough capitals, or an abbreviation

interface Word {
  readonly text: string;
  readonly at: number;
  readonly kind: Kind;
}

const CAPITAL = /[A-ZĂÂĐÊÔƠƯ]/g;
const SMALL_ASCII = /[a-z]/g;
const SMALL_MARKED = /[à-ỹ]/g;
const WORD = /\p{L}+/gu;
/** What may stand between words of one heading; a gutter does not, behind which the other column begins. */
const BETWEEN_WORDS = /^(?!.*(?: {3}|\t))[\s,\-–/()“”"]+$/;

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

function kindOf(text: string): Kind {
  const capitals = count(text, CAPITAL);
  const small = count(text, SMALL_ASCII);
  const marked = [...text.matchAll(SMALL_MARKED)].filter(([c]) => c === c!.toLowerCase()).length;
  if (capitals >= 2 && capitals > small) return isSyllable(text) || marked > 0 ? 'capitals' : 'neutral';
  if (small > 0) return 'small';
  return marked > 0 ? 'open' : 'neutral';
}

/** The kind of the nearest word on one side that tells, with nothing but blanks and commas between. */
function kindBeside(words: readonly Word[], line: string, from: number, step: 1 | -1): Kind | undefined {
  for (let i = from + step; i >= 0 && i < words.length; i += step) {
    const [a, b] = step === 1 ? [words[i - 1]!, words[i]!] : [words[i]!, words[i + 1]!];
    if (!BETWEEN_WORDS.test(line.slice(a.at + a.text.length, b.at))) return undefined;
    if (words[i]!.kind === 'capitals' || words[i]!.kind === 'small') return words[i]!.kind;
    if (words[i]!.kind === 'neutral') return undefined;
  }
  return undefined;
}

function raiseLine(line: string): string {
  const words = [...line.matchAll(WORD)].map((m) => ({ text: m[0], at: m.index, kind: kindOf(m[0]) }));
  if (!words.some(({ kind }) => kind === 'capitals')) return line;
  let next = 0;
  return line.replace(WORD, (word) => {
    const i = next++;
    const { kind } = words[i]!;
    const beside = kind === 'open' ? [kindBeside(words, line, i, -1), kindBeside(words, line, i, 1)] : [];
    const raised = kind === 'capitals' || (beside.includes('capitals') && !beside.includes('small'));
    return raised ? word.replace(SMALL_MARKED, (c) => c.toUpperCase()) : word;
  });
}

/** A word that begins in capitals, from its first capital on. */
const TWO_CAPITALS = /[A-ZĂÂĐÊÔƠƯ][à-ỹ]*[A-ZĂÂĐÊÔƠƯ][A-Za-zÀ-ỹ]*/g;
const SMALL_MARK = /(?=[à-ỹ])\p{Ll}/u;

/**
 * Gives headings typed in TCVN3 their capitals: `CHíNH PHủ` → `CHÍNH PHỦ`, `Ký KINH DOANH` → `KÝ KINH DOANH`. A word is
 * raised when most of its plain letters are capitals, or when it has too few to tell and the words beside it are raised.
 * Plain small letters stay, as the author typed them.
 *
 * @param text decoded from TCVN3, NFC
 */
export function raiseCapitals(text: string): string {
  const parts: string[] = [];
  let done = 0;
  for (const match of text.matchAll(TWO_CAPITALS)) {
    // abbreviations make no heading
    if (match.index < done || !(SMALL_MARK.test(match[0]) || isSyllable(match[0]))) continue;
    const start = text.lastIndexOf('\n', match.index) + 1;
    const newline = text.indexOf('\n', match.index);
    const end = newline < 0 ? text.length : newline;
    parts.push(text.slice(done, start), raiseLine(text.slice(start, end)));
    done = end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}
