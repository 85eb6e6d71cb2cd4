import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { altoFormat } from '../../../src/output/alto/alto-format.js';
import { xmlCharacters } from '../../../src/output/xml-escape.js';
import { failedPage, toyDocument, toyPage } from '../toy-document.js';
import { forbiddenPages } from '../toy-pages.js';
import { textOf, wordsOf } from '../write-document.js';
import { HAS_XMLLINT, xmllint } from '../xmllint.js';

const OWN_SCHEMA = fileURLToPath(new URL('alto-as-written.xsd', import.meta.url));
/** A copy of the published schema, for those who have one. */
const PUBLISHED_SCHEMA = process.env.ALTO_XSD;

/** CONTENT of all `String` elements, read by a library that knows nothing of ALTO. */
function wordsRead(alto: string): string[] {
  const options = { preserveOrder: true, ignoreAttributes: false, parseAttributeValue: false };
  const parser = new XMLParser({ ...options, trimValues: false, htmlEntities: true });
  const found: string[] = [];
  // biome-ignore lint/suspicious/noExplicitAny: the parser's own tree
  const walk = (nodes: any[]): void => {
    for (const node of nodes) {
      if (node.String) found.push(node[':@']['@_CONTENT']);
      else for (const value of Object.values(node)) if (Array.isArray(value)) walk(value);
    }
  };
  walk(parser.parse(alto));
  return found;
}

const edgeCases = {
  'the toy document': toyDocument(),
  'a document without pages': [],
  'a failed page': [failedPage(1)],
  'a blank page': [toyPage(1, [])],
  'a page of plain text': [toyPage(1, [['một', 'hai'], [], ['ba']], { boxes: false })],
};

describe('altoFormat', () => {
  it('says place, certainty, what was read and what else it may be', async () => {
    const alto = await textOf(altoFormat, toyDocument());
    expect(alto).toContain(
      '<String ID="string_1_1_2_4" HPOS="400" VPOS="160" WIDTH="60" HEIGHT="40" TAGREFS="status_unsure" CONTENT="cứu" WC="0.55"><ALTERNATIVE PURPOSE="observed">clru</ALTERNATIVE><ALTERNATIVE PURPOSE="reading 0.3">của</ALTERNATIVE><ALTERNATIVE PURPOSE="reading 0.1">cựu</ALTERNATIVE></String>',
    );
    expect(alto).toContain('PAGECLASS="image" QUALITY_DETAIL="300 dpi; a scan without text" PC="0.864"');
    expect(alto).toContain('<softwareName>toy engine</softwareName>\n<softwareVersion>1.0</softwareVersion>');
    expect(wordsRead(alto)).toEqual(wordsOf(toyDocument()));
  });

  it('gives a failed page its problem and no words', async () => {
    const alto = await textOf(altoFormat, [failedPage(1)]);
    expect(alto).toContain('QUALITY="Damaged"');
    expect(alto).toContain('scan it again');
    expect(wordsRead(alto)).toEqual([]);
  });

  it('leaves out places that are not known', async () => {
    expect(await textOf(altoFormat, edgeCases['a page of plain text'])).not.toMatch(/HPOS|WIDTH/);
  });

  it('gives any words back', async () => {
    const property = fc.asyncProperty(forbiddenPages, async (pages) => {
      expect(wordsRead(await textOf(altoFormat, pages))).toEqual(wordsOf(pages).map(xmlCharacters));
    });
    await fc.assert(property, { seed: 20261121, numRuns: 100 });
  });

  const samples = fc.sample(forbiddenPages, { seed: 20261121, numRuns: 20 });
  const all = Object.entries({
    ...edgeCases,
    ...Object.fromEntries(samples.map((pages, i) => [`sample ${i}`, pages])),
  });

  it.skipIf(!HAS_XMLLINT)('is valid against our part of the schema (skipped without xmllint)', async () => {
    for (const [name, pages] of all) {
      const { status, output } = xmllint(await textOf(altoFormat, pages), '--noout', '--schema', OWN_SCHEMA);
      expect({ name, status, output }).toEqual({ name, status: 0, output: '- validates\n' });
    }
    const bad = (await textOf(altoFormat, toyDocument())).replace('WC="0.55"', 'WC="1.55"');
    expect(xmllint(bad, '--noout', '--schema', OWN_SCHEMA).status).not.toBe(0);
  });

  it.skipIf(!PUBLISHED_SCHEMA)(
    'is valid against the published schema (skipped without ALTO_XSD)',
    async () => {
      for (const [name, pages] of all) {
        const { status, output } = xmllint(
          await textOf(altoFormat, pages),
          '--noout',
          '--schema',
          PUBLISHED_SCHEMA!,
        );
        expect({ name, status, output }).toEqual({ name, status: 0, output: '- validates\n' });
      }
    },
  );
});
