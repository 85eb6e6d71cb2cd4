import { beginsLine, type ObservedToken } from '../tokens/tokenize.js';

/** What may number a heading, with its sign: `II.`, `11.`, `1Il-`, `Ill)`. */
const MARK = /^([^\s.,;:()\-–—/]{1,5})[.)\-–—:/]+$/u;
const NUMBER = /^\d+$/u;
/** Letters of lists, and the ends of sentences at the beginning of a line, are no numerals: `a)`, `luật:`. */
const NO_NUMERAL = /^(?:\p{Ll}|\p{Lu}?\p{Ll}{3,})$/u;
const CAPITAL = /^["“]?\p{Lu}/u;
const LETTERS = /\p{L}/gu;
const CAPITALS_ALONE = /\p{Lu}/gu;

/** Natural logs of a first number that no second follows, and of all that are out of order. By hand. */
const FIRST = Math.log(0.3);
const OUT_OF_ORDER = Math.log(0.02);
/** Natural log of each character of any other mark, as it was observed: one of some twenty. */
const PER_CHARACTER = -3;

/** What may be the numeral of a heading. */
export interface HeadingMark {
  readonly token: ObservedToken;
  /** Without its sign. */
  readonly core: string;
  readonly isNumber: boolean;
  /** Whether the heading behind it is. */
  readonly inCapitals: boolean;
  /** Natural log of its being as it was observed. */
  readonly asObserved: number;
}

/** Whether a word was in capitals, of which engines take some for small letters: `biCH,`, `NHi`. */
function isInCapitals(text: string): boolean {
  const letters = text.match(LETTERS)?.length ?? 0;
  const capitals = text.match(CAPITALS_ALONE)?.length ?? 0;
  return capitals === letters ? capitals > 0 : capitals > 1 && 2 * capitals >= letters;
}

/** The marks that may be numerals; a number in its order is none. */
export function headingMarks(tokens: readonly ObservedToken[]): HeadingMark[] {
  const marks: Omit<HeadingMark, 'asObserved'>[] = tokens.flatMap((token, i) => {
    const next = tokens[i + 1];
    const core = beginsLine(token) ? MARK.exec(token.text)?.[1] : undefined;
    if (core === undefined || next?.gap !== 'blank' || !CAPITAL.test(next.text)) return [];
    const beyond = tokens[i + 2];
    const inCapitals = isInCapitals(next.text) && (beyond?.gap !== 'blank' || isInCapitals(beyond.text));
    return [{ token, core, isNumber: NUMBER.test(core), inCapitals }];
  });
  const numbers = marks.flatMap(({ core, isNumber }) => (isNumber ? [Number(core)] : []));
  let at = -1;
  return marks.flatMap((mark) => {
    const { core, isNumber } = mark;
    if (!isNumber) return NO_NUMERAL.test(core) ? [] : [{ ...mark, asObserved: PER_CHARACTER * core.length }];
    const number = numbers[++at]!;
    if (numbers[at - 1] === number - 1 || numbers[at + 1] === number + 1) return [];
    // Numbers that are out of order are the rarer the larger they are: 1 / n².
    return [{ ...mark, asObserved: number === 1 ? FIRST : OUT_OF_ORDER - 2 * Math.log(Math.max(1, number)) }];
  });
}
