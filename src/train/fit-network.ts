import type { Network } from '../model/network.js';
import { createRandom, type SeededRandom } from './pairs/seeded-random.js';

/** Hidden units: with 8 or 32 the held-out likelihood is no better. */
const UNITS = 16;
const ROUNDS = 15;
/** Rows between two steps. */
const BATCH = 256;
/** Length of a step at first; it falls to nothing along half a cosine. */
const STEP = 2e-3;
/** Pull of the weights towards 0: with ten times as much pages not learnt from are told worse. */
const DECAY = 3e-4;
/** Means over past gradients and their squares, as Adam has them. */
const MOMENTUM = 0.9;
const SPREAD = 0.999;

/**
 * Learns how probable it is that something holds, from rows of numbers: a network with one hidden layer of tanh units beside a
 * logistic regression, by maximum likelihood with weight decay. Adam (Kingma & Ba 2015) over shuffled batches of standardised
 * columns. Deterministic: equal rows and seed, equal network.
 *
 * @param rows equally long; their first column is the constant 1
 * @param holds for each row
 * @throws RangeError when there are no rows
 */
export function fitNetwork(
  rows: readonly (readonly number[])[],
  holds: readonly boolean[],
  seed = 'network',
): Network {
  if (rows.length === 0) throw new RangeError('nothing to learn from');
  const columns = rows[0]!.length;
  const { values, means, spreads } = standardise(rows);
  const random = createRandom(seed);
  // Direct weights, then for each unit its weights and its output.
  const weights = new Float64Array(columns + UNITS * (columns + 1));
  for (let u = 0; u < UNITS; u++) {
    const at = columns + u * (columns + 1);
    for (let f = 1; f < columns; f++) weights[at + f] = normal(random) / Math.sqrt(columns);
    weights[at + columns] = normal(random) / 10;
  }
  const gradient = new Float64Array(weights.length);
  const moments = new Moments(weights.length);
  const order = Uint32Array.from(rows, (_, n) => n);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    const step = (STEP / 2) * (1 + Math.cos((Math.PI * round) / ROUNDS));
    for (let start = 0; start < order.length; start += BATCH) {
      const batch = order.subarray(start, start + BATCH);
      gradient.fill(0);
      for (const n of batch)
        addGradient(gradient, weights, values.subarray(n * columns, (n + 1) * columns), holds[n]! ? 1 : 0);
      for (let w = 0; w < weights.length; w++)
        gradient[w] = gradient[w]! / batch.length + DECAY * weights[w]!;
      moments.descend(weights, gradient, step);
    }
  }
  return unstandardised(weights, means, spreads);
}

/** Columns with mean 0 and spread 1, but for the constant. */
function standardise(rows: readonly (readonly number[])[]) {
  const columns = rows[0]!.length;
  const means = new Float64Array(columns);
  const spreads = new Float64Array(columns).fill(1);
  for (let f = 1; f < columns; f++) {
    let sum = 0;
    let squares = 0;
    for (const row of rows) {
      sum += row[f]!;
      squares += row[f]! ** 2;
    }
    means[f] = sum / rows.length;
    // A column that is always the same tells nothing: its deviations are 0, whatever they are divided by.
    spreads[f] = Math.sqrt(Math.max(0, squares / rows.length - means[f]! ** 2)) || 1;
  }
  const values = new Float64Array(rows.length * columns);
  rows.forEach((row, n) => {
    for (let f = 0; f < columns; f++) values[n * columns + f] = (row[f]! - means[f]!) / spreads[f]!;
  });
  return { values, means, spreads };
}

/** Adds the gradient of one row's negative log-likelihood. */
function addGradient(gradient: Float64Array, weights: Float64Array, row: Float64Array, holds: number): void {
  const columns = row.length;
  const active = new Float64Array(UNITS);
  let odds = 0;
  for (let f = 0; f < columns; f++) odds += weights[f]! * row[f]!;
  for (let u = 0; u < UNITS; u++) {
    const at = columns + u * (columns + 1);
    let sum = 0;
    for (let f = 0; f < columns; f++) sum += weights[at + f]! * row[f]!;
    active[u] = Math.tanh(sum);
    odds += weights[at + columns]! * active[u]!;
  }
  const wrong = 1 / (1 + Math.exp(-odds)) - holds;
  for (let f = 0; f < columns; f++) gradient[f]! += wrong * row[f]!;
  for (let u = 0; u < UNITS; u++) {
    const at = columns + u * (columns + 1);
    gradient[at + columns]! += wrong * active[u]!;
    const back = wrong * weights[at + columns]! * (1 - active[u]! ** 2);
    for (let f = 0; f < columns; f++) gradient[at + f]! += back * row[f]!;
  }
}

class Moments {
  readonly #mean: Float64Array;
  readonly #square: Float64Array;
  #steps = 0;

  constructor(size: number) {
    this.#mean = new Float64Array(size);
    this.#square = new Float64Array(size);
  }

  descend(weights: Float64Array, gradient: Float64Array, step: number): void {
    this.#steps++;
    const first = 1 - MOMENTUM ** this.#steps;
    const second = 1 - SPREAD ** this.#steps;
    for (let w = 0; w < weights.length; w++) {
      const slope = gradient[w]!;
      const mean = MOMENTUM * this.#mean[w]! + (1 - MOMENTUM) * slope;
      const square = SPREAD * this.#square[w]! + (1 - SPREAD) * slope ** 2;
      this.#mean[w] = mean;
      this.#square[w] = square;
      weights[w]! -= (step * (mean / first)) / (Math.sqrt(square / second) + 1e-8);
    }
  }
}

/** The same network for columns as they come. */
function unstandardised(weights: Float64Array, means: Float64Array, spreads: Float64Array): Network {
  const columns = means.length;
  const round = (value: number): number => +value.toFixed(6);
  const asTheyCome = (at: number): number[] => {
    const own = Array.from({ length: columns }, (_, f) => weights[at + f]! / spreads[f]!);
    for (let f = 1; f < columns; f++) own[0]! -= own[f]! * means[f]!;
    return own.map(round);
  };
  const units = Array.from({ length: UNITS }, (_, u) => columns + u * (columns + 1));
  return {
    direct: asTheyCome(0),
    hidden: units.map(asTheyCome),
    output: units.map((at) => round(weights[at + columns]!)),
  };
}

function shuffle(order: Uint32Array, random: SeededRandom): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.int(0, i);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}

/** Box & Muller's method. */
function normal(random: SeededRandom): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}
