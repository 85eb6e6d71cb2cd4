import type { Box } from '../../document.js';
import { POINTS_PER_INCH } from '../../matrix.js';
import { unionOf } from '../../restore/pages/cut-box.js';
import type { DocumentFacts, RestoredLine, RestoredPage, RestoredWord } from '../../restored.js';
import { boxOfLine, linesInBlocks } from '../blocks-of-page.js';
import { readingsOfLine, type WordReadings } from '../word-readings.js';
import { attribute, escapeText } from '../xml-escape.js';

/** hOCR has whole pixels; a page measured in points is written as if scanned at this resolution, so as not to lose any. */
const POINTS_DPI = 300;

/** How many units of hOCR are one of the page. */
function scaleOf(page: RestoredPage): number {
  return page.dpi === POINTS_PER_INCH && !page.image ? POINTS_DPI / POINTS_PER_INCH : 1;
}

function bbox(box: Box | undefined, scale: number): string | undefined {
  if (!box) return undefined;
  const corners = [box.x, box.y, box.x + box.width, box.y + box.height];
  return `bbox ${corners.map((at) => Math.max(0, Math.round(at * scale))).join(' ')}`;
}

/** A string within a title attribute: nothing in it ends it or the property. */
function quoted(text: string): string {
  return `"${text.replace(/[";%\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}"`;
}

function title(...properties: (string | undefined)[]): string {
  const given = properties.filter((property) => property !== undefined);
  return given.length === 0 ? '' : attribute('title', given.join('; '));
}

function word(id: string, w: RestoredWord, readings: WordReadings, scale: number): string {
  const alternatives = readings.alternatives.map((a) => [a.text, Number(a.probability.toFixed(4))]);
  return [
    `<span class="ocrx_word" id="${id}"`,
    title(bbox(w.box, scale), `x_wconf ${Math.round(w.confidence * 100)}`),
    attribute('data-status', w.status),
    readings.observed === w.text ? '' : attribute('data-observed', readings.observed),
    readings.kinds.length === 0 ? '' : attribute('data-kind', readings.kinds.join(' ')),
    alternatives.length === 0 ? '' : attribute('data-alternatives', JSON.stringify(alternatives)),
    `>${escapeText(w.text)}</span>`,
  ].join('');
}

function line(page: RestoredPage, l: RestoredLine, id: string, scale: number): string {
  const readings = readingsOfLine(page, l.words);
  const words = l.words.map((w, index) => word(`word_${id}_${index + 1}`, w, readings[index]!, scale));
  return `<span class="ocr_line" id="line_${id}"${title(bbox(boxOfLine(l), scale))}>${words.join(' ')}</span>`;
}

/**
 * One `ocr_page`. Words without a place have no `bbox`, which hOCR allows.
 *
 * The other readings stand in `data-` attributes and not as `ins` and `del` elements: a program that takes the text of
 * an element would take the rejected readings for words of the page.
 */
export function pageHocr(facts: DocumentFacts, page: RestoredPage): string {
  const scale = scaleOf(page);
  const size = page.size && { x: 0, y: 0, ...page.size };
  const dpi = page.dpi && Math.round(page.dpi * scale);
  const source =
    facts.source?.kind === 'image'
      ? `image ${quoted(facts.name)}`
      : `x_source ${quoted(facts.name)} ${page.number}`;
  const head = [
    `<div class="ocr_page" id="page_${page.number}"`,
    title(
      source,
      bbox(size, scale),
      `ppageno ${page.number - 1}`,
      dpi ? `scan_res ${dpi} ${dpi}` : undefined,
    ),
    attribute('data-road', page.road),
    attribute('data-reason', page.reason),
    attribute('data-problem', page.problem),
    attribute('data-encoding', page.encoding),
    page.warnings.length === 0 ? '' : attribute('data-warnings', JSON.stringify(page.warnings)),
    '>',
  ];
  const blocks = linesInBlocks(page.lines).map((lines, index) => {
    const id = `${page.number}_${index + 1}`;
    const place = title(bbox(unionOf(lines.map(boxOfLine)), scale));
    const written = lines.map((l, at) => line(page, l, `${id}_${at + 1}`, scale));
    return `<p class="ocr_par" id="par_${id}"${place}>\n${written.join('\n')}\n</p>\n`;
  });
  return `${head.join('')}\n${blocks.join('')}</div>\n`;
}
