import type { LegacyEncoding } from './encodings.js';

/** Text in a legacy encoding, and how much of it the encoding has no code for. */
export interface EncodedText {
  /** One UTF-16 unit, 0 to 255, per byte of the encoding. */
  readonly text: string;
  /** Characters that were replaced by `?`. */
  readonly lost: number;
  /** Capitals that stand as small letters, because the encoding keeps them for its font of capitals. */
  readonly lowered: number;
}

/** Both directions of one encoding. */
export interface Codec {
  readonly encoding: LegacyEncoding;
  /**
   * Legacy text to Unicode.
   *
   * @param text bytes as UTF-16 units, or text that was decoded as Latin-1 or Windows-1252 by mistake
   * @returns Vietnamese letters in NFC; what is no code of the encoding stays as it is
   */
  decode(text: string): string;
  /** Unicode (NFC) to the encoding. */
  encode(text: string): EncodedText;
}

/** Stands for what an encoding cannot say. */
export const REPLACEMENT = '?';
