import { toneOfLetter, withTone } from './marks.js';
import { normalizeText } from './normalize.js';

/** Where an open oa, oe, uy bears its tone: `old` hòa, khỏe, ủy; `new` hoà, khoẻ, uỷ. */
export type ToneStyle = 'old' | 'new';

/** Which style a text uses, with the syllables that show it. */
export interface ToneStyleCounts {
  readonly style: ToneStyle | 'mixed' | 'none';
  readonly old: number;
  readonly new: number;
}

// Only an open rhyme has two styles: nothing that belongs to a word may follow. After q the u is no vowel (quý).
const END = '(?![\\p{L}\\p{N}_])';
const NEW_STYLE = new RegExp(
  `([oO])([àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ])${END}|(?<![qQ])([uU])([ỳýỷỹỵỲÝỶỸỴ])${END}`,
  'gu',
);
const OLD_STYLE = new RegExp(`([òóỏõọÒÓỎÕỌ])([aeAE])${END}|(?<![qQ])([ùúủũụÙÚỦŨỤ])([yY])${END}`, 'gu');
const OLD_HINT = /[òóỏõọÒÓỎÕỌ][aeAE]|[ùúủũụÙÚỦŨỤ][yY]/;
const NEW_HINT = /[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const ASCII = /^[\x00-\x7f]*$/;

function toFirst(first: string, second: string): string {
  return withTone(first, toneOfLetter(second)) + withTone(second, 'ngang');
}

function toSecond(first: string, second: string): string {
  return withTone(first, 'ngang') + withTone(second, toneOfLetter(first));
}

/**
 * Puts the tone of every open oa, oe, uy where the style wants it; all else stays.
 *
 * @param text a syllable or any text, NFC
 */
export function placeTone(text: string, style: ToneStyle): string {
  if (style === 'old') {
    if (!NEW_HINT.test(text)) return text;
    return text.replace(NEW_STYLE, (_, o?: string, a?: string, u?: string, y?: string) =>
      o ? toFirst(o, a!) : toFirst(u!, y!),
    );
  }
  if (!OLD_HINT.test(text)) return text;
  return text.replace(OLD_STYLE, (_, o?: string, a?: string, u?: string, y?: string) =>
    o ? toSecond(o, a!) : toSecond(u!, y!),
  );
}

/**
 * The key of a syllable in the lexicon and the language model: lower case, NFC, old tone placement,
 * so that `Hoà`, `hòa` and `HÒA` are one entry.
 *
 * @param syllable any case, any tone placement, NFC or not
 */
export function toneKey(syllable: string): string {
  if (ASCII.test(syllable)) return syllable.toLowerCase();
  return placeTone(normalizeText(syllable).toLowerCase(), 'old');
}

/** Below this share the rarer style counts as slips, not as a second style (one in ten: a choice). */
const SLIP_SHARE = 0.1;

/**
 * Which tone placement a text uses. Only open oa, oe, uy with a tone tell; without any the style is `none`.
 *
 * @param text NFC
 */
export function toneStyleOf(text: string): ToneStyleCounts {
  const old = text.match(OLD_STYLE)?.length ?? 0;
  const recent = text.match(NEW_STYLE)?.length ?? 0;
  const rarer = Math.min(old, recent);
  const style =
    old + recent === 0
      ? 'none'
      : rarer > SLIP_SHARE * (old + recent)
        ? 'mixed'
        : old > recent
          ? 'old'
          : 'new';
  return { style, old, new: recent };
}
