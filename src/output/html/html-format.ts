import { documentHash } from '../../corrections/observed-hash.js';
import type { DocumentFacts, RestoredPage } from '../../restored.js';
import type { DocumentWriter, OutputFormat, OutputOptions, Sink } from '../format.js';
import type { EndData, FactsData } from './client/page-data.js';
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from './client-code.js';
import { base64Pieces, escapeHtml, jsonForScript } from './escape.js';
import { pageData } from './page-data.js';

/** Nothing is loaded, nothing is sent, and no script runs but ours, whatever the text of the document holds. */
const POLICY = [
  "default-src 'none'",
  `script-src '${SCRIPT_HASH}'`,
  `style-src '${STYLE_HASH}'`,
  'img-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const WITHOUT_SCRIPT = {
  vi: 'Đây chỉ là phần chữ. Hãy mở tệp này bằng trình duyệt (Chrome, Firefox, Edge, Safari) để đối chiếu với ảnh và sửa.',
  en: 'This is the text alone. Open the file in a browser (Chrome, Firefox, Edge, Safari) to compare it with the picture and correct it.',
};

/** The name without its folders: the page may be mailed, and those are nobody else's business. */
function baseName(name: string): string {
  return name.split(/[\\/]/u).pop() || name;
}

function headOf(facts: DocumentFacts, options: OutputOptions): string {
  const language = options.reviewLanguage ?? options.language;
  const { producer, engine, pageCount } = facts;
  const name = baseName(facts.name);
  const data: FactsData = {
    name,
    producer,
    ...(engine ? { engine } : {}),
    ...(pageCount ? { pageCount } : {}),
    ...(language ? { language } : {}),
    ...(facts.source?.kind === 'text' ? { unpaged: true } : {}),
  };
  return `<!doctype html>
<html lang="${language ?? 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escapeHtml(producer)}">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(name)} – khoiphuc</title>
<style>${STYLE}</style>
</head>
<body>
<noscript><p lang="vi">${WITHOUT_SCRIPT.vi}</p><p lang="en">${WITHOUT_SCRIPT.en}</p></noscript>
<script type="application/json" id="facts">${jsonForScript(data)}</script>
<script>${SCRIPT}</script>
`;
}

async function writePage(page: RestoredPage, sink: Sink): Promise<string> {
  // A picture that cannot be taken from its file costs the page its picture, not the document its page.
  const picture = await page.image?.encoded().catch(() => undefined);
  const warnings =
    page.image && !picture
      ? [...page.warnings, 'the picture of this page could not be shown']
      : page.warnings;
  const data = await pageData({ ...page, warnings }, picture !== undefined);
  await sink(
    `<section class="page"><script type="application/json" data-page-data>${jsonForScript(data)}</script>`,
  );
  if (picture) {
    await sink(`<script type="text/plain" data-media="${escapeHtml(picture.mediaType)}">`);
    for (const piece of base64Pieces(picture.bytes)) await sink(piece);
    await sink('</script>');
  }
  await sink(
    `<noscript><hr><h2>${page.number}</h2><pre lang="vi">${escapeHtml(page.problem ?? page.text)}</pre></noscript></section>\n`,
  );
  return data.hash;
}

/**
 * The review page: one HTML file without any need of a network, in which a person compares the restored text with the
 * picture of the page and corrects it. Pages are written as they come; of each only its hash is kept.
 */
export const htmlFormat: OutputFormat = {
  name: 'html',
  extension: '.html',
  summary: 'review page: text beside the picture, to check and correct',
  open(facts: DocumentFacts, sink: Sink, options: OutputOptions): DocumentWriter {
    const hashes: string[] = [];
    let isOpen = false;
    const begin = async (): Promise<void> => {
      if (isOpen) return;
      isOpen = true;
      await sink(headOf(facts, options));
    };
    return {
      async page(page) {
        await begin();
        hashes.push(await writePage(page, sink));
      },
      async end() {
        await begin();
        const end: EndData = { hash: await documentHash(hashes), pages: hashes.length };
        await sink(
          `<script type="application/json" id="end">${jsonForScript(end)}</script>\n</body>\n</html>\n`,
        );
      },
    };
  },
};
