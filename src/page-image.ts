/** The picture of a page, upright. Boxes of the page's words are in its pixels. */
export interface PageImage {
  readonly width: number;
  readonly height: number;
  /** dots per inch, as the file says or as worked out from the size of the sheet */
  readonly dpi: number;
  /**
   * The picture encoded as a browser shows it, turned upright. Taken as it is from the file where that is possible.
   */
  encoded(): Promise<{ readonly mediaType: 'image/jpeg' | 'image/png'; readonly bytes: Uint8Array }>;
  /** degrees clockwise by which the picture in the file was turned to be upright: 0, 90, 180 or 270 */
  readonly rotation: number;
  /**
   * Takes a point from pixels of this picture to PDF user space of its page: x' = a·x + c·y + e, y' = b·x + d·y + f.
   * Undefined for pictures that do not come from a PDF.
   */
  readonly toUserSpace?: readonly [number, number, number, number, number, number] | undefined;
}
