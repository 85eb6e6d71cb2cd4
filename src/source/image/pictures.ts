import type { Picture, PictureFacts } from './picture.js';
import type { Raster } from './raster.js';

/** How a prepared page is to be changed for the engine. */
export interface Finish {
  readonly scale: number;
  /** clockwise */
  readonly degrees: number;
  /** standard deviation in pixels; 0: none */
  readonly blur: number;
  /** called with the pixels at last, which it may change */
  readonly touchUp?: ((grey: Raster) => void) | undefined;
}

/** A picture as a PNG, and its size in pixels. */
export interface FinishedPicture {
  readonly image: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Reads and writes pictures: sharp in Node, in a page what the page has for it. */
export interface Pictures {
  /** @throws Error when the picture's header cannot be read; InputError as `decode` does */
  facts(picture: Picture): Promise<PictureFacts>;
  /** Pictures that follow each other in a file: more than one in an animation. */
  frames(encoded: Uint8Array): Promise<number>;
  /**
   * The pixels of a picture, turned as its file marks it: grey for grey pictures, RGB for coloured ones, over white.
   *
   * @throws Error when it cannot be decoded; InputError, without the file's name, when it is of a kind that is not read
   */
  decode(
    picture: Picture,
    facts: PictureFacts,
    size: { readonly width: number; readonly height: number },
  ): Promise<Raster>;
  /** @param as a PNG of two colours for `bilevel` rasters */
  encode(raster: Raster, as: 'image/jpeg' | 'image/png' | 'bilevel'): Promise<Uint8Array>;
  /** A PNG that is read at once and thrown away: quick beats small. */
  toPng(raster: Raster): Promise<Uint8Array>;
  /** The page scaled, turned about its middle over white, blurred and touched up, as a PNG. */
  finish(grey: Raster, finish: Finish): Promise<FinishedPicture>;
}
