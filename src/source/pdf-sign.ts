/** What pdf.js says of one code that is shown. */
export interface ShownCode {
  readonly originalCharCode: number;
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** WinAnsiEncoding (PDF 32000-1, annex D.2) has no sign of its own here: it shows a hyphen or a bullet. */
const BORROWED: Readonly<Record<string, readonly number[]>> = {
  '-': [0xad],
  '•': [0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d],
};

/**
 * The sign of a code. A font of a legacy encoding has a letter at each of its codes, whatever the encoding that the PDF
 * claims for it says: TCVN3 has ư at 0xAD, where WinAnsiEncoding has a second hyphen.
 *
 * @param isLegacy whether the font's name is that of a font of a legacy encoding
 */
export function signOf({ unicode, originalCharCode }: ShownCode, isLegacy: boolean): string {
  if (!isLegacy) return unicode;
  if (unicode === '') return String.fromCharCode(originalCharCode);
  return BORROWED[unicode]?.includes(originalCharCode) ? String.fromCharCode(originalCharCode) : unicode;
}
