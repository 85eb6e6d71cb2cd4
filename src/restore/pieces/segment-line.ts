import { lmTokens, UNKNOWN_ID } from '../../model/lm-tokens.js';
import type { Models } from '../../model/models.js';
import { createBaseShares } from '../base-shares.js';
import { isInOneCase } from '../tokens/shape.js';
import type { ObservedToken } from '../tokens/tokenize.js';

/** Letters of the longest syllable (`nghiêng`), and so the most pieces that it can fall into. */
const LONGEST = 7;
/** Characters of punctuation that a word may have at its edges. */
const EDGES = 4;
/**
 * Nats for each blank within a word. Lines of held-out pages where engines made pieces read up to 19 nats better put together with
 * log(1/3), as often as such blanks are in a torn line, and up to 13 with this; lines that are torn, 26 and 20.
 */
const BLANK = -4;
/** Nats for each letter of what nobody knows: somewhat less than of a letter drawn at random, log(1/29). */
const LETTER = -2.5;

/** A line whose words may have fallen into pieces. */
export interface Line {
  readonly tokens: readonly ObservedToken[];
  /** Per token, whether it is no word by itself. */
  readonly torn: readonly boolean[];
  /** Per token, whether the gap in front of it parts words: no word reaches over it. */
  readonly wide: readonly boolean[];
}

/** How a line reads with some of its tokens put together. */
export interface Segmentation {
  /** Per word of the line, how many tokens it is put together from. */
  readonly lengths: readonly number[];
  /** Nats by which the line reads better than with every token for itself; 0 where nothing is put together. */
  readonly gain: number;
}

/**
 * Puts the tokens of one line together to the words that read best.
 *
 * @param strange natural log of the share of tokens in the text that nobody knows
 */
export type SegmentLine = (line: Line, strange: number) => Segmentation;

/**
 * Syllables that blanks tore into pieces (`ki ện`, `Q U Y Ế T`) are found by Viterbi search over the tokens of their line. A
 * word is weighed by the language model behind the best words before it; one that lost its marks by the share that all words with
 * its letters have; one that nobody knows by its letters.
 *
 * @returns the segmenter, which remembers nothing of a line
 */
export function createSegmentLine({ lexicon, ngram }: Pick<Models, 'lexicon' | 'ngram'>): SegmentLine {
  const { vocabulary, stateSize } = ngram;
  const shareOf = createBaseShares(lexicon);
  const pair = new Int32Array(2 * stateSize);
  /** Log-probability of a word behind a state, and the state behind it at `to`. */
  const score = (states: Int32Array, from: number, text: string, to: number, strange: number): number => {
    pair.set(states.subarray(from, from + stateSize));
    let at = 0;
    let sum = 0;
    for (const key of lmTokens(text)) {
      const id = vocabulary.id(key);
      const said = ngram.score(pair, at, id, pair, stateSize - at);
      at = stateSize - at;
      const known = id === UNKNOWN_ID ? Math.max(said, strange) + LETTER * key.length : said;
      sum += Math.max(known, shareOf(key) ?? known);
    }
    states.set(pair.subarray(at, at + stateSize), to);
    return sum;
  };
  /**
   * Whether so many tokens put together are a syllable in one case: to the letter, or marks apart where letters stand spaced. Two
   * pieces that may be anything are left to the search, which knows the damage.
   */
  const isOneWord = (word: string, pieces: number, isTorn: boolean): boolean =>
    isInOneCase(word) &&
    shareOf(word) !== undefined &&
    ((isTorn && pieces > 2) || lexicon.find(word.toLowerCase()) >= 0);
  /** The best words of at most so many tokens each: their score, and per token the tokens of the word that ends with it. */
  const read = ({ tokens, torn, wide }: Line, most: number, strange: number) => {
    const spare = (tokens.length + 1) * stateSize;
    const states = new Int32Array(spare + stateSize);
    const best = new Float64Array(tokens.length + 1).fill(Number.NEGATIVE_INFINITY);
    const length = new Int32Array(tokens.length + 1);
    best[0] = 0;
    ngram.beginState(states, 0);
    for (let end = 1; end <= tokens.length; end++) {
      let text = '';
      let isTorn = false;
      for (let start = end - 1; start >= 0 && end - start <= most; start--) {
        text = tokens[start]!.text + text;
        isTorn ||= torn[start]!;
        const blanks = end - start - 1;
        if (blanks > 0 && text.length > LONGEST + EDGES) break;
        if (blanks === 0 || isOneWord(wordAt(text, tokens, start, end), end - start, isTorn)) {
          const way = best[start]! + blanks * BLANK + score(states, start * stateSize, text, spare, strange);
          if (way > best[end]!) {
            best[end] = way;
            length[end] = end - start;
            states.copyWithin(end * stateSize, spare);
          }
        }
        if (wide[start]) break;
      }
    }
    return { score: best[tokens.length]!, length };
  };
  /** A quick look, since hardly any line has torn words: whether what is no word may be one with its neighbour, or a part of one. */
  const mayBeTorn = ({ tokens, torn, wide }: Line): boolean =>
    tokens.some(({ text }, i) => {
      if (i === 0 || wide[i] || !(torn[i] || torn[i - 1])) return false;
      if (tokens[i - 1]!.text.length + text.length > LONGEST + EDGES) return false;
      const word = wordAt(tokens[i - 1]!.text + text, tokens, i - 1, i + 1);
      return (
        isInOneCase(word) &&
        word.length <= LONGEST &&
        ((torn[i] && torn[i - 1]) || shareOf(word) !== undefined)
      );
    });
  return (line, strange) => {
    if (!mayBeTorn(line)) return { lengths: line.tokens.map(() => 1), gain: 0 };
    const together = read(line, LONGEST, strange);
    const lengths: number[] = [];
    for (let end = line.tokens.length; end > 0; end -= together.length[end]!)
      lengths.push(together.length[end]!);
    const isWhole = lengths.length === line.tokens.length;
    return {
      lengths: lengths.reverse(),
      gain: isWhole ? 0 : together.score - read(line, 1, strange).score,
    };
  };
}

/** The letters of tokens put together, without the punctuation at their edges; empty where there is some between them. */
function wordAt(text: string, tokens: readonly ObservedToken[], start: number, end: number): string {
  for (let i = start; i < end; i++)
    if ((i > start && tokens[i]!.lead > 0) || (i < end - 1 && tokens[i]!.trail > 0)) return '';
  return text.slice(tokens[start]!.lead, text.length - tokens[end - 1]!.trail);
}
