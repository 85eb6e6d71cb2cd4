import { reflow } from '../../restore/reflow.js';
import type { OutputFormat } from '../format.js';

const FORM_FEED = '\f';

/**
 * Plain text, UTF-8. Every page ends with a line end and a form feed, the last one too, as pdftotext does it; a page
 * with nothing on it, or that failed, is the form feed alone, so that the pages can be counted. The pages of a text
 * file are not parted: their texts put together are the file.
 */
export const textFormat: OutputFormat = {
  name: 'text',
  extension: '.txt',
  summary: 'plain text, pages parted by form feeds',
  open(facts, sink, options) {
    const paged = facts.source?.kind !== 'text';
    return {
      async page(page) {
        const text = options.reflow ? reflow(page.text) : page.text;
        if (!paged) return sink(text);
        await sink(`${text === '' || text.endsWith('\n') ? text : `${text}\n`}${FORM_FEED}`);
      },
      async end() {},
    };
  },
};
