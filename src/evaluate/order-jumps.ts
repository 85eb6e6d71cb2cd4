import type { Box } from '../document.js';
import { sharedArea } from '../overlap.js';

/** Half of the smaller box must be shared for a word to stand for a printed one. */
const SHARE = 0.5;

interface Placed {
  readonly box?: Box | undefined;
}

function shared(a: Box, b: Box): number {
  return sharedArea(a, b) / Math.min(a.width * a.height, b.width * b.height);
}

/** The number of the printed word at the place of each word, or -1. */
function placesOf(words: readonly Placed[], truth: readonly Placed[]): number[] {
  return words.map(({ box }) => {
    let [best, most] = [-1, SHARE];
    for (const [i, word] of truth.entries()) {
      const share = box && word.box ? shared(box, word.box) : 0;
      if (share >= most) [best, most] = [i, share];
    }
    return best;
  });
}

/**
 * A measure of reading order, for `bench/scans.js` and the tests of recorded pages; the command has no truth with places.
 * How often the next word is not the one that the page has next, among the words found: told by place alone, so that
 * misread words count like others.
 *
 * @param words in the order in which they were read
 * @param truth in the order in which the page is read
 * @returns `matched`: printed words with a word in their place
 */
export function orderJumps(
  words: readonly Placed[],
  truth: readonly Placed[],
): { readonly jumps: number; readonly matched: number } {
  const found = [...new Set(placesOf(words, truth).filter((place) => place >= 0))];
  const rank = new Map([...found].sort((a, b) => a - b).map((place, i) => [place, i]));
  let jumps = 0;
  for (let i = 1; i < found.length; i++) {
    if (rank.get(found[i]!) !== rank.get(found[i - 1]!)! + 1) jumps += 1;
  }
  return { jumps, matched: found.length };
}
