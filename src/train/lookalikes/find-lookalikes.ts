import { UsageError } from '../../errors.js';
import type { Lookalike } from '../../model/lookalikes.js';
import { HEIGHT, LEFT, likeness, type Picture, takePicture, WIDTH } from './picture.js';
import { intendedGroups, isTelling, observedGroups } from './printed-groups.js';

/** What office papers are set in. */
export const FONTS = [
  { family: 'Tinos', style: '' },
  { family: 'Tinos', style: 'bold ' },
  { family: 'Arimo', style: '' },
] as const;
/** Pixels: letters of 12 points at 120 dpi, as a poor scan has them. */
const SIZE = 20;
const BASE_LINE = 22;
/** Groups less alike are not taken for each other. */
const LEAST = 0.9;

/** Sets a group of letters. @throws UsageError when the font is not installed */
async function createPrinter({ family, style }: (typeof FONTS)[number]): Promise<(text: string) => Picture> {
  const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas');
  if (!GlobalFonts.has(family)) throw new UsageError(`Font \`${family}\` is not installed: install it.`);
  const context = createCanvas(WIDTH, HEIGHT).getContext('2d');
  context.font = `${style}${SIZE}px "${family}"`;
  return (text) => {
    context.clearRect(0, 0, WIDTH, HEIGHT);
    context.fillText(text, LEFT, BASE_LINE);
    const { data } = context.getImageData(0, 0, WIDTH, HEIGHT);
    const opacity = Float32Array.from({ length: WIDTH * HEIGHT }, (_, pixel) => data[4 * pixel + 3]! / 255);
    return takePicture(opacity, context.measureText(text).width);
  };
}

/**
 * Finds what letters of Vietnamese look like in print to an engine that nobody has pages of: `ri` like `n`, `h` like `li`.
 * Every group is set in each font, blurred, and laid on every other; its likeness is the best of the fonts.
 *
 * @param syllables in small letters
 * @throws UsageError when a font is not installed
 */
export async function findLookalikes(
  syllables: Iterable<string>,
  onProgress: (message: string) => void = () => {},
): Promise<readonly Lookalike[]> {
  const intended = intendedGroups(syllables);
  const observed = observedGroups();
  const best = new Map<string, Lookalike>();
  for (const font of FONTS) {
    onProgress(`${font.style}${font.family}: ${intended.length} groups beside ${observed.length}`);
    const print = await createPrinter(font);
    const seen = observed.map((group) => ({ group, picture: print(group) }));
    for (const group of intended) {
      const picture = print(group);
      for (const other of seen) {
        if (!isTelling(group, other.group)) continue;
        const alike = likeness(picture, other.picture);
        const key = `${group} ${other.group}`;
        if (alike >= LEAST && alike > (best.get(key)?.likeness ?? 0))
          best.set(key, { intended: group, observed: other.group, likeness: alike });
      }
    }
  }
  return [...best.values()];
}
