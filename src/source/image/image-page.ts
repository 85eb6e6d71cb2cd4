import { InputError } from '../../errors.js';
import { type Matrix, product } from '../../matrix.js';
import type { PageImage } from '../../page-image.js';
import { GET_AGAIN, PARTLY } from '../losses.js';
import type { OcrEngine, OcrRequest } from '../ocr/engine.js';
import type { Platform } from '../platform.js';
import type { Area } from './areas.js';
import { cutOut } from './cut-out.js';
import { decodeAsFarAsPossible } from './decode-page.js';
import { IMAGE_LIMITS, type ImageLimits, scaleWithin } from './limits.js';
import type { Picture, PictureFacts } from './picture.js';
import type { Pictures } from './pictures.js';
import { inverse, turning } from './placement.js';
import { type Prepared, prepareForOcr } from './prepare.js';
import { type QuarterTurn, turn } from './raster.js';
import { resolutionOf } from './resolution.js';

/** A prepared page: what the engine gets, and the upright picture that its boxes belong to. */
export interface PreparedPage extends Prepared {
  readonly image: PageImage;
  /** all that a person should know of the page, now that its pixels have been read */
  readonly warnings: readonly string[];
  /** Parts of the request's picture as pictures of their own, in the order of `areas`. */
  cutOut(areas: readonly Area[]): Promise<readonly OcrRequest[]>;
}

/** A picture of one page. */
export interface ImagePage {
  /** counted from 1, in the file */
  readonly number: number;
  /** what its header says that a person should know: `the picture was shrunk`; `prepare` may find more */
  readonly warnings: readonly string[];
  /** as the file has it, turned as the file says; `prepare` tells whether that is upright */
  readonly image: PageImage;
  /**
   * Gets the page ready for the engine. The pixels are read here and not kept.
   *
   * @param engine asked which side is up where the print does not say; without one, doubt means: as it is
   * @throws InputError when no pixels can be decoded
   */
  prepare(engine?: OcrEngine, signal?: AbortSignal): Promise<PreparedPage>;
}

/** What is known of a page's picture. */
export interface ImagePageSource {
  readonly platform: Platform;
  readonly picture: Picture;
  /** of file and page, for messages */
  readonly name: string;
  /** default 1 */
  readonly number?: number | undefined;
  /** dots per inch where the source knows them (a PDF does); otherwise told from the file, or from the size */
  readonly dpi?: number | undefined;
  /** dots per inch as the file says, for pictures without a file of their own */
  readonly density?: number | undefined;
  /** from pixels of the picture (as its file marks it upright) to PDF user space */
  readonly toUserSpace?: PageImage['toUserSpace'];
  readonly warnings?: readonly string[] | undefined;
  readonly limits?: ImageLimits | undefined;
}

/**
 * Pixels of the picture that the engine gets, at most: A3 at 400 dpi. Beyond that Tesseract takes gigabytes
 * (a blank one of 256 million pixels took 1.9 GB).
 */
const WORK_PIXELS = 32_000_000;
/** More dots per inch than this tell the engine nothing (bench/images.js), and cost time. */
const WORK_DPI = 400;
/** Pixels: the longest side that a JPEG can have. */
const LONGEST_JPEG = 65_535;

async function encode(
  pictures: Pictures,
  picture: Picture,
  facts: PictureFacts,
  size: { readonly width: number; readonly height: number },
  rotation: QuarterTurn,
): ReturnType<PageImage['encoded']> {
  const asItIs = size.width === facts.width && rotation === 0 && facts.plain && !facts.marked;
  if (asItIs && 'encoded' in picture && picture.lenient !== true) {
    return { mediaType: facts.format === 'png' ? 'image/png' : 'image/jpeg', bytes: picture.encoded };
  }
  const turned = turn(await pictures.decode(picture, facts, size), rotation);
  if (facts.bilevel) return { mediaType: 'image/png', bytes: await pictures.encode(turned, 'bilevel') };
  const mediaType = Math.max(turned.width, turned.height) > LONGEST_JPEG ? 'image/png' : 'image/jpeg';
  return { mediaType, bytes: await pictures.encode(turned, mediaType) };
}

/**
 * A page from its picture; files of pictures and PDFs make their pages here, so that both are prepared alike.
 *
 * @throws Error when the header of the picture cannot be read
 */
export async function imagePageFrom(source: ImagePageSource): Promise<ImagePage> {
  const { platform, picture, number = 1, limits = IMAGE_LIMITS, toUserSpace } = source;
  const { pictures } = platform;
  // a header that is damaged a little still tells the size; what is missing shows when the pixels are decoded
  const facts =
    'raster' in picture
      ? rasterFacts(picture)
      : await pictures.facts(picture).catch(() => pictures.facts({ ...picture, lenient: true }));
  const scale = scaleWithin(facts.width, facts.height, limits.maxPixels);
  const shrunk = (by: number): { width: number; height: number } => ({
    width: Math.max(1, Math.round(facts.width * by)),
    height: Math.max(1, Math.round(facts.height * by)),
  });
  const size = shrunk(scale);
  const fullDpi = source.dpi ?? resolutionOf(facts.width, facts.height, source.density ?? facts.density);
  const dpi = Math.max(1, Math.round(fullDpi * scale));
  const warnings = [...(source.warnings ?? [])];
  if (scale < 1) {
    const [was, is] = [`${facts.width} × ${facts.height}`, `${size.width} × ${size.height}`];
    warnings.push(`the picture of ${was} pixels was shrunk to ${is}`);
  }
  const unscale: Matrix = [1 / scale, 0, 0, 1 / scale, 0, 0];

  const turnedImage = (rotation: QuarterTurn, shown: Picture = picture): PageImage => {
    const swapped = rotation === 90 || rotation === 270;
    const back = product(inverse(turning(rotation, size.width, size.height)), unscale);
    const space = toUserSpace && (product(back, toUserSpace) as unknown as PageImage['toUserSpace']);
    return {
      width: swapped ? size.height : size.width,
      height: swapped ? size.width : size.height,
      dpi,
      rotation,
      toUserSpace: space,
      encoded: () =>
        encode(pictures, shown, facts, size, rotation).catch((cause: unknown) => {
          throw new InputError(`page ${number}: its picture is damaged and cannot be shown. ${GET_AGAIN}`, {
            cause,
          });
        }),
    };
  };

  return {
    number,
    warnings,
    image: turnedImage(0),
    async prepare(engine, signal) {
      const workScale = Math.min(
        scale,
        WORK_DPI / fullDpi,
        scaleWithin(facts.width, facts.height, WORK_PIXELS),
      );
      const decoded = await decodeAsFarAsPossible(platform, picture, facts, shrunk(workScale), source.name);
      const { raster } = decoded;
      const prepared = await prepareForOcr(raster, { pictures, dpi: fullDpi * workScale, engine, signal });
      const image = turnedImage(prepared.rotation, decoded.picture);
      const turnedWidth = image.width === size.width ? raster.width : raster.height;
      const up = image.width / turnedWidth;
      const toPage = product(prepared.toPage, [up, 0, 0, up, 0, 0]);
      return {
        ...{ ...prepared, toPage, image, warnings: decoded.whole ? warnings : [...warnings, PARTLY] },
        cutOut: (areas) => cutOut(pictures, prepared.request, areas),
      };
    },
  };
}

function rasterFacts(picture: Extract<Picture, { readonly raster: unknown }>): PictureFacts {
  const { width, height, channels } = picture.raster;
  const facts = { density: undefined, marked: false, format: 'raw', bilevel: false, plain: false };
  return { width, height, colour: channels === 3, ...facts };
}
