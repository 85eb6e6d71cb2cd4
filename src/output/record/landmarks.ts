import { isMostlyInCapitals } from '../../vietnamese/casing.js';
import {
  ADDRESSEES_MARK,
  COUNTRY_BEGINNING,
  COUNTRY_NAME,
  GROUNDS_MARK,
  MOTTO_PARTS,
  NUMBER_MARK,
  PARTY_NAME,
  RECIPIENTS_MARK,
  RECITAL_MARKS,
  SUBJECT_MARK,
} from '../../vietnamese/office-landmarks.js';
import { base, fold } from './fold.js';

const anyOf = (words: readonly string[]): string => words.map(base).join('|');
const COUNTRY = base(COUNTRY_NAME);
const DAMAGED_COUNTRY = base(COUNTRY_BEGINNING);
const PARTY = base(PARTY_NAME);
const [INDEPENDENCE, FREEDOM] = MOTTO_PARTS.map(base);
const RECITALS = anyOf(RECITAL_MARKS);

const NAME_OR_MOTTO = new RegExp(
  `^(?:nuoc\\s+)?${COUNTRY}|^${INDEPENDENCE}\\s*(?:[-–—.]+\\s*)?${FREEDOM}|^${PARTY}$`,
  'u',
);
const DAMAGED_NAME = new RegExp(`^${DAMAGED_COUNTRY}\\b`, 'u');
/** What stands at the head of the right column. */
const RIGHT_HEADS = [COUNTRY, `${INDEPENDENCE}\\s*[-–—]\\s*${FREEDOM}`].map(asWords);
/** The same, where it is in capitals: running text names the Party too. */
const RIGHT_HEADS_IN_CAPITALS = [PARTY, DAMAGED_COUNTRY].map(asWords);
/** Where the text of a paper begins. */
const TEXT_BEGINS = new RegExp(
  `^(?:${anyOf([ADDRESSEES_MARK, RECIPIENTS_MARK])}|${RECITALS}|thuc hien|tiep theo|trien khai|de |nham |dieu 1\\b|chuong i\\b|i\\s*[.\\-–/]|1\\s*[.\\-–/]|a\\s*[.\\-–/]|phan thu nhat)`,
  'u',
);
const OPENS_RECITALS = new RegExp(`^(?:${RECITALS}|quyet dinh|quyet nghi)`, 'u');
const OPENS_GROUNDS_OR_LETTER = new RegExp(`^(?:${fold(GROUNDS_MARK)}|${fold(ADDRESSEES_MARK)})`, 'u');
const GROUNDS_BEFORE = new RegExp(`${fold(GROUNDS_MARK)}\\s+$`, 'u');
const SUBJECT = new RegExp(`^${[...base(SUBJECT_MARK)].join('\\s*')}\\s*:?\\s*`, 'u');

function asWords(pattern: string): RegExp {
  return new RegExp(`\\b${pattern}\\b`, 'u');
}

/** The number's mark as a pattern for text without marks. */
export const NUMBER = base(NUMBER_MARK);

type Words = { readonly text: string };

/** Whether it is the country's or the Party's name or the motto, at the head of a paper. */
export function isMotto({ text }: Words): boolean {
  return NAME_OR_MOTTO.test(base(text)) || (DAMAGED_NAME.test(base(text)) && isMostlyInCapitals(text));
}

/** Where in a line the heads of a right column begin, but for its beginning. */
export function rightHeadsIn(line: string): number[] {
  const plain = base(line);
  const found = RIGHT_HEADS.map((head) => head.exec(plain));
  const inCapitals = RIGHT_HEADS_IN_CAPITALS.map((head) => head.exec(plain)).filter((match) => {
    const name = match && line.slice(match.index, match.index + match[0].length);
    return name === name?.toUpperCase();
  });
  return [...found, ...inCapitals].flatMap((match) => (match && match.index > 0 ? [match.index] : []));
}

export const beginsText = ({ text }: Words): boolean => TEXT_BEGINS.test(base(text));
export const opensRecitals = ({ text }: Words): boolean => OPENS_RECITALS.test(base(text));
/** Whether it is the first line of what a paper rests upon, or of a letter; asked of text with its marks. */
export const opensGroundsOrLetter = ({ text }: Words): boolean => OPENS_GROUNDS_OR_LETTER.test(fold(text));
/** Whether a text, folded, ends with what stands before a paper that another rests upon. */
export const endsWithGrounds = (folded: string): boolean => GROUNDS_BEFORE.test(folded);
export const isSubject = ({ text }: Words): boolean => SUBJECT.test(base(text));
/** Characters before the subject itself. */
export const subjectLength = ({ text }: Words): number => SUBJECT.exec(base(text))?.[0].length ?? 0;
