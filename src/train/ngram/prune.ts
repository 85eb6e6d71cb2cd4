import { BEGIN_ID, END_ID } from '../../model/lm-tokens.js';
import { backoffOf, continuationMasses, type MixedModel, renormaliseBackoffs } from './interpolate.js';
import type { BackoffModel, ModelLevel } from './kneser-ney.js';
import { parentsOf } from './suffix-trie.js';

/**
 * What the model would lose by dropping each n-gram of level n (0 = first order): the growth of relative entropy
 * in nats a token (Stolcke 1998), with the context's relative frequency in the corpora in place of its model
 * probability, because Kneser-Ney's lower orders are no estimate of how often a context occurs (Chelba et al. 2010).
 */
function pruningLosses(model: MixedModel, n: number): Float32Array {
  const level = model.levels[n]!;
  const before = model.levels[n - 1]!;
  const { explicit, lower } = continuationMasses(before, level);
  const frequencies = model.frequencies[n - 1]!;
  const parents = parentsOf(before, level);
  const losses = new Float32Array(level.words.length);
  for (let i = 0; i < losses.length; i++) {
    const context = level.contexts[i]!;
    const p = level.probabilities[i]!;
    const shorter = before.probabilities[parents[i]!]!;
    const backoff = before.backoffs[context]!;
    const without = backoffOf(explicit[context]! - p, lower[context]! - shorter);
    const frequency = frequencies[n === 1 && context === BEGIN_ID ? END_ID : context]!;
    losses[i] =
      frequency *
      (p * (Math.log(p) - Math.log(shorter * without)) -
        (Math.log(without) - Math.log(backoff)) * (1 - explicit[context]!));
  }
  return losses;
}

/**
 * Raises each loss to that of everything that needs the n-gram as suffix or context, so that whatever lies above
 * a threshold is closed under both.
 */
function spreadLosses(model: BackoffModel, losses: readonly Float32Array[]): void {
  for (let n = model.order - 1; n > 1; n--) {
    const level = model.levels[n]!;
    const shorter = losses[n - 1]!;
    const parents = parentsOf(model.levels[n - 1]!, level);
    for (let i = 0; i < level.words.length; i++) {
      const loss = losses[n]![i]!;
      if (loss > shorter[parents[i]!]!) shorter[parents[i]!] = loss;
      if (loss > shorter[level.contexts[i]!]!) shorter[level.contexts[i]!] = loss;
    }
  }
}

/** How many n-grams per order have a loss above the threshold; of the first order all stay. */
function countAbove(model: BackoffModel, losses: readonly Float32Array[], threshold: number): number[] {
  return losses.map((level, n) => {
    if (n === 0) return model.levels[0]!.words.length;
    let count = 0;
    for (let i = 0; i < level.length; i++) if (level[i]! > threshold) count++;
    return count;
  });
}

const BISECTIONS = 24;
/** Losses below this do not matter whatever the corpus: a change of perplexity in the fifteenth digit. */
const SMALLEST_LOSS = 1e-15;

/**
 * Drops the n-grams whose loss is smallest until `bytesOf(sizes per order)` fits the budget; what stays is closed
 * under taking suffixes and contexts, and its back-offs sum to one again.
 */
export function pruneToBudget(
  model: MixedModel,
  bytesOf: (sizes: readonly number[]) => number,
  budget: number,
): BackoffModel {
  if (bytesOf(model.levels.map((level) => level.words.length)) <= budget) return model;
  const losses = model.levels.map((_, n) => (n === 0 ? new Float32Array(0) : pruningLosses(model, n)));
  spreadLosses(model, losses);
  let low = Math.log(SMALLEST_LOSS);
  const largest = losses.reduce((most, level) => level.reduce((a, b) => Math.max(a, b), most), SMALLEST_LOSS);
  let high = Math.log(2 * largest);
  for (let round = 0; round < BISECTIONS; round++) {
    const middle = (low + high) / 2;
    if (bytesOf(countAbove(model, losses, Math.exp(middle))) > budget) low = middle;
    else high = middle;
  }
  return keepOnly(model, losses, Math.exp(high));
}

function keepOnly(model: BackoffModel, losses: readonly Float32Array[], threshold: number): BackoffModel {
  const kept = losses.map((level, n) =>
    n === 0
      ? new Uint8Array(model.levels[0]!.words.length).fill(1)
      : Uint8Array.from(level, (loss) => (loss > threshold ? 1 : 0)),
  );
  const levels: ModelLevel[] = [];
  let contextPlaces = new Int32Array(0);
  for (const [n, level] of model.levels.entries()) {
    const flags = kept[n]!;
    const places = new Int32Array(flags.length);
    let size = 0;
    for (let i = 0; i < flags.length; i++) if (flags[i] === 1) places[i] = size++;
    const next = kept[n + 1];
    const childEnds = new Uint32Array(size);
    const smaller: ModelLevel = {
      words: pick(level.words, flags, new Uint16Array(size)),
      childEnds,
      contexts: pick(level.contexts, flags, new Int32Array(n === 0 ? 0 : size)).map((c) => contextPlaces[c]!),
      probabilities: pick(level.probabilities, flags, new Float64Array(size)),
      backoffs: new Float64Array(size).fill(1),
    };
    let child = 0;
    let children = 0;
    for (let i = 0; next && i < flags.length; i++) {
      for (; child < level.childEnds[i]!; child++) children += next[child]!;
      if (flags[i] === 1) childEnds[places[i]!] = children;
    }
    levels.push(smaller);
    contextPlaces = places;
  }
  for (let n = 1; n < levels.length; n++) renormaliseBackoffs(levels[n - 1]!, levels[n]!);
  return { order: model.order, levels };
}

function pick<T extends Uint16Array | Int32Array | Float64Array>(values: T, flags: Uint8Array, into: T): T {
  let at = 0;
  for (let i = 0; i < values.length; i++) if (flags[i] === 1) into[at++] = values[i]!;
  return into;
}
