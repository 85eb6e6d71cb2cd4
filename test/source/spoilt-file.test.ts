import { describe, expect, it } from 'vitest';
import { loadDetector } from '../../src/model/load.js';
import { openDocument } from '../../src/source/open-document.js';
import { spoiltFile } from '../../src/source/spoilt-file.js';

const NOTHING = new Uint8Array(0);
const ZEROS = new Uint8Array(3000);
const TEXT = new TextEncoder().encode('Kính gửi các đơn vị trực thuộc,\n');

describe('a file that is not what it is called', () => {
  it.each([
    'a.jpg',
    'a.JPEG',
    'a.png',
    'a.tif',
    'a.TIFF',
    'a.bmp',
    'a.webp',
    'a.gif',
    'a.hocr',
    'a.alto.xml',
  ])('is a spoilt one where %s is empty', async (name) => {
    expect(spoiltFile(NOTHING, name)).toBe('the file is empty. Get it again.');
    await expect(openDocument(NOTHING, { name, detector: await loadDetector() })).rejects.toThrow(
      `${name}: the file is empty. Get it again.`,
    );
  });

  it('is a spoilt one where a picture holds no picture and no text', async () => {
    expect(spoiltFile(ZEROS, 'a.jpg')).toMatch(/^this is no picture that is read, whatever its name says/u);
    await expect(openDocument(ZEROS, { name: 'a.jpg', detector: await loadDetector() })).rejects.toThrow(
      /a\.jpg: this is no picture/u,
    );
  });

  it('is a text where it is one, and empty where a text is', () => {
    expect(spoiltFile(TEXT, 'a.jpg')).toBeUndefined();
    expect(spoiltFile(NOTHING, 'a.txt')).toBeUndefined();
    expect(spoiltFile(NOTHING, 'a')).toBeUndefined();
    expect(spoiltFile(ZEROS, 'a.txt')).toBeUndefined();
  });

  it('is left to those who know what it is', () => {
    expect(spoiltFile(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0), 'a.jpg')).toBeUndefined();
  });
});
