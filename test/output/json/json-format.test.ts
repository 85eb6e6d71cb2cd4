import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonDocument } from '../../../src/output/json/document.js';
import { jsonFormat } from '../../../src/output/json/json-format.js';
import { jsonDocumentSchema } from '../../../src/output/json/schema.js';
import { failedPage, toyDocument, toyPage } from '../toy-document.js';
import { forbiddenPages } from '../toy-pages.js';
import { textOf, wordsOf } from '../write-document.js';

const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile<JsonDocument>(
  jsonDocumentSchema,
);

function parsed(json: string): JsonDocument {
  const document: unknown = JSON.parse(json);
  if (!validate(document)) throw new Error(JSON.stringify(validate.errors, null, 1));
  return document;
}

function words(document: JsonDocument): string[] {
  return document.pages.flatMap((page) => page.lines.flatMap((line) => line.words.map((word) => word.text)));
}

describe('jsonFormat', () => {
  it('validates against its schema and holds everything', async () => {
    const pages = [...toyDocument(), failedPage(3)];
    const document = parsed(await textOf(jsonFormat, pages));
    expect(words(document)).toEqual(wordsOf(pages));
    expect(document.summary).toEqual({
      ...{ pages: 3, failedPages: [3], words: 17 },
      ...{ changed: 6, kept: 8, unsure: 1, unreadable: 1 },
    });
    const [first, second, third] = document.pages;
    expect(first!.corrections[6]).toMatchObject({
      observed: 'clru',
      intended: 'cứu',
      status: 'unsure',
      alternatives: [
        { text: 'của', probability: 0.3 },
        { text: 'cựu', probability: 0.1 },
      ],
    });
    expect(first!.lines[1]!.words[0]).toEqual({
      text: 'học',
      box: { x: 100, y: 160, width: 60, height: 40 },
      confidence: 0.9,
      status: 'changed',
      from: 4,
      to: 5,
    });
    expect(first!.observed.slice(0, 3)).toBe(first!.corrections[0]!.observed);
    expect(second!.warnings).toEqual(['only half of the image could be decoded']);
    expect(third!.problem).toMatch(/scan it again/);
    expect(first).not.toHaveProperty('problem');
  });

  it('writes null where a logarithm is infinite, and rounds', async () => {
    const page = toyPage(1, [[{ observed: 'a', confidence: 1 / 3 }]]);
    const correction = parsed(await textOf(jsonFormat, [page])).pages[0]!.corrections[0]!;
    expect(correction.margin).toBeNull();
    expect(correction.confidence).toBe(0.333333);
  });

  it('writes a document without pages', async () => {
    expect(parsed(await textOf(jsonFormat, [])).pages).toEqual([]);
  });

  it('writes one page a line, as it comes', async () => {
    expect((await textOf(jsonFormat, toyDocument())).split('\n')).toHaveLength(5);
  });

  it('refuses what the schema does not know', async () => {
    const document: unknown = JSON.parse(
      (await textOf(jsonFormat, toyDocument())).replace('"road"', '"raod"'),
    );
    expect(validate(document)).toBe(false);
  });

  it('gives any words back', async () => {
    const property = fc.asyncProperty(forbiddenPages, async (pages) => {
      expect(words(parsed(await textOf(jsonFormat, pages)))).toEqual(wordsOf(pages));
    });
    await fc.assert(property, { seed: 20261121, numRuns: 100 });
  });
});
