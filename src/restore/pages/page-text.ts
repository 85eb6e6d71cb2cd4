import type { Page, Word } from '../../document.js';
import type { SourcePage } from '../../source-page.js';
import type { Span } from '../../span.js';
import { normalizeText } from '../../vietnamese/normalize.js';
import type { WordEvidence } from '../witness/word-evidence.js';

/** A page as the restorer takes it. */
export interface PageText {
  /** NFC in normal form: words parted by blanks, lines by `\n`; an empty line ends a paragraph. */
  readonly text: string;
  /** The page's words with their places in `text`, in order. */
  readonly words: readonly PlacedWord[];
  /** stretches of `text` in another language than Vietnamese, in order; they stay */
  readonly foreign?: readonly Span[] | undefined;
}

export interface PlacedWord {
  readonly span: Span;
  readonly word: Word;
}

/** A page of plain text: no word has a place on paper. */
function plainText(text: string): PageText {
  return { text: normalizeText(text), words: [] };
}

/** Writes a page's words as text and notes where each stands. Words that are nothing in normal form are left out. */
export function pageText(page: Page): PageText {
  const words: PlacedWord[] = [];
  const foreign: Span[] = [];
  let text = '';
  page.lines.forEach((line, l) => {
    if (l > 0) text += '\n';
    let first = true;
    const start = text.length;
    for (const word of line.words) {
      const written = normalizeText(word.observed).trim();
      if (written === '') continue;
      if (!first) text += ' ';
      first = false;
      words.push({ span: { start: text.length, end: text.length + written.length }, word });
      text += written;
    }
    if (line.foreign && !first) foreign.push({ start, end: text.length });
  });
  return { text, words, ...(foreign.length > 0 ? { foreign } : {}) };
}

/** The text of a page as its source read it: plain text, or words with places. */
export function textOfPage(page: SourcePage): PageText {
  return page.text === undefined ? pageText(page.page) : plainText(page.text);
}

/**
 * What recogniser and second reader say of the words, for `Restorer.restore`.
 *
 * @param readAsVietnamese whether the words come from a recogniser that knows Vietnamese; learning does not ask
 */
export function evidenceOf({ words }: PageText, readAsVietnamese = false): WordEvidence[] {
  const evidence: WordEvidence[] = [];
  for (const { span, word } of words) {
    const { confidence, choices, witness } = word;
    if (!readAsVietnamese && confidence === undefined && choices === undefined && witness === undefined)
      continue;
    const fits = choices?.length === span.end - span.start;
    evidence.push({ span, readAsVietnamese, confidence, witness, ...(fits ? { choices } : {}) });
  }
  return evidence;
}
