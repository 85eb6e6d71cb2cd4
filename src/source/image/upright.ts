import type { Word } from '../../document.js';
import type { OcrEngine, OcrRequest } from '../ocr/engine.js';
import type { Pictures } from './pictures.js';
import type { PrintLook } from './print-look.js';
import { cropped, type QuarterTurn, type Raster, turn } from './raster.js';

/** Which way a page must be turned. */
export interface Upright {
  /** clockwise */
  readonly rotation: QuarterTurn;
  /** `print`: the print itself says so; `engine`: the engine was asked; `doubt`: nobody knows, left as it is */
  readonly by: 'print' | 'engine' | 'doubt';
}

/** The lines must be this much clearer across than along for the page to be turned by a quarter. */
const CLEARER = 1.5;
/** `PrintLook.above` of pages that are upright without asking. */
const SURELY_UP = 0.15;
/** The engine must be this much surer of the page turned round, of 1: a page is upside down rarely. */
const SURER = 0.1;
/**
 * Letters that the engine must have read at least, on a strip of the page, for its opinion to count: of a stained page it
 * read nothing as it stood and `0g tr` turned round. A line of print has more.
 */
const LEAST_LETTERS = 30;
/** Share of the page's height that the engine is shown. */
const CROP = 0.22;
/** Places at which that share is tried, pixels that are looked at there (every n-th), and below which level they are dark. */
const CROP_STEPS = 20;
const PIXEL_STEP = 7;
const DARK = 128;
const LETTERS = /\p{L}/gu;
/** Words of so many letters are wider than they are high, unless they run up or down the page. */
const LONG = 3;
/** Lines below this clarity are no lines of print: a photograph, a blank page. */
export const LEAST_CLARITY = 4;

/** The part of the page that has most ink; a letterhead alone might be all capitals. */
function crop(grey: Raster): Raster {
  const { width, height, data } = grey;
  const rows = Math.max(1, Math.round(height * CROP));
  let [best, most] = [0, -1];
  for (let top = 0; top + rows <= height; top += Math.max(1, Math.round(height / CROP_STEPS))) {
    let dark = 0;
    for (let i = top * width; i < (top + rows) * width; i += PIXEL_STEP) if (data[i]! < DARK) dark += 1;
    if (dark > most) [best, most] = [top, dark];
  }
  return cropped(grey, { left: 0, top: best, right: width, bottom: best + rows });
}

/** Who can be asked, and how. */
export interface UprightOptions {
  readonly pictures: Pictures;
  /** of the raster */
  readonly dpi: number;
  /** without one, a page is turned only by what the print says */
  readonly engine: OcrEngine | undefined;
  readonly signal?: AbortSignal | undefined;
}

const lettersOf = ({ observed }: Word): number => observed.match(LETTERS)?.length ?? 0;

/** Whether most words run up or down the picture: engines find and read such lines too. */
function runAlong(words: readonly Word[]): boolean {
  const boxes = words.flatMap((word) => (word.box && lettersOf(word) >= LONG ? [word.box] : []));
  return 2 * boxes.filter(({ width, height }) => height > width).length > boxes.length;
}

/** How sure the engine is of the part, 0 where it hardly reads anything that runs across. */
async function confidence(
  engine: OcrEngine,
  part: Raster,
  { pictures, dpi, signal }: UprightOptions,
): Promise<number> {
  const { width, height } = part;
  const request: OcrRequest = { image: await pictures.toPng(part), width, height, dpi: Math.round(dpi) };
  try {
    const { blocks, confidence } = await engine.recognize(request, signal);
    const words = blocks.flatMap((block) => block.lines.flatMap((line) => line.words));
    const letters = words.reduce((sum, word) => sum + lettersOf(word), 0);
    return letters >= LEAST_LETTERS && !runAlong(words) ? confidence : 0;
  } catch (error) {
    if (signal?.aborted) throw error;
    return 0; // no opinion; the page itself will say what is wrong
  }
}

/**
 * Finds how the page must be turned. The print tells across from along; which of the two ways up, it tells from the ink
 * above and below the letters, and where that is not plainly upright the engine is asked: once as it looks, once turned
 * round, on a strip of the page. A page that seems to lie on its side is turned only if the engine, where there is one, reads
 * it better so than as it is: what is turned in vain is lost.
 */
export async function findUpright(grey: Raster, look: PrintLook, options: UprightOptions): Promise<Upright> {
  const { engine } = options;
  if (look.skew.clarity < LEAST_CLARITY) return { rotation: 0, by: 'doubt' };
  const across = look.across === 90 && look.clearer >= CLEARER ? 90 : 0;
  if (across === 0 && look.across === 90) return { rotation: 0, by: 'doubt' };
  const isUp = look.above >= SURELY_UP;
  if (isUp && (across === 0 || engine === undefined)) return { rotation: across, by: 'print' };
  const round = across === 0 ? 180 : 270;
  if (engine === undefined) {
    const isRound = look.above <= -SURELY_UP;
    return { rotation: isRound ? round : across, by: isRound ? 'print' : 'doubt' };
  }
  const strip = crop(turn(grey, across));
  const asItLooks = await confidence(engine, strip, options);
  const turnedRound = isUp ? 0 : await confidence(engine, turn(strip, 180), options);
  const turned = turnedRound > asItLooks + SURER ? round : across;
  if (across === 0) return { rotation: turned, by: 'engine' };
  const asItLies = await confidence(engine, crop(grey), options);
  const isBetter = Math.max(asItLooks, turnedRound) > asItLies + SURER;
  return { rotation: isBetter ? turned : 0, by: 'engine' };
}
