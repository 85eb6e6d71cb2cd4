import {
  ABBREVIATIONS,
  DOCUMENT_KINDS,
  documentCode,
  initials,
  issuer,
  personName,
  placeAndDate,
  recipients,
  recital,
  signature,
} from './office-phrases.js';
import type { SeededRandom } from './seeded-random.js';

export type TextStyle = 'regular' | 'bold' | 'italic' | 'bold-italic';

/** A paragraph to be set; `text` is what the page intends, character for character. */
export interface Block {
  readonly text: string;
  readonly style: TextStyle;
  readonly align: 'justify' | 'left' | 'centre';
  readonly indent: boolean;
}

/** A page is blocks over the full width, and pairs of columns (letterhead, foot). */
export type PageItem = Block | { readonly left: readonly Block[]; readonly right: readonly Block[] };

/** Longest heading, in syllables; longer lines are paragraphs. */
const HEADING_SYLLABLES = 16;
/** Titles of annexes and parties' resolutions run over two or three lines of capitals. */
const LONG_HEADING_SYLLABLES = 36;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV'];

const block = (text: string, style: TextStyle = 'regular', align: Block['align'] = 'justify'): Block => ({
  text,
  style,
  align,
  indent: align === 'justify',
});

/** The item number or bullet that a corpus line brings along. */
const NUMBERING = /^([IVX]+|\d+(\.\d+)*|[a-zđ])[.)/-]+ |^[-–+*•] */u;

function firstSyllables(line: string, count: number): string {
  const words = line.replace(NUMBERING, '').split(' ').slice(0, count).join(' ');
  return words.replace(/[\s.,;:–-]+$/u, '');
}

/** For the middle of a sentence: `Trường hợp …` → `trường hợp …`; names and abbreviations stay. */
const asSubject = (words: string): string =>
  /^\p{Lu}\p{Ll}* \p{Ll}/u.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words;

const titleCase = (line: string): string =>
  line.replace(/\p{L}+/gu, (run) => run[0]!.toUpperCase() + run.slice(1));

function letterhead(random: SeededRandom, subject: string): PageItem[] {
  const party = random.chance(0.35);
  const owner = issuer(random).toUpperCase();
  const above = issuer(random).toUpperCase();
  const motto = party
    ? [block('ĐẢNG CỘNG SẢN VIỆT NAM', 'bold', 'centre'), block(placeAndDate(random), 'italic', 'centre')]
    : [
        block('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'bold', 'centre'),
        block('Độc lập - Tự do - Hạnh phúc', 'bold', 'centre'),
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

function foot(random: SeededRandom): PageItem {
  const [first, ...rest] = signature(random);
  return {
    left: [
      block('Nơi nhận:', 'bold-italic', 'left'),
      ...recipients(random).map((line) => block(line, 'regular', 'left')),
    ],
    right: [block(first!, 'bold', 'centre'), ...rest.map((line) => block(line, 'bold', 'centre'))],
  };
}

function heading(random: SeededRandom, line: string): Block {
  const words = firstSyllables(line, random.int(3, HEADING_SYLLABLES));
  const long = firstSyllables(line, random.int(8, LONG_HEADING_SYLLABLES)).toUpperCase();
  const roman = random.pick(ROMAN);
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
function officeLine(random: SeededRandom, line: string): Block {
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

function paragraph(random: SeededRandom, source: string): Block {
  const line = source.replace(NUMBERING, '');
  const text = random.weighted([
    [line, 10],
    [`- ${line}`, 3],
    [`${random.int(1, 12)}. ${line}`, 2],
    [`${random.int(1, 4)}.${random.int(1, 9)}. ${line}`, 1],
    [`${random.pick(['a', 'b', 'c', 'd', 'đ', 'e', 'g'])}) ${line}`, 1],
    [`+ ${line}`, 1],
    [line.toUpperCase(), 0.7],
  ]);
  return block(
    text,
    random.weighted([
      ['regular', 16],
      ['italic', 2.5],
      ['bold', 1.5],
      ['bold-italic', 0.5],
    ] as const),
  );
}

/**
 * Lays out one page's worth of text like a Vietnamese office paper.
 * @param read gives consecutive clean paragraphs of a corpus
 * @param syllables how much text to compose at least; the renderer stops where the sheet ends
 * About an eighth of the syllables come out in capitals or Title Case: recognisers damage those differently.
 */
export function composePage(
  read: () => readonly string[],
  random: SeededRandom,
  syllables: number,
): readonly PageItem[] {
  const items: PageItem[] = [];
  const kind = random.weighted([
    ['front', 3],
    ['body', 5],
    ['last', 2],
  ] as const);
  const subject = (): string => asSubject(firstSyllables(random.pick(read()), random.int(5, 14)));
  if (kind === 'front') {
    items.push(...letterhead(random, subject()));
    const style = random.weighted([
      ['italic', 6],
      ['regular', 3],
      ['bold-italic', 1],
    ] as const);
    const count = random.int(1, 4);
    for (let i = 0; i < count; i++) items.push(block(recital(random, subject()), style));
  }
  if (kind === 'last')
    items.push(
      ...read()
        .slice(0, 2)
        .map((line) => paragraph(random, line)),
      foot(random),
    );
  let composed = 0;
  while (composed < syllables) {
    const lines = read().slice(0, random.int(2, 5));
    const additions = [heading(random, random.pick(lines)), ...lines.map((line) => paragraph(random, line))];
    if (random.chance(0.6))
      additions.splice(random.int(1, lines.length), 0, officeLine(random, random.pick(lines)));
    items.push(...additions);
    composed += additions.reduce((sum, item) => sum + item.text.split(' ').length, 0);
  }
  return items;
}
