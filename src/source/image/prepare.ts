import { type Matrix, product } from '../../matrix.js';
import type { OcrEngine, OcrRequest } from '../ocr/engine.js';
import { measurePaper, whitened, whitenPaper } from './clear-paper.js';
import { measureGrain } from './grain.js';
import { inkOf } from './ink.js';
import { withoutMargins } from './margins.js';
import { evenPaper } from './paper.js';
import type { Finish, FinishedPicture, Pictures } from './pictures.js';
import { movePoint, scaledAndTurned } from './placement.js';
import { lookAtPrint } from './print-look.js';
import { type Bitmap, type QuarterTurn, type Raster, shrink, toGrey, turn } from './raster.js';
import { dropStamps } from './stamp.js';
import { findUpright, LEAST_CLARITY, type Upright } from './upright.js';

/** What the engine gets, and the way back. */
export interface Prepared {
  readonly request: OcrRequest;
  /** from pixels of the request's picture to pixels of the upright page */
  readonly toPage: Matrix;
  /** degrees clockwise by which the page was turned to be upright */
  readonly rotation: QuarterTurn;
  /** who said so */
  readonly rotationBy: Upright['by'];
  /** degrees clockwise that the lines ran, and were turned back; 0 when unsure */
  readonly skew: number;
  /** stamps that were taken out of the engine's picture */
  readonly stamps: number;
  /** there is no print on the page */
  readonly blank: boolean;
  /** where there is ink, seen from afar: at about 100 dots per inch */
  readonly ink: Bitmap;
  /** from pixels of the request's picture to those of `ink` */
  readonly toInk: Matrix;
}

/** Steps that can be left out; for measuring what each of them is worth. */
export interface Steps {
  readonly stamps: boolean;
  readonly paper: boolean;
  readonly upright: boolean;
  readonly deskew: boolean;
  readonly enlarge: boolean;
  readonly smooth: boolean;
  readonly whiten: boolean;
}
export const ALL_STEPS: Steps = {
  ...{ stamps: true, paper: true, upright: true },
  ...{ deskew: true, enlarge: true, smooth: true, whiten: true },
};

export interface PrepareOptions {
  readonly pictures: Pictures;
  /** of the raster */
  readonly dpi: number;
  readonly engine?: OcrEngine | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly steps?: Steps | undefined;
}

/**
 * Below this the lines run straight enough: at 0.7° turning cost a little on medium and heavy pages (syllable errors
 * 1.9 → 2.3 %), at 2.5° it saved nearly all (20 → 0.9 %); bench/images.js prints both.
 */
const LEAST_SKEW = 1;
/** A coarser page is enlarged to this: Tesseract's models were trained on letters some 30 pixels high. */
const ENLARGED_DPI = 300;
/**
 * Pages from here on are not enlarged: at 150 dpi it cost a little (syllable errors 1.0 → 1.7 %), at 100 dpi it helped
 * (2.9 → 2.5 %); bench/images.js.
 */
const COARSE_DPI = 125;
const MOST_ENLARGED = 3;
/**
 * Grain from which the page is smoothed, and by how much (standard deviation of the blur, pixels). On ragged pages
 * (0.07–0.08) syllable errors fell from 23 to 19 and from 7 to 2 % with 1.0, a little more with 1.4; on clean-cut ones
 * (below 0.01) a blur cost half a point. On paper with a spread of 8 and more, whitened, words rightly read rose from
 * 2,458 to 2,614 on 14 heavy pages and words read from specks fell from 239 to 91; at 6 a blur cost 2 words in 100 on
 * medium pages. `heavy-200` and `heavy-300` of bench/images.js print the whole effect.
 */
const GRAINY = { deviation: 24, ragged: 0.03, spread: 8, blur: 1.1 };
/** Share of pixels that are ink on a page with hardly a word; a page number alone is twice as much. */
const BLANK_SHARE = 0.00005;

/** Dots per inch at which ink is looked for. */
const AFAR_DPI = 100;

/** Half of an ink pixel in four hundred thousand stays blank even with dust on the glass. */
function isBlank({ data }: Bitmap): boolean {
  let count = 0;
  for (const one of data) count += one;
  return count < data.length * BLANK_SHARE;
}

/**
 * Gets a page ready for the engine: grey, without stamps, on even paper, upright, straight, not too coarse, smoothed
 * and its paper whitened where it is grainy. Each step is taken only where the page is found to need it.
 *
 * @param raster the page as the file has it
 * @throws OcrError only through `signal`; an engine that fails gives no opinion
 */
export async function prepareForOcr(raster: Raster, options: PrepareOptions): Promise<Prepared> {
  const { pictures, dpi, engine, signal, steps = ALL_STEPS } = options;
  let grey = toGrey(raster);
  let stamps = 0;
  if (raster.channels === 3 && steps.stamps) stamps = dropStamps(raster, grey.data, dpi);
  if (steps.paper) grey = evenPaper(grey, dpi);
  const afar = Math.max(1, Math.round(dpi / AFAR_DPI));
  const ink = inkOf(whitened(shrink(grey, afar)));
  const blank = isBlank(ink);
  const look = lookAtPrint(withoutMargins(ink, dpi / afar));
  const asItIs: Upright = { rotation: 0, by: 'doubt' };
  const upright =
    blank || !steps.upright ? asItIs : await findUpright(grey, look, { pictures, dpi, engine, signal });
  grey = turn(grey, upright.rotation);

  // `look.skew` is of the page with its lines across; upside down it is the same angle.
  const isAcross = upright.rotation % 180 === look.across;
  const sure = !blank && isAcross && look.skew.clarity >= LEAST_CLARITY;
  const skew = steps.deskew && sure && Math.abs(look.skew.degrees) >= LEAST_SKEW ? look.skew.degrees : 0;
  const enlarged = steps.enlarge && dpi < COARSE_DPI ? Math.min(MOST_ENLARGED, ENLARGED_DPI / dpi) : 1;
  const grain = measureGrain(grey);
  const grainy =
    grain.deviation > GRAINY.deviation ||
    grain.ragged > GRAINY.ragged ||
    measurePaper(grey).spread >= GRAINY.spread;
  const { back, ...finished } = await finish(pictures, grey, {
    scale: enlarged,
    degrees: -skew,
    blur: steps.smooth && grainy ? GRAINY.blur : 0,
    touchUp: steps.whiten ? whitenPaper : undefined,
  });
  return {
    request: { ...finished, dpi: Math.round(dpi * enlarged) },
    toPage: back,
    rotation: upright.rotation,
    rotationBy: upright.by,
    ...{ skew, stamps, blank },
    ink: turn({ ...ink, channels: 1 }, upright.rotation),
    toInk: product(back, [1 / afar, 0, 0, 1 / afar, 0, 0]),
  };
}

/** The finished picture, and the way from its pixels back to those of the page. */
async function finish(
  pictures: Pictures,
  grey: Raster,
  how: Finish,
): Promise<FinishedPicture & { readonly back: Matrix }> {
  const finished = await pictures.finish(grey, how);
  const { back, ...made } = scaledAndTurned(grey, how.scale, how.degrees);
  const shift = [(made.width - finished.width) / 2, (made.height - finished.height) / 2] as const;
  const [a, b, c, d] = back as [number, number, number, number];
  const [e, f] = movePoint(back, ...shift);
  return { ...finished, back: [a, b, c, d, e, f] };
}
