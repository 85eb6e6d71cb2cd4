import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.js';
import { isAlto, openAlto } from '../../../src/source/markup/alto/open-alto.js';
import { isHocr, openHocr } from '../../../src/source/markup/hocr/open-hocr.js';
import type { MarkupDocument } from '../../../src/source/markup/markup-document.js';
import { allPages, exportBytes, utf8 } from './read-all.js';

const FILES = [
  'tesseract-5.3.hocr',
  'tesseract-5.3-choices.hocr',
  'ocropus.hocr',
  'abbyy.hocr',
  'tesseract-5.3.alto.xml',
  'glyphs.alto.xml',
];
const SEEDS = FILES.map((file) => new TextDecoder().decode(exportBytes(file)));
const PIECES = [
  ...[
    '<',
    '>',
    '</',
    '&',
    '&#0;',
    '&#xD800;',
    '"',
    "'",
    '<![CDATA[',
    ']]>',
    '<!--',
    '<!DOCTYPE',
    '\0',
    '\ud800',
    '\ufeff',
  ],
  ...[
    '<span class="ocrx_word">',
    '<div class="ocr_page">',
    '<String CONTENT="',
    '<Glyph CONTENT="xy" GC="1"/>',
    '<script>',
  ],
  ...[
    'title="bbox NaN 1e308 -1 9"',
    'SUBS_TYPE="HypPart1"',
    'encoding="utf-16"',
    '__proto__="1"',
    'class="constructor"',
  ],
];

/** A copy of a file with some of it cut out, doubled, moved, or with something put in. */
const broken: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...SEEDS),
    fc.array(
      fc.record({
        kind: fc.constantFrom('cut', 'double', 'end', 'insert'),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat(200),
        piece: fc.constantFrom(...PIECES),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  )
  .map(([seed, mutations]) =>
    mutations.reduce((text, { kind, at, length, piece }) => {
      const place = Math.floor(at * text.length);
      if (kind === 'cut') return text.slice(0, place) + text.slice(place + length);
      if (kind === 'double') return text.slice(0, place + length) + text.slice(place);
      if (kind === 'end') return text.slice(0, Math.max(200, place));
      return text.slice(0, place) + piece + text.slice(place);
    }, seed),
  );

/** Reads all of it; says what is wrong with what was read, or that it was refused as it should be. */
async function outcome(open: () => MarkupDocument): Promise<string> {
  try {
    const pages = await allPages(open());
    for (const word of pages.flatMap(({ page }) => page.lines.flatMap((line) => line.words))) {
      const { observed, confidence = 0, box, choices } = word;
      if (!/^\S+$/u.test(observed) || observed !== observed.normalize('NFC')) return `word ${observed}`;
      if (!(confidence >= 0 && confidence <= 1)) return `confidence ${confidence}`;
      if (box && !(Number.isFinite(box.x + box.y) && box.width >= 0 && box.height >= 0)) return 'box';
      const letters = Array.from(observed);
      if (choices && letters.some((letter, index) => choices[index]?.[0]?.text !== letter)) return 'choices';
    }
    return pages.length > 0 ? 'good' : 'no pages';
  } catch (error) {
    return error instanceof InputError ? 'refused' : String(error);
  }
}

describe('broken files', () => {
  it('are read as far as they make sense, or refused with an InputError', async () => {
    const seen = new Set<string>();
    const property = fc.asyncProperty(broken, async (text) => {
      const bytes = utf8(text);
      isAlto(bytes);
      isHocr(bytes);
      for (const open of [openHocr, openAlto]) {
        const what = await outcome(() => open(bytes, { name: 'broken' }));
        seen.add(what);
        expect(['good', 'refused']).toContain(what);
      }
    });
    await fc.assert(property, { seed: 20261121, numRuns: 300 });
    expect([...seen].sort()).toEqual(['good', 'refused']);
  });

  it('with thousands of readings of a sign take no time that grows with their square', async () => {
    const many = (reading: (n: number) => string) =>
      Array.from({ length: 30_000 }, (_, n) => reading(n)).join('');
    const hocr = `<div class="ocr_page"><span class="ocrx_word"><span class="ocrx_cinfo" title="x_conf 9">a</span>${many((n) => `<b id="choice_${n}" title="x_confs 5">${n}</b>`)}</span></div>`;
    const [page] = await allPages(openHocr(utf8(hocr), { name: 'many' }));
    expect(page!.page.lines[0]!.words[0]!.choices![0]).toHaveLength(65);
    const alto = `<alto><Page><String CONTENT="a"><Glyph CONTENT="a" GC="1">${many((n) => `<Variant CONTENT="${n}" VC="1"/>`)}</Glyph></String></Page></alto>`;
    const [second] = await allPages(openAlto(utf8(alto), { name: 'many' }));
    expect(second!.page.lines[0]!.words[0]!.choices![0]).toHaveLength(64);
  });
});
