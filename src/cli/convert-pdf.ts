import { InputError } from '../errors.js';
import { openPdfText, type PdfPageText } from '../source/pdf/text.js';
import { type Conversion, convertText } from '../vietnamese/legacy-charsets/convert.js';
import { ENCODING_TITLES, type LegacyEncoding } from '../vietnamese/legacy-charsets/encodings.js';
import type { Settings } from './convert-settings.js';
import type { Messages } from './messages/messages.js';
import { inputError } from './messages/said.js';
import { pageRanges } from './page-ranges.js';

/** Parts two pages, as `pdftotext` has it. */
const FORM_FEED = '\f';
/**
 * UTF-16 units of pages that are converted together, about a hundred pages: a page of few words leans on its
 * neighbours, and the memory stays bounded.
 */
const BATCH = 2 ** 18;

type Title = LegacyEncoding | 'unicode' | 'none';

/** Which encodings were met on which pages. */
class Findings {
  readonly #pages = new Map<Title, number[]>();
  readonly #certainty = new Map<Title, number>();
  lost = 0;
  lowered = 0;

  add(title: Title, page: number, certainty: number): void {
    const pages = this.#pages.get(title) ?? [];
    if (pages.at(-1) !== page) pages.push(page);
    this.#pages.set(title, pages);
    this.#certainty.set(title, Math.min(certainty, this.#certainty.get(title) ?? 1));
  }

  get hasText(): boolean {
    return [...this.#pages.keys()].some((title) => title !== 'none');
  }

  /** One phrase an encoding, in the order met: `TCVN3 (ABC) on pages 1-3, 7 (certainty 99.9 %)`, that of the least certain run. */
  phrases(named: boolean, m: Messages['convert']): readonly string[] {
    return [...this.#pages].map(([title, pages]) => {
      const where = m.pageRanges(pageRanges(pages), pages.length === 1);
      if (title === 'none') return m.noTextOn(where);
      if (title === 'unicode') return m.on('Unicode', where);
      const percent = (Math.floor((this.#certainty.get(title) ?? 0) * 1000) / 10).toFixed(1);
      return `${m.on(ENCODING_TITLES[title], where)}${named ? '' : ` (${m.certainty(m.percent(percent))})`}`;
    });
  }
}

interface PlacedPage {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

function note(findings: Findings, { runs, lost, lowered }: Conversion, pages: readonly PlacedPage[]): void {
  findings.lost += lost;
  findings.lowered += lowered;
  let first = 0;
  for (const { number, start, end } of pages) {
    while (first < runs.length && runs[first]!.end <= start) first += 1;
    if (start === end) findings.add('none', number, 1);
    else if (first >= runs.length || runs[first]!.start >= end) findings.add('unicode', number, 1);
    for (let i = first; i < runs.length && runs[i]!.start < end && start < end; i += 1) {
      findings.add(runs[i]!.encoding, number, runs[i]!.certainty);
    }
  }
}

/** Pages of one batch as one text, with their places in it and the fonts. */
function together(pages: readonly PdfPageText[]) {
  let text = '';
  const fonts: { start: number; end: number; fontName: string }[] = [];
  const placed = pages.map((page): PlacedPage => {
    const start = text.length;
    for (const font of page.fonts) {
      fonts.push({ start: font.start + start, end: font.end + start, fontName: font.fontName });
    }
    text += page.text;
    const end = text.length;
    text += FORM_FEED;
    return { number: page.number, start, end };
  });
  // Of a page that could not be read nobody knows whether there was text on it.
  return { text, fonts, placed: placed.filter((_, i) => pages[i]!.problem === undefined) };
}

/** What was made of a PDF, for people. */
export interface PdfConversion {
  /** what was found and done */
  readonly message: string;
  /** what could not be read, in English: a sentence each, with what to do */
  readonly troubles: readonly string[];
}

/**
 * Converts the text of a PDF; every page ends with a form feed. Of a PDF that is cut off or damaged, what is there is converted.
 *
 * @param bytes the whole file
 * @param name for messages
 * @param messages the language of the message
 * @param write takes the text, batch by batch
 * @throws InputError when nothing of the PDF can be read, or there is no text in it
 */
export async function convertPdf(
  bytes: Uint8Array,
  name: string,
  settings: Settings,
  messages: Messages,
  write: (conversion: Conversion) => Promise<void>,
): Promise<PdfConversion> {
  const pdf = await openPdfText(bytes, { name, password: settings.password });
  const findings = new Findings();
  let batch: PdfPageText[] = [];
  let length = 0;
  let isBlank = true;
  const problems: string[] = [];
  const losses: string[] = [];
  const flush = async (): Promise<void> => {
    const { text, fonts, placed } = together(batch);
    const conversion = convertText(text, { ...settings, fonts });
    note(findings, conversion, placed);
    batch = [];
    length = 0;
    await write(conversion);
  };
  try {
    for await (const page of pdf.pages) {
      batch.push(page);
      if (page.problem !== undefined) problems.push(page.problem);
      losses.push(...(page.losses ?? []));
      length += page.text.length;
      isBlank &&= page.text === '';
      // Blank pages at the start wait: a PDF without any text writes nothing.
      if (length >= BATCH) await flush();
    }
    if (isBlank) {
      const troubles = [...problems, ...losses];
      throw troubles.length > 0
        ? new InputError(troubles.join('\n'))
        : inputError((m) => m.convert.scan(name));
    }
    if (batch.length > 0) await flush();
  } finally {
    await pdf.close();
  }
  const { convert: m } = messages;
  const parts = [...findings.phrases(settings.from !== 'auto', m)];
  if (settings.to !== 'unicode') parts.push(m.now(ENCODING_TITLES[settings.to]));
  if (findings.lost > 0) parts.push(m.lost(findings.lost));
  if (findings.lowered > 0) parts.push(m.lowered(findings.lowered));
  const { pages, unreadablePages } = messages.progress;
  const lost = problems.length > 0 ? `, ${unreadablePages(problems.length)}` : '';
  return {
    message: `${pages(pdf.pageCount)}${lost}; ${parts.join('; ')}`,
    troubles: [...problems, ...losses],
  };
}
