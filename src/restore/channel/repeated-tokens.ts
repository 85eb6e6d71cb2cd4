import type { Lexicon } from '../../model/lexicon.js';
import { lmTokens, UNKNOWN_ID } from '../../model/lm-tokens.js';
import type { NgramModel } from '../../model/ngram-model.js';
import { CHANNEL_WEIGHT, type DecodedArc } from '../lattice/decode.js';
import { isProtected } from '../tokens/protect.js';
import { edgesOf, type ObservedToken, withoutEdges } from '../tokens/tokenize.js';
import { alignPair } from './align-pair.js';
import type { Channel } from './channel.js';

/** Where one token stands among the language-model ids of the decoded document: its word is `ids[from..to)`. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly intended: string;
  readonly channelLogProb: number;
}

/** Language-model tokens looked at in front of a word and behind it. */
const BEFORE = 3;
const BEHIND = 2;
/** What one place may say for or against a word, in nats: no single place decides. */
const MOST_SAID = 5;
/** Nats by which another word must be the better one; from 3 to 8 the held-out pages are read alike. */
const ENOUGH = 5;
/** Natural log of the share of a word in the training text below which it is no candidate: 1 in 60,000. */
const COMMON = -11;
/** A reading may differ from what was observed by so many letters in length. */
const MAX_LONGER = 2;
/** Names, numerals and abbreviations have capitals: they come again and again, and no language model knows where. */
const SMALL_LETTERS = /^(?=.*\p{Ll})\P{Lu}{2,}$/u;

/** Finds tokens that are better read as another word, in one document after another. */
export type ReadRepeated = (blocks: Iterable<ReadBlock>, channel: Channel) => Map<string, string>;

interface ReadBlock {
  readonly tokens: readonly ObservedToken[];
  readonly path: readonly DecodedArc[];
}

/**
 * Tokens that come again and again and that the first decoding read as a word that fits none of their places: an engine
 * that took `các` for `the` did so everywhere, which its letters do not tell, but all places together do. For each such
 * token the one common word is sought that all its places and its letters, counted once, speak for.
 *
 * What a place says for a word is the ratio of its probability there to that anywhere: a word of the document's own topic
 * is rare elsewhere, and coming again is no evidence against it. One word per token type: cf. one sense per discourse
 * (Gale, Church, Yarowsky 1992).
 *
 * @returns what takes the first decoding of a whole document and gives observed token → intended word, both without edge
 *   punctuation; it remembers how common words are
 */
export function createReadRepeated(lexicon: Lexicon, ngram: NgramModel): ReadRepeated {
  let common: readonly CommonWord[] | undefined;
  return (blocks, channel) =>
    readRepeated(blocks, channel, ngram, (anywhere) => {
      common ??= commonWords(lexicon, anywhere);
      return common;
    });
}

function readRepeated(
  blocks: Iterable<ReadBlock>,
  channel: Channel,
  ngram: NgramModel,
  commonOf: (anywhere: Fitness['anywhere']) => readonly CommonWord[],
): Map<string, string> {
  const { ids, places } = gather(blocks);
  const fit = fitnessOf(ngram, ids);
  const found = new Map<string, string>();
  for (const [observed, list] of places) {
    if (list.length < 2) continue;
    const here = list.map(({ from, to }) => fit(from, to));
    const now = list.map(({ from, to }, i) => here[i]!(ids.slice(from, to)));
    if (sum(now) >= 0) continue;
    const nearest = Math.max(...list.map((place) => place.channelLogProb));
    const commonest = Math.max(...list.map(({ from, to }) => fit.anywhere(ids.slice(from, to))));
    let most = ENOUGH;
    for (const { text, words, anywhere } of commonOf(fit.anywhere)) {
      if (Math.abs(text.length - observed.length) > MAX_LONGER) continue;
      let gain = anywhere - commonest;
      // Most words are out of the question after a few places, whatever the others say.
      for (let i = 0; i < here.length && gain + MOST_SAID * (here.length - i) > most; i++)
        gain += Math.max(-MOST_SAID, Math.min(MOST_SAID, here[i]!(words, anywhere) - now[i]!));
      if (gain <= most) continue;
      gain += CHANNEL_WEIGHT * (alignPair(channel, observed, text).logProb - nearest);
      if (gain <= most || list.some((place) => place.intended === text)) continue;
      most = gain;
      found.set(observed, text);
    }
  }
  return found;
}

/** The tokens of a document that were read as one word, by what was observed. */
function gather(blocks: Iterable<ReadBlock>): {
  readonly ids: readonly number[];
  readonly places: ReadonlyMap<string, readonly Place[]>;
} {
  const ids: number[] = [];
  const places = new Map<string, Place[]>();
  for (const { tokens, path } of blocks) {
    for (const { arc } of path) {
      const start = ids.length;
      ids.push(...arc.words);
      const token = tokens[arc.from]!;
      const observed = withoutEdges(token.text);
      if (arc.to > arc.from + 1 || arc.text.includes(' ') || token.evidence) continue;
      if (isProtected(token.text) || !SMALL_LETTERS.test(observed)) continue;
      const { lead, trail } = edgesOf(arc.text);
      const from = start + lmTokens(arc.text.slice(0, lead)).length;
      const to = ids.length - lmTokens(arc.text.slice(arc.text.length - trail)).length;
      const list = places.get(observed) ?? [];
      list.push({ from, to, intended: withoutEdges(arc.text), channelLogProb: arc.channelLogProb });
      places.set(observed, list);
    }
  }
  return { ids, places };
}

/** How much more probable words are in a place than anywhere, in nats; what follows them included. */
type PlaceFitness = (words: readonly number[], anywhere?: number) => number;

interface Fitness {
  (from: number, to: number): PlaceFitness;
  /** Natural log of the probability of words without any context. */
  anywhere(words: readonly number[]): number;
}

function fitnessOf(ngram: NgramModel, ids: readonly number[]): Fitness {
  const size = ngram.stateSize;
  const states = new Int32Array(2 * size);
  let at = 0;
  const step = (word: number): number => {
    const logProb = ngram.score(states, at, word, states, size - at);
    at = size - at;
    return logProb;
  };
  const anywhere = (words: readonly number[]): number => {
    let logProb = 0;
    for (const word of words) {
      ngram.emptyState(states, at);
      logProb += step(word);
    }
    return logProb;
  };
  const place = (from: number, to: number): PlaceFitness => {
    ngram.emptyState(states, at);
    for (let i = Math.max(0, from - BEFORE); i < from; i++) step(ids[i]!);
    const before = states.slice(at, at + size);
    const end = Math.min(ids.length, to + BEHIND);
    const inPlace = (words: readonly number[]): number => {
      for (let slot = 0; slot < size; slot++) states[at + slot] = before[slot]!;
      let logProb = 0;
      for (let w = 0; w < words.length; w++) logProb += step(words[w]!);
      for (let i = to; i < end; i++) logProb += step(ids[i]!);
      return logProb;
    };
    const without = inPlace([]);
    return (words, alone = anywhere(words)) => inPlace(words) - alone - without;
  };
  return Object.assign(place, { anywhere });
}

/** A word with how probable it is without any context. */
interface CommonWord {
  readonly text: string;
  readonly words: readonly number[];
  readonly anywhere: number;
}

function commonWords({ entries }: Lexicon, anywhere: Fitness['anywhere']): CommonWord[] {
  return entries
    .filter(({ exact, logProb, words }) => !exact && logProb >= COMMON && !words.includes(UNKNOWN_ID))
    .map(({ text, words }) => ({ text, words, anywhere: anywhere(words) }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
