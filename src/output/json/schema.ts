/** The JSON Schema (draft 2020-12) of a document as `--format json` writes it. */
import { ROADS } from '../../source-page.js';
import { JSON_DOCUMENT, JSON_DOCUMENT_VERSION } from './document.js';

const STATUSES = ['changed', 'kept', 'unsure', 'unreadable'];
const KINDS = ['none', 'marks', 'letters', 'case', 'split', 'join', 'term', 'abbreviation', 'code'];

const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };
const probability = { type: 'number', minimum: 0, maximum: 1 };
const logProb = { type: ['number', 'null'] };
const wordText = { type: 'string', minLength: 1, pattern: '^\\S+$' };

function record(properties: Record<string, unknown>, optional: readonly string[] = []): object {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

function listOf(name: string): object {
  return { type: 'array', items: { $ref: `#/$defs/${name}` } };
}

const box = { $ref: '#/$defs/box' };

/** Whatever validates against it has the type `JsonDocument`. */
export const jsonDocumentSchema: object = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:khoiphuc:document:${JSON_DOCUMENT_VERSION}`,
  title: 'A document repaired by khoiphuc',
  ...record(
    {
      schema: { const: JSON_DOCUMENT },
      version: { const: JSON_DOCUMENT_VERSION },
      name: { ...text, description: 'file name, `-` for standard input' },
      producer: { ...text, description: 'name and version of the program' },
      engine: { ...text, description: 'name of the recogniser, when one was used' },
      pageCount: { ...count, description: 'pages in the file, also those that were not asked for' },
      pages: listOf('page'),
      summary: { $ref: '#/$defs/summary' },
    },
    ['engine', 'pageCount'],
  ),
  $defs: {
    page: {
      ...record(
        {
          number: { type: 'integer', minimum: 1, description: 'counted from 1, in the file' },
          road: { enum: [...ROADS], description: 'how the page was read' },
          reason: { ...text, description: 'why this road' },
          problem: { ...text, description: 'what is wrong with a failed page, and what to do' },
          encoding: { ...text, description: 'the encoding from before Unicode that it was converted from' },
          size: record({ width: { type: 'number' }, height: { type: 'number' } }),
          dpi: { type: 'number', exclusiveMinimum: 0, description: 'units of the boxes in an inch' },
          warnings: { type: 'array', items: text },
          text: { ...text, description: 'the restored text' },
          observed: { ...text, description: 'what was read: what spans refer to' },
          lines: listOf('line'),
          corrections: listOf('correction'),
        },
        ['problem', 'encoding', 'size', 'dpi'],
      ),
      if: { properties: { road: { const: 'failed' } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { required: ['problem'] },
    },
    line: record({ box, words: listOf('word') }, ['box']),
    word: record(
      {
        text: wordText,
        box,
        confidence: { ...probability, description: 'that `text` is what the page says' },
        status: { enum: STATUSES },
        from: { ...count, description: 'first index into `corrections` that the word comes from' },
        to: { ...count, description: 'last such index, exclusive' },
      },
      ['box'],
    ),
    correction: record({
      span: record({ start: count, end: count }),
      observed: text,
      intended: text,
      kind: { enum: KINDS },
      status: { enum: STATUSES },
      confidence: probability,
      channelLogProb: { ...logProb, description: 'natural logarithm of P(observed given intended)' },
      languageLogProb: { ...logProb, description: 'natural logarithm of P(intended given what precedes)' },
      margin: { ...logProb, description: 'distance to the best other reading; null when there is none' },
      alternatives: { type: 'array', items: record({ text, probability }) },
    }),
    box: record({
      x: { type: 'number' },
      y: { type: 'number' },
      width: { type: 'number', minimum: 0 },
      height: { type: 'number', minimum: 0 },
    }),
    summary: record({
      pages: count,
      failedPages: { type: 'array', items: { type: 'integer', minimum: 1 } },
      words: count,
      changed: count,
      kept: count,
      unsure: count,
      unreadable: count,
    }),
  },
};
