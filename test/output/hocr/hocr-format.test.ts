import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { hocrFormat } from '../../../src/output/hocr/hocr-format.js';
import { xmlCharacters } from '../../../src/output/xml-escape.js';
import { failedPage, TOY_FACTS, toyDocument, toyPage } from '../toy-document.js';
import { forbiddenPages } from '../toy-pages.js';
import { textOf, wordsOf } from '../write-document.js';
import { HAS_XMLLINT, xmllint } from '../xmllint.js';

/** The texts of all `ocrx_word` elements, read by a library that knows nothing of hOCR. */
function wordsRead(hocr: string): string[] {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    trimValues: false,
    parseTagValue: false,
    htmlEntities: true,
  });
  const found: string[] = [];
  // biome-ignore lint/suspicious/noExplicitAny: the parser's own tree
  const walk = (nodes: any[]): void => {
    for (const node of nodes) {
      if (node[':@']?.['@_class'] === 'ocrx_word') {
        found.push(node.span.map((child: Record<string, string>) => child['#text'] ?? '').join(''));
      } else for (const value of Object.values(node)) if (Array.isArray(value)) walk(value);
    }
  };
  walk(parser.parse(hocr));
  return found;
}

describe('hocrFormat', () => {
  it('says place, certainty, what was read and what else it may be', async () => {
    const hocr = await textOf(hocrFormat, toyDocument());
    expect(hocr).toContain(
      '<span class="ocrx_word" id="word_1_1_2_4" title="bbox 400 160 460 200; x_wconf 55" data-status="unsure" data-observed="clru" data-kind="letters" data-alternatives="[[&quot;của&quot;,0.3],[&quot;cựu&quot;,0.1]]">cứu</span>',
    );
    expect(hocr).toContain('bbox 0 0 2480 3508; ppageno 0; scan_res 300 300" data-road="image"');
    expect(hocr).toContain('>&lt;script&gt;alert(1)&lt;/script&gt;</span>');
    expect(hocr).toContain('<meta name="ocr-system" content="khoiphuc 0.1.0 (toy engine 1.0)"/>');
    expect(wordsRead(hocr)).toEqual(wordsOf(toyDocument()));
  });

  it('gives a failed page its problem and no words', async () => {
    const hocr = await textOf(hocrFormat, [failedPage(1)]);
    expect(hocr).toContain('data-problem="the picture of this page is cut off; scan it again"');
    expect(wordsRead(hocr)).toEqual([]);
  });

  it('leaves out places that are not known', async () => {
    const hocr = await textOf(hocrFormat, [toyPage(1, [['chữ']], { boxes: false })]);
    expect(hocr).not.toContain('bbox');
    expect(hocr).toContain('title="x_wconf 99"');
  });

  it('writes a page in points at 300 dpi, for hOCR has whole pixels', async () => {
    const size = { width: 595.28, height: 841.89 };
    const hocr = await textOf(hocrFormat, [toyPage(1, [['chữ']], { size, dpi: 72 })]);
    expect(hocr).toContain('bbox 0 0 2480 3508; ppageno 0; scan_res 300 300');
    expect(hocr).toContain('title="bbox 417 417 667 583; x_wconf 99"');
  });

  it('names an image as such, without what would end the property', async () => {
    const source = { kind: 'image' as const, bytes: async () => new Uint8Array() };
    const facts = { ...TOY_FACTS, name: 'a";b.png', source };
    expect(await textOf(hocrFormat, [toyPage(1, [])], {}, facts)).toContain(
      'title="image &quot;a%22%3bb.png&quot;; bbox',
    );
  });

  it('gives any words back, in well-formed XML', async () => {
    const property = fc.asyncProperty(forbiddenPages, async (pages) => {
      const hocr = await textOf(hocrFormat, pages);
      expect(wordsRead(hocr)).toEqual(wordsOf(pages).map(xmlCharacters));
    });
    await fc.assert(property, { seed: 20261121, numRuns: 100 });
  });

  it.skipIf(!HAS_XMLLINT)('is well-formed for xmllint (skipped where that is not installed)', async () => {
    const samples = fc.sample(forbiddenPages, { seed: 20261121, numRuns: 20 });
    for (const pages of [toyDocument(), [], [failedPage(1)], ...samples]) {
      const hocr = await textOf(hocrFormat, pages);
      expect(xmllint(hocr, '--noout')).toEqual({ status: 0, output: '' });
      const count = `count(//*[@class="ocrx_word"])`;
      expect(xmllint(hocr, '--xpath', count).output.trim()).toBe(String(wordsOf(pages).length));
    }
  });
});
