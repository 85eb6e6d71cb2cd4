import type { OutputFormat } from '../format.js';
import { findRecord } from './find-record.js';
import type { RecordKnowledge } from './knowledge.js';
import { JSON_RECORD, JSON_RECORD_VERSION, type JsonRecord } from './record-json.js';
import { type RecordPage, recordPage } from './record-page.js';

/**
 * What a catalogue asks for, as one JSON object (`JsonRecord`; schema.ts). Holds the text of all pages, without their
 * pictures, until the last one is there: who signed stands at the end.
 *
 * @param knowledge from the tables of `dictionaries/`
 */
export function createRecordFormat(knowledge: RecordKnowledge): OutputFormat {
  return {
    name: 'record',
    extension: '.record.json',
    summary: 'what a catalogue asks for: issuer, type, number, date, title, signatory, citations',
    open(facts, sink) {
      const pages: RecordPage[] = [];
      const failedPages: number[] = [];
      return {
        async page(page) {
          if (page.road === 'failed') failedPages.push(page.number);
          pages.push(recordPage(page));
        },
        async end() {
          const json: JsonRecord = {
            schema: JSON_RECORD,
            version: JSON_RECORD_VERSION,
            name: facts.name,
            producer: facts.producer,
            pages: pages.length,
            failedPages,
            record: findRecord(pages, knowledge),
          };
          await sink(`${JSON.stringify(json, undefined, 2)}\n`);
        },
      };
    },
  };
}
