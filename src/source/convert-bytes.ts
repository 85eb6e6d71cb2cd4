import { InputError } from '../errors.js';
import { readWindowsSigns, textOfBytes } from '../vietnamese/legacy-charsets/bytes.js';
import type { Conversion } from '../vietnamese/legacy-charsets/convert.js';
import type { LegacyEncoding } from '../vietnamese/legacy-charsets/encodings.js';
import { hasEncodedSurrogates, SURROGATES_TROUBLE } from './decode-bytes.js';
import { SNIFF_BYTES, sniff } from './sniff.js';

/** From what to what. */
export interface ConvertSettings {
  readonly from: LegacyEncoding | 'unicode' | 'auto';
  readonly to: LegacyEncoding | 'unicode';
  /** how certain `auto` must be, 0..1 */
  readonly threshold: number;
}

/**
 * Share of control characters from which on what came out is no text: a byte of anything is a letter or a sign in VISCII and VPS, so
 * that packed or damaged data reads as either. Of evenly spread bytes one in twelve stays such a character; texts have one at their
 * end (Ctrl-Z of DOS) or a few of a printer's.
 */
const CONTROL_SHARE = 0.02;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]/gu;

/** Bytes that are not UTF-8, and in no old encoding for certain. */
export class UnsureEncodingError extends InputError {}

/** Finds the encoding, and is nearly certain of it. */
export const FROM_ANY: ConvertSettings = { from: 'auto', to: 'unicode', threshold: 0.99 };

/**
 * Reads a file of text, whatever it is encoded in.
 *
 * @param bytes the whole file
 * @param name for messages
 * @throws InputError when it is no text; `UnsureEncodingError` when it is in no encoding for certain
 */
export async function convertBytes(
  bytes: Uint8Array,
  name: string,
  settings: ConvertSettings,
): Promise<Conversion> {
  const found = sniff(bytes.subarray(0, SNIFF_BYTES));
  // VISCII and VPS have letters among the control characters: trust a named encoding
  if (found.kind === 'other' && settings.from === 'auto') {
    throw new InputError(`${name}: this is ${found.what}. ${found.remedy}`);
  }
  // its tables take a moment to build, and other commands do not need them
  const { convertText } = await import('../vietnamese/legacy-charsets/convert.js');
  const { text, from } = textOfBytes(bytes);
  const isNamed = settings.from !== 'auto' && settings.from !== 'unicode';
  if (from === 'bytes' && !isNamed && hasEncodedSurrogates(bytes))
    throw new InputError(`${name}: ${SURROGATES_TROUBLE}`);
  const conversion = convertText(text, settings);
  if (from === 'bytes' && conversion.encoding === undefined) {
    if (settings.from === 'unicode')
      throw new InputError(`${name}: this is not UTF-8. Name its encoding with \`--from\`.`);
    throw new UnsureEncodingError(
      `${name}: not UTF-8, and in no old Vietnamese encoding for certain. Name it with \`--from\`.`,
    );
  }
  if (from === 'bytes' && !isNamed && isNoText(conversion.text))
    throw new InputError(`${name}: this is binary data, not text. Give a text file.`);
  return from === 'bytes' && settings.to === 'unicode'
    ? { ...conversion, text: readWindowsSigns(conversion.text) }
    : conversion;
}

function isNoText(text: string): boolean {
  const controls = text.match(CONTROLS)?.length ?? 0;
  return controls > 1 && controls > text.length * CONTROL_SHARE;
}
