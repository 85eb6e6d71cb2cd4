import { InputError } from '../../errors.js';
import { GET_AGAIN, PARTLY } from '../losses.js';
import type { Platform } from '../platform.js';
import { readBmp, readBmpHeader } from './bmp.js';
import { type ImageKind, imageKind, KIND_NAMES } from './image-kind.js';
import { type ImagePage, imagePageFrom } from './image-page.js';
import { IMAGE_LIMITS, type ImageLimits } from './limits.js';
import type { Picture } from './picture.js';
import { readTiffDirectory } from './tiff-directory.js';

/** A page that could not be read; the others go on. */
export interface FailedPage {
  /** counted from 1 */
  readonly number: number;
  /** what is wrong and what to do */
  readonly problem: string;
}

/** A file of pictures that is being read. */
export interface OpenImage {
  readonly kind: ImageKind;
  readonly pageCount: number;
  /** Can be read once; pixels are read when a page is prepared. */
  readonly pages: AsyncGenerator<ImagePage | FailedPage>;
  /** Lets the bytes go; harmless when called twice. */
  close(): Promise<void>;
}

/** How to read. */
export interface ImageOptions {
  readonly platform: Platform;
  /** for messages */
  readonly name: string;
  readonly limits?: ImageLimits | undefined;
}

const FIRST_FRAME = 'an animated picture: only its first frame was read';
const SMALLER = 'Scan it at a lower resolution (300 dpi is enough) or cut it into pages.';

function checkSize(name: string, width: number, height: number, limits: ImageLimits): void {
  if (width * height <= limits.refusePixels) return;
  const most = Math.round(limits.refusePixels / 1e6);
  const size = `${width} × ${height} pixels`;
  throw new InputError(`${name}: a picture of ${size} is too large; ${most} million are read. ${SMALLER}`);
}

function openBmp(
  bytes: Uint8Array,
  { platform, name, limits = IMAGE_LIMITS }: ImageOptions,
): Promise<ImagePage> {
  const header = readBmpHeader(bytes);
  if (header === 'compressed') {
    throw new InputError(`${name}: a BMP that is compressed, which is not read. Save it as PNG or TIFF.`);
  }
  if (header === 'damaged') throw new InputError(`${name}: this is a BMP that is damaged. ${GET_AGAIN}`);
  // Nothing shrinks a BMP while it is read.
  checkSize(name, header.width, header.height, { ...limits, refusePixels: limits.maxPixels });
  const { raster, rows } = readBmp(bytes, header);
  if (rows === 0) throw new InputError(`${name}: this is a BMP without its pixels. ${GET_AGAIN}`);
  const warnings = rows < header.height ? [PARTLY] : [];
  return imagePageFrom({ platform, picture: { raster }, density: header.dpi, warnings, limits, name });
}

async function openEncoded(
  bytes: Uint8Array,
  page: { readonly kind: ImageKind; readonly number: number; readonly index: number },
  { platform, name, limits = IMAGE_LIMITS }: ImageOptions,
): Promise<ImagePage> {
  const { kind, number, index } = page;
  const picture: Picture = { encoded: bytes, index };
  const damaged = `this is ${KIND_NAMES[kind]} that is cut off or damaged. ${GET_AGAIN}`;
  const facts = await platform.pictures.facts({ ...picture, lenient: true }).catch((cause: unknown) => {
    const what = cause instanceof InputError ? cause.message : damaged;
    throw new InputError(`${name}: ${what}`, { cause });
  });
  checkSize(name, facts.width, facts.height, limits);
  return imagePageFrom({ platform, picture, number, limits, name });
}

/** The pages of a TIFF, and what is wrong with its list of them. */
async function* tiffPages(
  bytes: Uint8Array,
  options: ImageOptions,
  { pages, whole }: ReturnType<typeof readTiffDirectory>,
): AsyncGenerator<ImagePage | FailedPage> {
  for (const [i, index] of pages.entries()) {
    const number = i + 1;
    const name = pages.length > 1 || !whole ? `${options.name}, page ${number}` : options.name;
    try {
      yield await openEncoded(bytes, { kind: 'tiff', number, index }, { ...options, name });
    } catch (error) {
      if (!(error instanceof InputError) || (pages.length === 1 && whole)) throw error;
      yield { number, problem: error.message };
    }
  }
  if (!whole) {
    const number = pages.length + 1;
    const problem = `${options.name}: the file is cut off or damaged from page ${number} on. ${GET_AGAIN}`;
    yield { number, problem };
  }
}

/**
 * Opens a file of page pictures: PNG, JPEG, TIFF (all its pages), BMP, WebP or GIF, told from what is in it.
 * Of an animated GIF or WebP the first frame is read, with a warning.
 *
 * @param bytes the whole file
 * @throws InputError when it is empty, no such picture, too large, or its header is damaged; a bad page of a TIFF with
 *   several becomes a `FailedPage` instead. Pixels are decoded by `ImagePage.prepare`, which tells what is missing.
 */
export async function openImage(bytes: Uint8Array, options: ImageOptions): Promise<OpenImage> {
  const { name, platform } = options;
  if (bytes.length === 0) throw new InputError(`${name}: the file is empty. Get it again.`);
  const kind = imageKind(bytes);
  if (kind === undefined) {
    const remedy = 'Give a PNG, JPEG, TIFF, BMP, WebP or GIF.';
    throw new InputError(`${name}: this is no picture that is read, whatever its name says. ${remedy}`);
  }
  const close = async (): Promise<void> => {};
  if (kind === 'tiff') {
    const directory = readTiffDirectory(bytes);
    if (directory.pages.length === 0) {
      throw new InputError(`${name}: this is a TIFF that is cut off or damaged. ${GET_AGAIN}`);
    }
    const pageCount = directory.pages.length + (directory.whole ? 0 : 1);
    return { kind, pageCount, pages: tiffPages(bytes, options, directory), close };
  }
  const page =
    kind === 'bmp'
      ? await openBmp(bytes, options)
      : await openEncoded(bytes, { kind, number: 1, index: 0 }, options);
  const moving = (kind === 'gif' || kind === 'webp') && (await platform.pictures.frames(bytes)) > 1;
  const pages = (async function* (): AsyncGenerator<ImagePage> {
    yield moving ? { ...page, warnings: [...page.warnings, FIRST_FRAME] } : page;
  })();
  return { kind, pageCount: 1, pages, close };
}
