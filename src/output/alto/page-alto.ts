import type { Box } from '../../document.js';
import { unionOf } from '../../restore/pages/cut-box.js';
import type { RestoredLine, RestoredPage, RestoredWord } from '../../restored.js';
import { boxOfLine, linesInBlocks } from '../blocks-of-page.js';
import { readingsOfLine, type WordReadings } from '../word-readings.js';
import { attribute, escapeText } from '../xml-escape.js';

/** Digits kept of places and of probabilities. */
const PLACE_SCALE = 100;
const PROBABILITY_DIGITS = 4;

function place(box: Box | undefined): string {
  if (!box) return '';
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(
    (value) => Math.round(value * PLACE_SCALE) / PLACE_SCALE,
  );
  return ` HPOS="${x}" VPOS="${y}" WIDTH="${width}" HEIGHT="${height}"`;
}

/** A probability as ALTO has it: 0 to 1, without an exponent. */
function certainty(value: number): string {
  return String(Number(Math.min(1, Math.max(0, value)).toFixed(PROBABILITY_DIGITS)));
}

function alternative(purpose: string, text: string): string {
  return `<ALTERNATIVE${attribute('PURPOSE', purpose)}>${escapeText(text)}</ALTERNATIVE>`;
}

function string(id: string, word: RestoredWord, readings: WordReadings): string {
  const alternatives = [
    ...(readings.observed === word.text ? [] : [alternative('observed', readings.observed)]),
    ...readings.alternatives.map((a) => alternative(`reading ${certainty(a.probability)}`, a.text)),
  ];
  const head = `<String ID="${id}"${place(word.box)} TAGREFS="${statusTag(word.status)}"`;
  const body = `${attribute('CONTENT', word.text)} WC="${certainty(word.confidence)}"`;
  return `${head}${body}${alternatives.length === 0 ? '/>' : `>${alternatives.join('')}</String>`}`;
}

/** The blank between two words: the gap between their boxes, where they have any. */
function space(before: RestoredWord, after: RestoredWord): string {
  if (!before.box || !after.box) return '<SP/>';
  const x = before.box.x + before.box.width;
  const width = after.box.x - x;
  return width < 0 ? '<SP/>' : `<SP${place({ x, y: before.box.y, width, height: before.box.height })}/>`;
}

function textLine(page: RestoredPage, line: RestoredLine, id: string): string {
  const readings = readingsOfLine(page, line.words);
  const parts = line.words.map((word, index) => {
    const gap = index === 0 ? '' : space(line.words[index - 1]!, word);
    return gap + string(`string_${id}_${index + 1}`, word, readings[index]!);
  });
  return `<TextLine ID="line_${id}"${place(boxOfLine(line))}>\n${parts.join('\n')}\n</TextLine>\n`;
}

function meanConfidence(page: RestoredPage): string | undefined {
  const words = page.lines.flatMap((line) => line.words);
  if (words.length === 0) return undefined;
  return certainty(words.reduce((sum, word) => sum + word.confidence, 0) / words.length);
}

/** The ID of the tag that says what became of a word; alto-format.ts defines them. */
export function statusTag(status: string): string {
  return `status_${status}`;
}

/**
 * One `Page`. ALTO has no place for the resolution and the reason of a page: they stand in QUALITY_DETAIL, `300 dpi; a
 * scan without text`. PAGECLASS is the road. Words without a place have no HPOS, VPOS, WIDTH and HEIGHT.
 */
export function pageAlto(page: RestoredPage): string {
  const failed = page.road === 'failed';
  const detail = [page.dpi && `${page.dpi} dpi`, page.reason, page.problem, ...page.warnings].filter(
    (part): part is string => typeof part === 'string' && part !== '',
  );
  const size = page.size ? ` WIDTH="${page.size.width}" HEIGHT="${page.size.height}"` : '';
  const head = [
    `<Page ID="page_${page.number}"${size} PHYSICAL_IMG_NR="${page.number}" LANG="vi"`,
    attribute('PAGECLASS', page.road),
    failed ? ' QUALITY="Damaged"' : '',
    attribute('QUALITY_DETAIL', detail.length === 0 ? undefined : detail.join('; ')),
    attribute('PC', meanConfidence(page)),
    '>\n',
  ].join('');
  const blocks = linesInBlocks(page.lines).map((lines, index) => {
    const id = `${page.number}_${index + 1}`;
    const written = lines.map((line, at) => textLine(page, line, `${id}_${at + 1}`));
    return `<TextBlock ID="block_${id}"${place(unionOf(lines.map(boxOfLine)))}>\n${written.join('')}</TextBlock>\n`;
  });
  const space = place(page.size && { x: 0, y: 0, ...page.size });
  return `${head}<PrintSpace ID="space_${page.number}"${space}>\n${blocks.join('')}</PrintSpace>\n</Page>\n`;
}
