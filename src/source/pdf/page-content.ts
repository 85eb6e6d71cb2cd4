import type { Matrix } from '../../matrix.js';
import type { PageDrawing, PlacedImage } from '../../pdf/page-drawing.js';
import { coveredShare, shareBox } from './coverage.js';
import type { PdfGlyph } from './glyphs.js';

/**
 * What is on a page.
 * `born-digital`: text that the page shows, perhaps with pictures. `scan`: a picture of a page, or drawings without
 * text. `scan-with-layer`: a picture of a page, and text that the page does not show. `blank`: nothing. `mixed`: as much
 * text as picture; only what the text says can tell what it is.
 */
export type PdfContent = 'born-digital' | 'scan' | 'scan-with-layer' | 'blank' | 'mixed';

/** What was counted on a page, and what it makes of it. */
export interface PageLook {
  readonly content: PdfContent;
  /** why: one short English clause */
  readonly reason: string;
  /** signs that are no blanks: those the page shows, and those it does not */
  readonly visible: number;
  readonly invisible: number;
  /** share of the page that pictures cover, 0..1 */
  readonly imageShare: number;
  /** lines and areas drawn */
  readonly drawings: number;
}

/** A picture that covers as much is that of a page. Scanners cut edges off; a figure in a text seldom takes half. */
const LARGE = 0.5;
/** Smaller pictures, together, are ornaments: an emblem has 0.02, a signature 0.03. */
const SMALL = 0.1;
/** Signs of a stamp of a digital signature, a page number, an incoming mark: fewer than a paragraph. */
const STAMP_SIGNS = 300;
/** Pictures of a page hide text that was drawn before them. */
const HIDES = 0.8;
const BLANK = /^\s*$/u;

/**
 * The signs of a page parted into those that it shows and those that leave no ink: invisible ones, and those under a
 * picture of the whole page (recognisers write the layer that way too).
 */
export function partGlyphs(
  glyphs: readonly PdfGlyph[],
  drawing: PageDrawing | undefined,
  toPage: Matrix,
  size: { readonly width: number; readonly height: number },
): { readonly visible: readonly PdfGlyph[]; readonly invisible: readonly PdfGlyph[] } {
  const covers = (drawing?.images ?? []).filter(
    ({ matrix, transparent }) => !transparent && coveredShare([shareBox(matrix, toPage, size)]) >= HIDES,
  );
  const hiddenBefore = Math.max(0, ...covers.map(({ showsBefore }) => showsBefore));
  const isShown = ({ visible, show }: PdfGlyph): boolean => visible && show >= hiddenBefore;
  return { visible: glyphs.filter(isShown), invisible: glyphs.filter((glyph) => !isShown(glyph)) };
}

const signs = (glyphs: readonly PdfGlyph[]): number => glyphs.filter(({ text }) => !BLANK.test(text)).length;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Tells what a page is from what is on it. Text is counted, not read. @param drawing undefined: not known */
export function lookOf(
  parted: ReturnType<typeof partGlyphs>,
  drawing: PageDrawing | undefined,
  toPage: Matrix,
  size: { readonly width: number; readonly height: number },
): PageLook {
  const [visible, invisible] = [signs(parted.visible), signs(parted.invisible)];
  const images: readonly PlacedImage[] = drawing?.images ?? [];
  const imageShare = coveredShare(images.map(({ matrix }) => shareBox(matrix, toPage, size)));
  const drawings = drawing?.paths ?? 0;
  const look = (content: PdfContent, reason: string): PageLook => ({
    ...{ content, reason, visible, invisible, imageShare, drawings },
  });
  if (drawing === undefined) {
    if (visible >= STAMP_SIGNS)
      return look('born-digital', `${visible} signs; its pictures could not be looked up`);
    const hidden = invisible > 0 ? 'scan-with-layer' : 'scan';
    return look(hidden, 'what it draws could not be looked up, and it has hardly any text');
  }
  const picture = `a picture covers ${percent(imageShare)}`;
  if (imageShare >= LARGE) {
    if (invisible > visible)
      return look('scan-with-layer', `${picture}, with hidden text of ${invisible} signs`);
    if (visible >= STAMP_SIGNS) return look('mixed', `${picture}, and there is text of ${visible} signs`);
    if (visible > 0) return look('scan', `${picture}; text of ${visible} signs is stamped on it`);
    return look('scan', `${picture}; no text`);
  }
  if (visible > 0) {
    const isFew = visible < STAMP_SIGNS && imageShare >= SMALL;
    return isFew
      ? look('mixed', `${picture}, and there are only ${visible} signs of text`)
      : look('born-digital', `text of ${visible} signs`);
  }
  if (invisible > 0) return look('scan-with-layer', `hidden text of ${invisible} signs; ${picture}`);
  if (images.length > 0) return look('scan', `${picture}; no text`);
  if (drawings > 0) return look('scan', 'no text, but drawings');
  return look('blank', 'nothing is on it');
}
