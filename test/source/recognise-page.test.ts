import { describe, expect, it } from 'vitest';
import type { ImagePage, PreparedPage } from '../../src/source/image/image-page.js';
import { recognisePage } from '../../src/source/recognise-page.js';
import { failingEngine } from './ocr/recorded-engine.js';

const image = {
  ...{ width: 100, height: 200, dpi: 100, rotation: 0 as const },
  encoded: async () => ({ mediaType: 'image/png' as const, bytes: new Uint8Array() }),
};

/** A page without print, so that no engine is asked. */
function blankPage(prepared: Partial<PreparedPage>): ImagePage {
  const all = { image, warnings: [], stamps: 0, rotation: 0, blank: true, ...prepared } as unknown;
  return { number: 1, warnings: [], image, prepare: async () => all as PreparedPage };
}

const warningsOf = async (prepared: Partial<PreparedPage>) =>
  (await recognisePage(blankPage(prepared), failingEngine(), undefined)).warnings;

describe('recognisePage', () => {
  it('tells that a page was turned, and that stamps were left out', async () => {
    expect(await warningsOf({})).toEqual([]);
    expect(await warningsOf({ rotation: 270, stamps: 2 })).toEqual([
      '2 stamps were taken for no text',
      'the page was turned by 270° clockwise to stand upright',
    ]);
  });
});
