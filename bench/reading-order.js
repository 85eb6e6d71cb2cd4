/** Half of the smaller box must be shared for a word to stand for a printed one. */
const SHARE = 0.5;

function shared(a, b) {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.min(a.width * a.height, b.width * b.height);
}

/** The printed word at the place of each word, or -1. */
export function placesOf(words, truth) {
  return words.map(({ box }) => {
    let [best, most] = [-1, SHARE];
    for (const [i, word] of truth.entries()) {
      const share = shared(box, word.box);
      if (share >= most) [best, most] = [i, share];
    }
    return best;
  });
}

/**
 * How often the next word is not the one that the page has next, among the words found: told by place alone, so that
 * misread words count like others. `matched` words stand where something is printed.
 */
export function orderJumps(words, truth) {
  const found = [...new Set(placesOf(words, truth).filter((place) => place >= 0))];
  const rank = new Map([...found].sort((a, b) => a - b).map((place, i) => [place, i]));
  let jumps = 0;
  for (let i = 1; i < found.length; i++) if (rank.get(found[i]) !== rank.get(found[i - 1]) + 1) jumps += 1;
  return { jumps, matched: found.length };
}
