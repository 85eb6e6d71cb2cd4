import type { SourcePage } from '../source-page.js';

/** The file ended, or went wrong, within a picture. */
export const PARTLY = 'only part of the picture could be decoded: the file is cut off or damaged';
/** What draws a page of a PDF cannot be unpacked to its end. */
export const DAMAGED_CONTENT = 'part of its content is damaged: something may be missing';
/** A PDF of which nobody can tell how many pages it had. */
export const MISSING_PAGES = 'its table of pages is damaged; pages may be missing';
/** A PDF of which only the beginning is there. */
export const CUT_OFF_PDF = 'the PDF is cut off before its end: pages may be missing or not whole';
/** hOCR that ends within a page. */
export const CUT_OFF = 'the file ends or goes wrong within this page: it may not be whole';

/** What helps where a file is damaged. */
export const GET_AGAIN = 'Get the file again, or save it anew from a program that still opens it.';

/**
 * The warnings after which text is missing from the results, as far as can be told. Others (a picture was shrunk, stamps were left
 * out) say how a page was read, and one (nothing is drawn on it) is as true of empty pages.
 */
const LOSSES: ReadonlySet<string> = new Set([PARTLY, DAMAGED_CONTENT, MISSING_PAGES, CUT_OFF_PDF, CUT_OFF]);

export function isLoss(warning: string): boolean {
  return LOSSES.has(warning);
}

/**
 * What of a page that was read did not come through, for people: a sentence each, with what to do.
 *
 * @param name of the file
 */
export function lossesOf(
  { number, warnings }: Pick<SourcePage, 'number' | 'warnings'>,
  name: string,
): readonly string[] {
  return warnings.filter(isLoss).map((warning) => `${name}, page ${number}: ${warning}. ${GET_AGAIN}`);
}
