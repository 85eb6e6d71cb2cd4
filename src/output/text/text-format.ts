import { reflow } from '../../restore/pages/reflow.js';
import type { DocumentFacts } from '../../restored.js';
import type { DocumentWriter, OutputFormat, Sink } from '../format.js';
import { reflowPage } from './reflow-page.js';

const FORM_FEED = '\f';
const FORM_FEED_BYTE = 0x0c;

/** What a text file ends with, when that is a form feed and no more than white space behind it; else nothing. */
async function tailOf(facts: DocumentFacts): Promise<string> {
  const bytes = (await facts.source?.bytes()) ?? new Uint8Array();
  const tail = bytes.subarray(Math.max(0, bytes.lastIndexOf(FORM_FEED_BYTE)));
  // the zeros are those of UTF-16
  const text = String.fromCharCode(...tail.subarray(0, 64)).replaceAll('\0', '');
  return tail.length < 64 && /^\f[ \t\r\n]*$/u.test(text) ? text : '';
}

/** The pages of a text file, which form feeds part as they did: put together they are the file. */
function asItWas(facts: DocumentFacts, sink: Sink, shape: (text: string) => string): DocumentWriter {
  let first = true;
  return {
    async page(page) {
      await sink(first ? shape(page.text) : FORM_FEED + shape(page.text));
      first = false;
    },
    async end() {
      if (!first) await sink(await tailOf(facts));
    },
  };
}

/**
 * Plain text, UTF-8. Every page ends with a line end and a form feed, the last one too, as pdftotext does it; a page
 * with nothing on it, or that failed, is the form feed alone, so that the pages can be counted. A text file keeps the
 * form feeds and line ends that it has.
 */
export const textFormat: OutputFormat = {
  name: 'text',
  extension: '.txt',
  summary: 'plain text, pages parted by form feeds',
  open(facts, sink, options) {
    const shape = (text: string): string => (options.reflow ? reflow(text) : text);
    if (facts.source?.kind === 'text') return asItWas(facts, sink, shape);
    return {
      async page(page) {
        const text = options.reflow ? reflowPage(page) : page.text;
        await sink(`${text === '' || text.endsWith('\n') ? text : `${text}\n`}${FORM_FEED}`);
      },
      async end() {},
    };
  },
};
