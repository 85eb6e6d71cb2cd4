/** The vowel letters without any mark, and d. */
export type BaseLetter = 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'd';
/** Shape mark (dấu mũ, trăng, móc, and the bar of đ). */
export type Shape = 'none' | 'circumflex' | 'breve' | 'horn' | 'stroke';
/** Tone mark (dấu thanh); `ngang` bears none. */
export type Tone = 'ngang' | 'huyen' | 'hoi' | 'nga' | 'sac' | 'nang';

/** The six tones in the order of the letter table below. */
export const TONES: readonly Tone[] = ['ngang', 'huyen', 'hoi', 'nga', 'sac', 'nang'];

/** Combining character of each shape (NFD); đ does not decompose, so `stroke` has none. */
export const SHAPE_MARKS: Readonly<Record<Shape, string>> = {
  none: '',
  circumflex: '\u0302',
  breve: '\u0306',
  horn: '\u031b',
  stroke: '',
};

/** A Vietnamese letter taken apart. `upper` is its case. */
export interface LetterParts {
  readonly base: BaseLetter;
  readonly shape: Shape;
  readonly tone: Tone;
  readonly upper: boolean;
}

// one row per vowel: base letter, shape, then the letter with each tone in the order of TONES
const VOWEL_ROWS: readonly (readonly [BaseLetter, Shape, string])[] = [
  ['a', 'none', 'aàảãáạ'],
  ['a', 'breve', 'ăằẳẵắặ'],
  ['a', 'circumflex', 'âầẩẫấậ'],
  ['e', 'none', 'eèẻẽéẹ'],
  ['e', 'circumflex', 'êềểễếệ'],
  ['i', 'none', 'iìỉĩíị'],
  ['o', 'none', 'oòỏõóọ'],
  ['o', 'circumflex', 'ôồổỗốộ'],
  ['o', 'horn', 'ơờởỡớợ'],
  ['u', 'none', 'uùủũúụ'],
  ['u', 'horn', 'ưừửữứự'],
  ['y', 'none', 'yỳỷỹýỵ'],
];

const partsOf = new Map<string, LetterParts>();
const letterOf = new Map<string, string>();
const withoutTone = new Map<string, string>();

function keyOf(base: BaseLetter, shape: Shape, tone: Tone, upper: boolean): string {
  return `${base} ${shape} ${tone} ${upper}`;
}

function enter(letter: string, base: BaseLetter, shape: Shape, tone: Tone, toneless: string): void {
  for (const upper of [false, true]) {
    const cased = upper ? letter.toUpperCase() : letter;
    partsOf.set(cased, { base, shape, tone, upper });
    letterOf.set(keyOf(base, shape, tone, upper), cased);
    withoutTone.set(cased, upper ? toneless.toUpperCase() : toneless);
  }
}

for (const [base, shape, letters] of VOWEL_ROWS) {
  TONES.forEach((tone, i) => {
    enter(letters[i]!, base, shape, tone, letters[0]!);
  });
}
enter('d', 'd', 'none', 'ngang', 'd');
enter('đ', 'd', 'stroke', 'ngang', 'đ');

const hasMarks = (p: LetterParts): boolean => p.shape !== 'none' || p.tone !== 'ngang';

/** The 67 small letters that bear a mark (66 vowels and đ), in table order; with capitals they are 134. */
export const MARKED_LETTERS: readonly string[] = [...partsOf]
  .filter(([, p]) => !p.upper && hasMarks(p))
  .map(([letter]) => letter);

/** The 67 capitals that bear a mark, in the same order. */
export const MARKED_CAPITALS: readonly string[] = MARKED_LETTERS.map((c) => c.toUpperCase());

/** The 12 small vowel letters without tone. */
export const VOWELS: readonly string[] = VOWEL_ROWS.map(([, , letters]) => letters[0]!);

/**
 * Takes one precomposed (NFC) letter apart.
 *
 * @param letter one letter, either case
 * @returns its parts, or undefined when it is neither a Vietnamese vowel letter nor d or đ
 */
export function decomposeLetter(letter: string): LetterParts | undefined {
  return partsOf.get(letter);
}

/**
 * Puts a letter together; the inverse of `decomposeLetter`.
 *
 * @returns the precomposed letter, or undefined when no such letter exists (ă is no shape of e)
 */
export function composeLetter(base: BaseLetter, shape: Shape, tone: Tone, upper = false): string | undefined {
  return letterOf.get(keyOf(base, shape, tone, upper));
}

/** The tone that the (NFC) letter bears; `ngang` for every letter without one. */
export function toneOfLetter(letter: string): Tone {
  return partsOf.get(letter)?.tone ?? 'ngang';
}

/**
 * The (NFC) vowel letter with another tone.
 *
 * @returns the letter with `tone` in the place of its own; letters that bear no tone are returned as they are
 */
export function withTone(letter: string, tone: Tone): string {
  const p = partsOf.get(letter);
  return p === undefined || p.base === 'd' ? letter : letterOf.get(keyOf(p.base, p.shape, tone, p.upper))!;
}

const TONED = new RegExp(
  `[${[...partsOf]
    .filter(([, p]) => p.tone !== 'ngang')
    .map(([c]) => c)
    .join('')}]`,
  'g',
);
const MARKED = new RegExp(
  `[${[...partsOf]
    .filter(([, p]) => hasMarks(p))
    .map(([c]) => c)
    .join('')}]`,
  'g',
);

const baseOf = new Map([...partsOf].map(([c, p]) => [c, p.upper ? p.base.toUpperCase() : p.base]));

/** Takes the tone marks off NFC text and leaves the shape marks: `trường` → `trương`. Length is kept. */
export function stripTone(text: string): string {
  return text.replace(TONED, (c) => withoutTone.get(c)!);
}

/** The base form: NFC text without any Vietnamese mark, `Đường` → `Duong`. Length is kept. */
export function stripMarks(text: string): string {
  return text.replace(MARKED, (c) => baseOf.get(c)!);
}

/** The base form in small letters, `Đường` → `duong`: what is left when marks and case count for nothing. */
export function baseLetters(text: string): string {
  return stripMarks(text).toLowerCase();
}
