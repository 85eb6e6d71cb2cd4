import { COUNTRY_NAME, MOTTO, PARTY_NAME, RECIPIENTS_MARK } from '../../vietnamese/office-landmarks.js';
import { firstNumerals } from '../../vietnamese/roman-numerals.js';
import {
  ABBREVIATIONS,
  DOCUMENT_KINDS,
  documentCode,
  initials,
  issuer,
  personName,
  placeAndDate,
  recipients,
  signature,
} from './office-phrases.js';
import type { Block, PageItem } from './page-blocks.js';
import { asSubject, block, firstSyllables } from './page-blocks.js';
import type { SeededRandom } from './seeded-random.js';

/** Longest heading, in syllables; longer lines are paragraphs. */
const HEADING_SYLLABLES = 16;
/** Titles of annexes and parties' resolutions run over two or three lines of capitals. */
const LONG_HEADING_SYLLABLES = 36;
/** Numerals that headings are set with. */
const NUMERALS = firstNumerals(14);

const titleCase = (line: string): string =>
  line.replace(/\p{L}+/gu, (run) => run[0]!.toUpperCase() + run.slice(1));

export function letterhead(random: SeededRandom, subject: string): PageItem[] {
  const party = random.chance(0.35);
  const owner = issuer(random).toUpperCase();
  const above = issuer(random).toUpperCase();
  const motto = party
    ? [block(PARTY_NAME, 'bold', 'centre'), block(placeAndDate(random), 'italic', 'centre')]
    : [
        block(COUNTRY_NAME, 'bold', 'centre'),
        block(MOTTO, 'bold', 'centre'),
        block(placeAndDate(random), 'italic', 'centre'),
      ];
  const left = [block(above, 'regular', 'centre'), block(owner, 'bold', 'centre')];
  const number = block(`${random.pick(['Số: ', 'Số ', 'Số: '])}${documentCode(random)}`, 'regular', 'centre');
  const kind = random.pick(DOCUMENT_KINDS).toUpperCase();
  return [
    { left: [...left, number], right: motto },
    block(kind, 'bold', 'centre'),
    block(`${random.pick(['về ', 'Về việc ', 'V/v '])}${subject}`, 'bold', 'centre'),
  ];
}

export function foot(random: SeededRandom): PageItem {
  const [first, ...rest] = signature(random);
  return {
    left: [
      block(`${RECIPIENTS_MARK}:`, 'bold-italic', 'left'),
      ...recipients(random).map((line) => block(line, 'regular', 'left')),
    ],
    right: [block(first!, 'bold', 'centre'), ...rest.map((line) => block(line, 'bold', 'centre'))],
  };
}

export function heading(random: SeededRandom, line: string): Block {
  const words = firstSyllables(line, random.int(3, HEADING_SYLLABLES));
  const long = firstSyllables(line, random.int(8, LONG_HEADING_SYLLABLES)).toUpperCase();
  const roman = random.pick(NUMERALS);
  const number = random.pick([`${roman}. `, `${roman}- `, `${random.int(1, 9)}. `, '', '']);
  return random.weighted([
    [block(`${number}${words.toUpperCase()}`, 'bold', random.pick(['left', 'centre'])), 6],
    [
      block(
        `${number}${long}`,
        random.pick(['bold', 'bold', 'regular', 'italic']),
        random.pick(['justify', 'centre']),
      ),
      5,
    ],
    [block(words.toUpperCase(), 'regular', 'centre'), 1.5],
    [block(`${number}${words}`, 'bold', 'left'), 1.5],
    [block(titleCase(words), random.pick(['bold', 'regular', 'italic']), 'left'), 2],
    [block(`Điều ${random.int(1, 60)}. ${words}`, 'bold', 'justify'), 2],
  ]);
}

/** A line dense in what breaks most: codes, abbreviations, names in Title Case. */
export function officeLine(random: SeededRandom, line: string): Block {
  const words = firstSyllables(line, random.int(4, 12));
  const mixed = (): string => random.pick(ABBREVIATIONS);
  const coined = initials(firstSyllables(line, random.int(3, 6)));
  const text = random.weighted([
    [`- ${mixed()}, ${mixed()} ${random.pick(['tỉnh', 'huyện', 'các cấp'])}, ${issuer(random)};`, 3],
    [
      `${random.pick(DOCUMENT_KINDS)} số ${documentCode(random)} của ${issuer(random)} về ${asSubject(words)};`,
      4,
    ],
    [`(${random.pick(DOCUMENT_KINDS)} số ${documentCode(random)}, ${documentCode(random)})`, 1],
    [`Đồng chí ${personName(random)}, ${issuer(random)}; đồng chí ${personName(random)};`, 2],
    [`${titleCase(words)} (${coined}), ${mixed()}, ${mixed()}.`, 2.5],
    [`${words} (sau đây gọi tắt là ${coined}).`, 1],
  ] as const);
  return block(
    text,
    random.weighted([
      ['regular', 7],
      ['italic', 2],
      ['bold', 1],
    ] as const),
  );
}
