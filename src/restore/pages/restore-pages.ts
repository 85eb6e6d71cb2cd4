import { applyCorrections, type Correction } from '../../correction.js';
import type { Restorer } from '../restorer.js';
import { tokenize } from '../tokens/tokenize.js';
import { flagDisputedDigits } from '../witness/disputed-digits.js';
import { keepForeign } from '../witness/keep-foreign.js';
import type { WordEvidence } from '../witness/word-evidence.js';
import { evidenceOf, type PageText } from './page-text.js';

/** One page restored; spans refer to its own observed text. */
export interface PageRestoration {
  readonly observed: string;
  readonly text: string;
  readonly corrections: readonly Correction[];
}

/** What stands between two pages: ends a paragraph, so that no reading crosses it. */
const PAGE_BREAK = '\n\f\n';

/** Pages as one text. */
export interface JoinedPages {
  readonly text: string;
  /** where each page begins in `text` */
  readonly starts: readonly number[];
  /** what recogniser and second reader say of the words of all pages; spans refer to `text` */
  readonly evidence: readonly WordEvidence[];
}

/**
 * Puts pages together as one text.
 *
 * @param readAsVietnamese as for `evidenceOf`
 */
export function joinPages(pages: readonly PageText[], readAsVietnamese = false): JoinedPages {
  const starts: number[] = [];
  let text = '';
  pages.forEach((page, i) => {
    if (i > 0) text += PAGE_BREAK;
    starts.push(text.length);
    text += page.text;
  });
  const evidence = pages.flatMap((page, i) =>
    evidenceOf(page, readAsVietnamese).map((one) => moved(one, starts[i]!)),
  );
  return { text, starts, evidence };
}

/**
 * Restores pages together, as one document: they share its kinds of damage and what is learnt from them.
 *
 * @param readAsVietnamese whether the pages were read by a recogniser that knows Vietnamese
 * @returns one for each page, in order
 */
export function restorePages(
  restorer: Restorer,
  pages: readonly PageText[],
  readAsVietnamese = false,
): PageRestoration[] {
  const { text, starts, evidence } = joinPages(pages, readAsVietnamese);
  const { observed: all, corrections: found } = restorer.restore(text, evidence);
  const foreign = pages.flatMap((page, i) =>
    (page.foreign ?? []).map(({ start, end }) => ({ start: start + starts[i]!, end: end + starts[i]! })),
  );
  const corrections = flagDisputedDigits(keepForeign(found, foreign, evidence), evidence);
  // A page may have got a line more where its columns were put in order; what parts pages stays.
  const read = all.split(PAGE_BREAK);
  let next = 0;
  let start = 0;
  return read.map((observed) => {
    const own: Correction[] = [];
    for (; next < corrections.length && corrections[next]!.span.start < start + observed.length; next++)
      own.push(moved(corrections[next]!, -start));
    start += observed.length + PAGE_BREAK.length;
    return { observed, text: applyCorrections(observed, own), corrections: own };
  });
}

/** A page whose text is to stay: the account of every word says so. */
export function keepPage({ text }: PageText): PageRestoration {
  const corrections = tokenize(text).map(
    ({ text: word, span }): Correction => ({
      ...{ span, observed: word, intended: word, kind: 'none', status: 'kept' },
      ...{ channelLogProb: 0, languageLogProb: 0, margin: 0, confidence: 1, alternatives: [] },
    }),
  );
  return { observed: text, text, corrections };
}

function moved<T extends { readonly span: { readonly start: number; readonly end: number } }>(
  one: T,
  by: number,
): T {
  return { ...one, span: { start: one.span.start + by, end: one.span.end + by } };
}
