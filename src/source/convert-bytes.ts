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

/** Finds the encoding, and is nearly certain of it. */
export const FROM_ANY: ConvertSettings = { from: 'auto', to: 'unicode', threshold: 0.99 };

/**
 * Reads a file of text, whatever it is encoded in.
 *
 * @param bytes the whole file
 * @param name for messages
 * @throws InputError when it is no text, or in no encoding for certain
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
    throw new InputError(
      settings.from === 'unicode'
        ? `${name}: this is not UTF-8. Name its encoding with \`--from\`.`
        : `${name}: not UTF-8, and in no old Vietnamese encoding for certain. Name it with \`--from\`.`,
    );
  }
  return from === 'bytes' && settings.to === 'unicode'
    ? { ...conversion, text: readWindowsSigns(conversion.text) }
    : conversion;
}
