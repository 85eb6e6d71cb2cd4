import { describe, expect, it } from 'vitest';
import { jpegFacts } from '../../src/browser/pictures/jpeg.js';
import { jpegHeader } from '../../src/pdf/jpeg-header.js';

const ascii = (text: string) => Array.from(text, (sign) => sign.charCodeAt(0));
const START = [0xff, 0xd8];
/** 40 dots wide, 30 high, in colour. */
const FRAME = [0xff, 0xc2, 0, 17, 8, 0, 30, 0, 40, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
const ADOBE = [0xff, 0xee, 0, 14, ...ascii('Adobe'), 0, 100, 0, 0, 0, 0, 0];
const EXIF = [0xff, 0xe1, 0, 10, ...ascii('Exif'), 0, 0, 0, 0];

describe('the header of a JPEG', () => {
  it('says the size and what turns and colours depend on', () => {
    const bytes = Uint8Array.from([...START, ...ADOBE, 0xff, ...EXIF, ...FRAME]);
    expect(jpegHeader(bytes)).toEqual({ width: 40, height: 30, components: 3, exif: true, adobeRgb: true });
    expect(jpegFacts(bytes)).toMatchObject({ width: 40, height: 30, colour: true, plain: true });
  });

  it('is none without a frame, with half a frame, and where the pixels come first', () => {
    for (const pieces of [[], FRAME.slice(0, 9), [0xff, 0xda, 0, 2, ...FRAME], [0, ...FRAME]])
      expect(jpegHeader(Uint8Array.from([...START, ...pieces]))).toBeUndefined();
  });
});
