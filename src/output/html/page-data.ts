import type { Correction } from '../../correction.js';
import { sha256 } from '../../corrections/observed-hash.js';
import type { RestoredPage } from '../../restored.js';
import type { AlternativeData, BoxData, PageData, WordData } from './client/page-data.js';

/** Other readings less probable than this are not worth a look, beyond the first few. */
const LEAST_PROBABILITY = 0.001;
/** Other readings that always go along. */
const FIRST_READINGS = 3;
/** Other readings at most: one for each digit key. */
const MOST_READINGS = 9;
/** Digits kept of probabilities. */
const SCALE = 1e4;

function rounded(probability: number): number {
  return Math.round(probability * SCALE) / SCALE;
}

/** Places of each correction: the boxes of the words that come from it. */
function boxesOf({ lines, corrections }: RestoredPage): BoxData[][] {
  const boxes: BoxData[][] = corrections.map(() => []);
  for (const line of lines) {
    for (const { box, from, to } of line.words) {
      if (box === undefined) continue;
      const { x, y, width, height } = box;
      for (let i = from; i < to; i++) {
        boxes[i]?.push([Math.round(x), Math.round(y), Math.round(width), Math.round(height)]);
      }
    }
  }
  return boxes;
}

function alternativesOf({ alternatives, intended }: Correction): AlternativeData[] {
  // The digit keys go with them: the likeliest first, whatever came first in the search.
  return [...alternatives]
    .sort((a, b) => b.probability - a.probability)
    .filter(
      (other, i) => other.text !== intended && (i < FIRST_READINGS || other.probability >= LEAST_PROBABILITY),
    )
    .slice(0, MOST_READINGS)
    .map((other) => [other.text, rounded(other.probability)]);
}

function wordOf(correction: Correction, boxes: readonly BoxData[]): WordData {
  const { span, observed, intended, kind, status, confidence } = correction;
  const alternatives = alternativesOf(correction);
  const place = [span.start, span.end, rounded(confidence), boxes] as const;
  if (status === 'kept' && intended === observed && alternatives.length === 0) return place;
  return [...place, status, kind, intended, alternatives];
}

/** What is said of a page, in the other language of the review page; nothing where nothing is said. */
async function inVietnamese({ problem, warnings }: RestoredPage): Promise<Pick<PageData, 'vi'>> {
  if (problem === undefined && warnings.length === 0) return {};
  const { inVietnamese: said } = await import('../../translate/in-vietnamese.js');
  return {
    vi: {
      ...(problem ? { problem: said(problem) } : {}),
      ...(warnings.length > 0 ? { warnings: warnings.map(said) } : {}),
    },
  };
}

/** A page as the review page holds it. */
export async function pageData(page: RestoredPage, hasImage: boolean): Promise<PageData> {
  const boxes = boxesOf(page);
  const size = page.image ?? page.size;
  return {
    page: page.number,
    road: page.road,
    hash: await sha256(page.observed),
    observed: page.observed,
    words: page.corrections.map((correction, i) => wordOf(correction, boxes[i] ?? [])),
    ...(size ? { size: [size.width, size.height] as const } : {}),
    ...(hasImage ? { image: true } : {}),
    ...(page.encoding ? { encoding: page.encoding } : {}),
    ...(page.problem ? { problem: page.problem } : {}),
    ...(page.warnings.length > 0 ? { warnings: page.warnings } : {}),
    ...(await inVietnamese(page)),
  };
}
