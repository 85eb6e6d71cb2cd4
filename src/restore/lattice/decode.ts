import { END_ID } from '../../model/lm-tokens.js';
import type { NgramModel } from '../../model/ngram-model.js';
import type { Lattice } from './lattice.js';
import { type DecodedArc, readOut } from './read-out.js';
import { SearchSpace } from './search-space.js';

export type { DecodedArc } from './read-out.js';

/** How wide the search is and how the parts of a score are weighed. */
export interface DecodeOptions {
  /** Hypotheses kept per token boundary. */
  readonly width?: number;
  /** Hypotheses this far (nats) behind the best one are dropped. */
  readonly beam?: number;
  /** Exponent of P(observed | intended). */
  readonly channelWeight?: number;
  /** Exponent of the whole score when posteriors are formed (their sharpness). */
  readonly sharpness?: number;
}

/**
 * Neighbouring letters share an engine's mistakes, so their evidence counts a little less than independent
 * evidence would. Set by hand; between 0.7 and 1 the error rate hardly moves.
 */
export const CHANNEL_WEIGHT = 0.85;

const DEFAULTS: Required<DecodeOptions> = {
  width: 24,
  beam: 9,
  channelWeight: CHANNEL_WEIGHT,
  sharpness: 0.75,
};
/** The best hypothesis tries every arc; the next few try what it found at most so much worse than its best. */
const SCOUTS = 3;
const SCOUTS_ALLOWANCE = 5;
/**
 * Nats below the beam from which a way is not even noted: what stands there is dropped, unless a better way led to the same
 * state, and then adds nothing to its weight that anyone could see.
 */
const LEFT_BEHIND = 4;
const NONE = Number.NEGATIVE_INFINITY;
/**
 * At a line end the text may go on or stop; nats for stopping, beside what the language model says. With 0, -1 and -2 held-out pages
 * of four kinds have 1,085, 1,085 and 1,086 errors.
 */
const LINE_STOPS = -1.0;

// Scratch space of the one search under way; grows to the largest block and holds nothing between calls.
let spare: SearchSpace | undefined;

/**
 * Finds the most probable path through the lattice (beam search, recombining hypotheses of equal
 * language-model state) and the posterior of every arc on it (forward-backward over the beam).
 *
 * @returns the arcs of the best path, in order, covering every token once
 */
export function decode(lattice: Lattice, model: NgramModel, options: DecodeOptions = {}): DecodedArc[] {
  const { width, beam, channelWeight, sharpness } = { ...DEFAULTS, ...options };
  const { sets, first, breaks, length } = lattice;
  const size = model.stateSize;
  const space = spare?.stateSize === size ? spare : new SearchSpace(size);
  spare = space;
  space.clear();
  const at: number[][] = Array.from({ length: length + 1 }, () => []);
  const scratch = new Int32Array(2 * size);
  /** Best score at each boundary so far. */
  const best = new Float64Array(length + 1).fill(NONE);

  const join = (boundary: number, states: Int32Array, offset: number): number => {
    const here = at[boundary]!;
    const known = space.states;
    const newest = states[offset]!;
    for (let k = 0; k < here.length; k++) {
      const from = here[k]! * size;
      if (known[from] !== newest) continue;
      let i = 1;
      while (i < size && known[from + i] === states[offset + i]) i++;
      if (i === size) return here[k]!;
    }
    const h = space.newHypothesis();
    for (let i = 0; i < size; i++) space.states[h * size + i] = states[offset + i]!;
    here.push(h);
    return h;
  };

  const root = space.newHypothesis();
  space.score[root] = 0;
  model.beginState(space.states, root * size);
  at[0]!.push(root);

  /** The hypotheses from which the search goes on: at the end of a paragraph the text has stopped, at that of a line it may. */
  const alive = (boundary: number): readonly number[] => {
    const live = prune(at[boundary]!, space.score, width, beam);
    const ends = boundary > 0 ? breaks[boundary] : 'blank';
    if (ends !== 'line' && ends !== 'paragraph') return live;
    const stopped: number[] = [];
    model.beginState(scratch, 0);
    const paragraph = ends === 'paragraph';
    if (paragraph) at[boundary] = [];
    for (const h of live) {
      const language = model.score(space.states, h * size, END_ID, scratch, size);
      const to = join(boundary, scratch, 0);
      if (to === h) continue;
      space.addEdge(h, to, -1, language + (paragraph ? 0 : LINE_STOPS), language);
      if (!stopped.includes(to)) stopped.push(to);
    }
    return paragraph ? stopped : [...live, ...stopped.filter((h) => !live.includes(h))];
  };

  let promise = new Float64Array(256);
  for (let t = 0; t < length; t++) {
    // The best hypotheses try every arc; what is hopeless for all of them, the others need not try.
    const live = [...alive(t)].sort((a, b) => space.score[b]! - space.score[a]! || a - b);
    const count = first[t + 1]! - first[t]!;
    if (promise.length < count) promise = new Float64Array(2 * count);
    let bestPromise = NONE;
    for (let place = 0; place < live.length; place++) {
      const h = live[place]!;
      const here = space.score[h]!;
      const limit = bestPromise - (place < SCOUTS ? beam + SCOUTS_ALLOWANCE : beam);
      let rank = -1;
      for (const { ways, spans, channelLogProbs, priorLogProbs, hopes } of sets[t]!) {
        for (let i = 0; i < ways.length; i++) {
          rank++;
          if (place > 0 && promise[rank]! < limit) continue;
          const boundary = t + spans[i]!;
          const fixed = channelWeight * channelLogProbs[i]! + priorLogProbs[i]!;
          if (here + fixed + hopes[i]! < best[boundary]! - beam) {
            if (place === 0) promise[rank] = NONE;
            continue;
          }
          const { words } = ways[i]!;
          let language = 0;
          let where = 0;
          if (words.length === 0)
            for (let slot = 0; slot < size; slot++) scratch[slot] = space.states[h * size + slot]!;
          for (let w = 0; w < words.length; w++) {
            const to = where === 0 ? size : 0;
            language +=
              w === 0
                ? model.score(space.states, h * size, words[w]!, scratch, to)
                : model.score(scratch, where, words[w]!, scratch, to);
            where = to;
          }
          const gain = fixed + language;
          const reached = here + gain;
          if (place < SCOUTS) {
            if (place === 0 || reached > promise[rank]!) promise[rank] = reached;
            if (reached > bestPromise && boundary === t + 1) bestPromise = reached;
          }
          if (reached < best[boundary]! - beam - LEFT_BEHIND) continue;
          if (reached > best[boundary]!) best[boundary] = reached;
          const to = join(boundary, scratch, words.length === 0 ? 0 : where);
          space.addEdge(h, to, first[t]! + rank, gain, language);
        }
      }
    }
  }
  const ends = alive(length);
  space.sumForward(root, ends, sharpness);
  return readOut(lattice, space, ends, sharpness);
}

function prune(hypotheses: number[], score: Float64Array, width: number, beam: number): number[] {
  let best = NONE;
  for (const h of hypotheses) if (score[h]! > best) best = score[h]!;
  const kept = hypotheses.filter((h) => score[h]! >= best - beam);
  if (kept.length <= width) return kept;
  return kept.sort((a, b) => score[b]! - score[a]! || a - b).slice(0, width);
}
