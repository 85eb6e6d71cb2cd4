import type { Section } from './model-file.js';

/** Texts without line ends as one section: UTF-8, one a line. At least one text. */
export function joinTexts(texts: readonly string[]): Uint8Array {
  return new TextEncoder().encode(texts.join('\n'));
}

/** Reads what `joinTexts` wrote. */
export function splitTexts(section: Section): string[] {
  return decodeText(section).split('\n');
}

/** The place of each text. */
export function numbered(texts: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (let i = 0; i < texts.length; i++) places.set(texts[i]!, i);
  return places;
}

/** Decodes a model file that is text: UTF-8, a byte order mark stays to be complained about. */
export function decodeText(bytes: Section): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
