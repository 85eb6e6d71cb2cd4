import type { FontSpan } from '../vietnamese/legacy-charsets/detect.js';

/** The font of the text that is put behind pictures of pages: by its name the layer is known again, whoever saved the file since. */
export const LAYER_FONT = 'KhoiphucGlyphLessFont';

/**
 * Whether a text layer was made by this program: it says what the picture was read as before, and is no witness of the picture.
 *
 * @param fonts of the layer; a name may have a tag in front, as fonts have that hold some of their letters (`ABCDEF+Name`)
 */
export function isOwnLayer(fonts: readonly FontSpan[]): boolean {
  return fonts.length > 0 && fonts.every(({ fontName }) => fontName.endsWith(LAYER_FONT));
}
