import type { LegacyEncoding } from '../../vietnamese/legacy-charsets/encodings.js';

/** What pdf.js says of one code that is shown. */
export interface ShownCode {
  readonly originalCharCode: number;
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

const CONTROLS = Array.from({ length: 0x20 }, (_, code) => code).filter((code) => code < 9 || code > 13);

/**
 * WinAnsiEncoding (PDF 32000-1, annex D.2) has no sign of its own at these codes: it has a second hyphen, bullets, and
 * nothing, which pdf.js reads as blanks.
 */
const BORROWED: Readonly<Record<string, readonly number[]>> = {
  '-': [0xad],
  '•': [0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d],
  ' ': CONTROLS,
};

const always = (): boolean => true;
const isOnlyHyphen = (code: number): boolean => code === 0xad;

/** Whether an encoding has a letter at such a code: TCVN3 has one, ư. */
const HAS_LETTER: Readonly<Partial<Record<LegacyEncoding, (code: number) => boolean>>> = {
  tcvn3: isOnlyHyphen,
  'tcvn3-capitals': isOnlyHyphen,
  vps: always,
  viscii: always,
};

/**
 * The sign of a code. A font of a legacy encoding shows the letters of that encoding, whatever the PDF claims of it:
 * where WinAnsiEncoding has a second hyphen, .VnTime has ư.
 *
 * @param encoding what the font's name says, if anything
 */
export function signOf(shown: ShownCode, encoding: LegacyEncoding | undefined): string {
  const { unicode, originalCharCode: code } = shown;
  if (encoding === undefined || !HAS_LETTER[encoding]?.(code)) return unicode;
  return unicode === '' || BORROWED[unicode]?.includes(code) ? String.fromCharCode(code) : unicode;
}
