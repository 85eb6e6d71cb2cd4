import type { Box, Line, Page, Word } from '../document.js';
import { overlap } from '../overlap.js';
import { stripMarks } from '../vietnamese/marks.js';

/** Share of the lower of two words by which they must stand at the same height. */
const SAME_HEIGHT = 0.5;
/** A word of the layer belongs to the recognised word that covers at least this share of it. */
const BELONGS = 0.6;
/** A word of the layer that lies in two recognised words by this share each spans both: it is no witness of either. */
const SPANS = 0.25;
/** The layer's words must cover this share of a recognised word to be a reading of the whole of it. */
const COVERS = 0.5;

/**
 * Share of the words whose letters both readers must agree on (marks and case aside) for the layer to be a witness: below
 * it one of the two read rubbish. On 64 papers of the corpora's text with a layer by `eng`, those below had 7 errors more
 * with the layer than without, the others 21 fewer (bench/scans.js --layer --seeds FOLDER).
 */
const LEAST_AGREEMENT = 0.57;
/** Fewer words than this do not tell how far two readers agree. */
const ENOUGH_WORDS = 20;
const NO_LETTER = /[^\p{L}\p{N}]/gu;

interface Place {
  readonly line: number;
  readonly word: number;
  readonly box: Box;
}

/**
 * Finds what a page's text layer says of each recognised word: the words of the layer at the same place. Where the two
 * cut the line into words differently so that no word can be told from its neighbour, there is no witness, nor on a page
 * where the two hardly agree.
 *
 * @param lines as recognised, boxes in the unit of the layer's
 * @param layer the text that came with the page
 * @returns the same lines, words with `witness` where there is one
 */
export function matchLayer(lines: readonly Line[], layer: Page): Line[] {
  const places = lines.flatMap((line, l) =>
    line.words.flatMap((word, w): Place[] => (word.box ? [{ line: l, word: w, box: word.box }] : [])),
  );
  places.sort((a, b) => a.box.y - b.box.y);
  const tallest = places.reduce((most, { box }) => Math.max(most, box.height), 0);
  const read = new Map<Place, Word[]>();
  const spanned = new Set<Place>();
  for (const word of layer.lines.flatMap((line) => line.words)) {
    if (!word.box || word.box.width <= 0) continue;
    const met = meet(places, word.box, tallest).filter(({ share }) => share >= SPANS);
    const best = met[0];
    if (!best) continue;
    if (met.length > 1 || best.share < BELONGS) for (const { place } of met) spanned.add(place);
    else read.set(best.place, [...(read.get(best.place) ?? []), word]);
  }
  const witness = new Map<string, string>();
  for (const [place, words] of read) {
    const covered = words.reduce(
      (sum, { box }) => sum + overlap(box!.x, box!.width, place.box.x, place.box.width),
      0,
    );
    if (spanned.has(place) || covered < COVERS * place.box.width) continue;
    words.sort((a, b) => a.box!.x - b.box!.x);
    witness.set(`${place.line} ${place.word}`, words.map(({ observed }) => observed).join(' '));
  }
  const both = [...read.keys()].flatMap(({ line, word }) => {
    const said = witness.get(`${line} ${word}`);
    return said === undefined ? [] : [{ first: lines[line]!.words[word]!.observed, second: said }];
  });
  const alike = both.filter(({ first, second }) => lettersOf(first) === lettersOf(second)).length;
  if (both.length >= ENOUGH_WORDS && alike < LEAST_AGREEMENT * both.length) return [...lines];
  return lines.map((line, l) => ({
    ...line,
    words: line.words.map((word, w) => {
      const said = witness.get(`${l} ${w}`);
      return said === undefined ? word : { ...word, witness: said };
    }),
  }));
}

const lettersOf = (text: string): string => stripMarks(text).replace(NO_LETTER, '').toLowerCase();

/** The recognised words at a word's height, with the share of its width that lies in each; the largest first. */
function meet(
  places: readonly Place[],
  box: Box,
  tallest: number,
): { readonly place: Place; readonly share: number }[] {
  const met: { place: Place; share: number }[] = [];
  let low = 0;
  for (let high = places.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (places[middle]!.box.y < box.y - tallest) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < places.length && places[i]!.box.y < box.y + box.height; i++) {
    const place = places[i]!;
    const beside = overlap(box.y, box.height, place.box.y, place.box.height);
    if (beside < SAME_HEIGHT * Math.min(box.height, place.box.height)) continue;
    const share = overlap(box.x, box.width, place.box.x, place.box.width) / box.width;
    if (share > 0) met.push({ place, share });
  }
  return met.sort((a, b) => b.share - a.share);
}
