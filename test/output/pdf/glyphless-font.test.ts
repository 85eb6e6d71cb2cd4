import * as pdfLib from '@cantoo/pdf-lib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { addGlyphlessFont, GlyphlessCodes } from '../../../src/output/pdf/glyphless-font.js';
import { letterWidth } from '../../../src/output/pdf/letter-widths.js';
import { unseenTrueType } from '../../../src/output/pdf/unseen-truetype.js';

/** Tables of a TrueType font by their names. */
function tablesOf(font: Uint8Array): Record<string, DataView> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  return Object.fromEntries(
    Array.from({ length: view.getUint16(4) }, (_, i) => {
      const at = 12 + 16 * i;
      const name = String.fromCharCode(...font.subarray(at, at + 4));
      const [offset, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
      return [name, new DataView(font.buffer, font.byteOffset + offset, length)];
    }),
  );
}

const LOOK = { advances: [500, 278, 889], ascent: 800, descent: 200 };

describe('unseenTrueType', () => {
  it('has an advance and a place for every glyph', () => {
    const { hmtx, hhea, loca, glyf, maxp } = tablesOf(unseenTrueType(LOOK));
    expect([maxp!.getUint16(4), hhea!.getUint16(34), hhea!.getUint16(10)]).toEqual([3, 3, 889]);
    const glyphs = LOOK.advances.map((_, i) => {
      const at = 2 * loca!.getUint16(2 * i);
      expect(2 * loca!.getUint16(2 * (i + 1)) - at).toBe(24);
      const box = [2, 4, 6, 8].map((field) => glyf!.getInt16(at + field));
      // steps from (0, 0) to a corner, and from there to the other
      const points = [16, 18, 20, 22].map((field) => glyf!.getInt16(at + field));
      return { advance: hmtx!.getUint16(4 * i), contours: glyf!.getInt16(at), box, points };
    });
    expect(glyphs).toEqual(
      LOOK.advances.map((advance) => ({
        ...{ advance, contours: 1, box: [0, -200, advance, 800], points: [0, advance, -200, 1000] },
      })),
    );
  });

  it('adds up to the sum that its standard asks for', () => {
    const font = unseenTrueType(LOOK);
    const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
    let sum = 0;
    for (let at = 0; at < font.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0_afba);
  });
});

describe('the font of an unseen layer', () => {
  const TEXT = 'Đẩy mạnh, ỮỢ – MWijl 😀\ud800🀄';

  it('is as wide for readers of its glyphs as for readers of its table of widths', async () => {
    const codes = new GlyphlessCodes();
    codes.encode(TEXT);
    const { advances, ofCode } = codes.glyphs();
    expect(new Set(advances).size).toBe(advances.length);
    const glyphs = new DataView(ofCode.buffer);
    const widths = codes.widths();
    let told = 0;
    for (let i = 0; i < widths.length; i += 2) {
      for (const [k, width] of (widths[i + 1] as number[]).entries()) {
        const code = (widths[i] as number) + k;
        expect({ code, width: advances[glyphs.getUint16(2 * code)] }).toEqual({ code, width });
        told += 1;
      }
    }
    expect(told).toBe(new Set(TEXT).size);
    // a code that was not given out is as wide as the font's usual one
    expect(advances[glyphs.getUint16(2 * 'Z'.charCodeAt(0))]).toBe(500);
    expect(letterWidth('M')).not.toBe(500);
  });

  it('maps codes one by one, none of them to a half of a sign', () => {
    const codes = new GlyphlessCodes();
    codes.encode(TEXT);
    const map = codes.toUnicode();
    expect(map).not.toContain('bfrange');
    expect(map).toContain('<1ea9> <1ea9>');
    expect(map).toContain('<fffd> <fffd>');
    expect(map).toContain('<d800> <d83dde00>');
    expect(map).toContain('<d801> <d83cdc04>');
    for (const section of map.split('endbfchar').slice(0, -1)) {
      const [, count, rows = ''] = /(\d+) beginbfchar\n([\s\S]*)$/u.exec(section) ?? [];
      expect(rows.trim().split('\n')).toHaveLength(Number(count));
      expect(Number(count)).toBeLessThanOrEqual(100);
    }
  });

  it('is one that PDFs can hold', async () => {
    const { context } = await PDFDocument.create();
    const codes = new GlyphlessCodes();
    codes.encode(TEXT);
    const ref = context.nextRef();
    addGlyphlessFont(pdfLib, context, ref, codes);
    expect(String(context.lookup(ref))).toContain('/Identity-H');
  });
});
