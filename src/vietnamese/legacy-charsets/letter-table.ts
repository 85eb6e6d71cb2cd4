import { composeLetter, decomposeLetter, TONES, VOWELS } from '../marks.js';

/** Codes (one or two bytes as UTF-16 units) of the marked letters of one case. */
export type LetterCodes = ReadonlyMap<string, string>;

/**
 * Reads a table of codes.
 *
 * @param rows one line for each of a ă â e ê i o ô ơ u ư y; six codes in the order ngang huyền hỏi ngã sắc nặng,
 *   each two hex digits per byte, or `.` for the ASCII letter; then one line with the code of đ
 * @param upper whether these are the capitals
 * @returns the code of each letter that is not plain ASCII
 * @throws RangeError when a row or a code is missing or stands twice: the table is wrong
 */
export function letterCodes(rows: string, upper: boolean): LetterCodes {
  const codes = new Map<string, string>();
  const enter = (letter: string, hex: string | undefined): void => {
    if (hex === undefined) throw new RangeError(`no code for ${letter}`);
    if (hex === '.') return;
    const code = hex.replace(/../g, (h) => String.fromCharCode(Number.parseInt(h, 16)));
    codes.set(letter, code);
  };
  const lines = rows.trim().split('\n');
  VOWELS.forEach((vowel, row) => {
    const { base, shape } = decomposeLetter(vowel)!;
    const cells = lines[row]?.trim().split(/\s+/);
    TONES.forEach((tone, column) => {
      enter(composeLetter(base, shape, tone, upper)!, cells?.[column]);
    });
  });
  enter(upper ? 'Đ' : 'đ', lines[VOWELS.length]?.trim());
  if (new Set(codes.values()).size !== codes.size) throw new RangeError('two letters have the same code');
  return codes;
}
