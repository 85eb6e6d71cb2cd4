/** The JSON Schema (draft 2020-12) of the record of a paper as `--format record` writes it. */
import { JSON_RECORD, JSON_RECORD_VERSION } from './record-json.js';

const text = { type: 'string', minLength: 1 };
const count = { type: 'integer', minimum: 0 };
const value = { $ref: '#/$defs/value' };
const list = (name: string): object => ({ type: 'array', items: { $ref: `#/$defs/${name}` } });

function object(properties: Record<string, unknown>, required: readonly string[]): object {
  return { type: 'object', properties, required, additionalProperties: false };
}

const described = (description: string): object => ({ ...value, description });

/** Whatever validates against it has the type `JsonRecord`. */
export const jsonRecordSchema: object = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:khoiphuc:record:${JSON_RECORD_VERSION}`,
  title: 'The record of a paper, found by khoiphuc',
  ...object(
    {
      schema: { const: JSON_RECORD },
      version: { const: JSON_RECORD_VERSION },
      name: { type: 'string', description: 'file name, `-` for standard input' },
      producer: { type: 'string', description: 'name and version of the program' },
      pages: { ...count, description: 'pages that were looked at' },
      failedPages: { type: 'array', items: { type: 'integer', minimum: 1 } },
      record: { $ref: '#/$defs/record' },
    },
    ['schema', 'version', 'name', 'producer', 'pages', 'failedPages', 'record'],
  ),
  $defs: {
    record: object(
      {
        superior: described('the body above the one that issues, as the letterhead names it'),
        issuer: described('cơ quan ban hành'),
        documentType: described('normalized: its name in the list of types'),
        reference: described('number and code together; normalized: without blanks'),
        number: value,
        code: value,
        place: value,
        date: described('normalized: ISO, as much as the paper says'),
        title: described('trích yếu'),
        signatories: list('signatory'),
        addressees: { ...list('value'), description: 'Kính gửi' },
        recipients: { ...list('value'), description: 'Nơi nhận' },
        cited: { ...list('cited'), description: 'each paper once, in the order of first mention' },
      },
      ['signatories', 'addressees', 'recipients', 'cited'],
    ),
    signatory: object({ authority: value, position: value, name: value }, []),
    cited: object(
      {
        type: value,
        number: value,
        title: described('of a law: what it is about'),
        date: value,
        body: value,
      },
      ['type'],
    ),
    value: object(
      {
        value: { ...text, description: 'as the restored text has it, runs of white space as one blank' },
        normalized: { ...text, description: 'what it means, in one form for all papers' },
        confidence: { type: 'number', minimum: 0, maximum: 1 },
        places: { type: 'array', items: { $ref: '#/$defs/place' }, minItems: 1 },
      },
      ['value', 'confidence', 'places'],
    ),
    place: {
      ...object({ page: { type: 'integer', minimum: 1 }, start: count, end: count }, [
        'page',
        'start',
        'end',
      ]),
      description: 'UTF-16 offsets into the restored text of the page; end exclusive',
    },
  },
};
