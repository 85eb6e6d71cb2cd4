import type { OcrLayout } from './engine.js';

/** What can be asked of both engines alike. */
export interface ReadingOptions {
  /** default: `page` */
  readonly layout?: OcrLayout | undefined;
  /** how the picture is cut to black and white; default: `otsu`, one level for the whole page */
  readonly threshold?: 'otsu' | 'sauvola' | undefined;
}

const SEGMENTATION: Readonly<Record<OcrLayout, string>> = {
  page: '3',
  column: '4',
  block: '6',
  sparse: '11',
};
/** Tesseract's numbers; its 1 (adaptive Otsu) printed noise on 9 of 12 test pages. */
const THRESHOLD = { otsu: '0', sauvola: '2' } as const;

/** The setting that says how a picture is cut into blocks. */
export function segmentation(layout: OcrLayout): { readonly tessedit_pageseg_mode: string } {
  return { tessedit_pageseg_mode: SEGMENTATION[layout] };
}

/**
 * Tesseract's own settings: per-symbol choices in hOCR, and what the options say. Lines that read badly are not tried
 * in white on black: that cost up to a fifth of the time on heavy pages and read none of them better (12 pages).
 */
export function tesseractSettings({ layout = 'page', threshold = 'otsu' }: ReadingOptions) {
  return {
    ...segmentation(layout),
    thresholding_method: THRESHOLD[threshold],
    tessedit_do_invert: '0',
    lstm_choice_mode: '2',
    hocr_char_boxes: '1',
    debug_file: '/dev/null',
  };
}
