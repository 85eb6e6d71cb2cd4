// Papers as many wrote them before the spelling with y prevailed: `qui định`, `kĩ thuật`, `lí luận`. `công ty` was written so then too.
import { otherFinalI } from '../dist/vietnamese/final-i.js';

const WORD = /(?<!công )(?<![\p{L}\p{N}])\p{L}{1,2}[yỳỷỹýỵ](?![\p{L}\p{N}])/giu;

/** The same papers with i for y where either is right. */
export function inOlderSpelling(papers) {
  return papers.map(({ name, truth }) => {
    const older = truth.replace(WORD, (word) => {
      const other = otherFinalI(word.toLowerCase());
      return other === undefined ? word : word.slice(0, -1) + other.at(-1);
    });
    return { name, truth: older, observed: older };
  });
}
