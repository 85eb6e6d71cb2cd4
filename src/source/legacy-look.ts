import { looksLatin } from './looks-latin.js';

/** What an encoding is called, and whether `khoiphuc convert` knows it. */
export interface LegacyLook {
  readonly name: string;
  readonly isVietnamese: boolean;
}

const LATIN: LegacyLook = { name: 'Latin-1 or Windows-1252', isVietnamese: false };

/**
 * Names the encoding that text which is not UTF-8 is most likely in, for the message that says so. The detector is
 * imported when it is needed: its tables are large, and text is nearly always UTF-8.
 *
 * @param bytes a stretch of the text, the longer the better
 * @returns its name as people write it: `TCVN3 (ABC)`, `VNI-Windows`, `Latin-1 or Windows-1252`; undefined when it cannot be told
 */
export async function legacyLook(bytes: Uint8Array): Promise<LegacyLook | undefined> {
  const { detectLegacy } = await import('../vietnamese/legacy-charsets/detect.js');
  const { ENCODING_TITLES } = await import('../vietnamese/legacy-charsets/encodings.js');
  const { encoding } = detectLegacy(new TextDecoder('windows-1252').decode(bytes));
  // A line that is partly UTF-8 looks like UTF-8 read wrongly, which it is not.
  const isGuess = encoding !== undefined && !encoding.startsWith('mojibake');
  if (isGuess) return { name: ENCODING_TITLES[encoding], isVietnamese: true };
  return looksLatin(bytes) ? LATIN : undefined;
}
