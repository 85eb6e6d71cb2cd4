import { looksBinary, SNIFF_BYTES, sniff } from './sniff.js';

const PICTURE = /\.(?:png|jpe?g|tiff?|bmp|webp|gif)$/iu;
const MARKUP = /\.(?:hocr|xml)$/iu;

/**
 * What is wrong with a file that by its name is a picture of a page or what an engine wrote of one, while nothing of that is in it:
 * a copy that never began, a disk that lost what it held. Read as a text it would pass for a blank page. A text that is called a
 * picture is a text.
 *
 * @param head the beginning of a file that is no PDF, picture, hOCR or ALTO; all of a short one
 * @returns what is wrong and what to do; undefined for a text, and for what `sniff` knows better
 */
export function spoiltFile(head: Uint8Array, name: string): string | undefined {
  const isPicture = PICTURE.test(name);
  if (head.length === 0)
    return isPicture || MARKUP.test(name) ? 'the file is empty. Get it again.' : undefined;
  const beginning = head.subarray(0, SNIFF_BYTES);
  const found = sniff(beginning);
  if (!isPicture || found.kind === 'text' || found.isKnown || !looksBinary(beginning)) return undefined;
  return 'this is no picture that is read, whatever its name says. Give a PNG, JPEG, TIFF, BMP, WebP or GIF.';
}
