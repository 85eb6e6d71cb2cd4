import type { OutputFormat } from '../format.js';
import { attribute, escapeText } from '../xml-escape.js';
import { pageHocr } from './page-hocr.js';

const CAPABILITIES = 'ocr_page ocr_par ocr_line ocrx_word ocrp_wconf ocrp_lang';

/**
 * hOCR 1.2 in HTML that is XML at the same time, so that readers of either kind take it. Written page by page.
 * Source: the hOCR specification, version 1.2 (kba.github.io/hocr-spec/1.2).
 */
export const hocrFormat: OutputFormat = {
  name: 'hocr',
  extension: '.hocr',
  summary: 'hOCR: words with their places, certainty and other readings',
  open(facts, sink) {
    let started = false;
    const start = async (): Promise<void> => {
      if (started) return;
      started = true;
      const meta = (name: string, content: string): string =>
        `<meta name="${name}"${attribute('content', content)}/>\n`;
      await sink(
        [
          '<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" lang="vi" xml:lang="vi">\n<head>\n',
          `<meta charset="utf-8"/>\n<title>${escapeText(facts.name)}</title>\n`,
          meta('ocr-system', facts.engine ? `${facts.producer} (${facts.engine})` : facts.producer),
          meta('ocr-capabilities', CAPABILITIES),
          facts.pageCount === undefined ? '' : meta('ocr-number-of-pages', String(facts.pageCount)),
          meta('ocr-langs', 'vi'),
          meta('ocr-scripts', 'Latn'),
          '</head>\n<body>\n',
        ].join(''),
      );
    };
    return {
      async page(page) {
        await start();
        await sink(pageHocr(facts, page));
      },
      async end() {
        await start();
        await sink('</body>\n</html>\n');
      },
    };
  },
};
