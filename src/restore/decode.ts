import type { NgramModel } from '../model/ngram-model.js';
import type { Arc, Lattice } from './lattice.js';
import { logAdd } from './log-add.js';

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

/** An arc of the best path with what the search knows about it. */
export interface DecodedArc {
  readonly arc: Arc;
  readonly languageLogProb: number;
  /** Posterior probability, 0..1, of this arc's text over its tokens, by forward-backward. */
  readonly posterior: number;
  /** Other texts over the same tokens, most probable first. */
  readonly others: readonly { readonly text: string; readonly posterior: number }[];
  /** Nats by which this arc beats the best other text over the same tokens. */
  readonly margin: number;
}

/** Chosen on held-out pairs: neighbouring tokens share an engine's mistakes, so their evidence counts a little less. */
export const CHANNEL_WEIGHT = 0.85;

const DEFAULTS: Required<DecodeOptions> = {
  width: 24,
  beam: 9,
  channelWeight: CHANNEL_WEIGHT,
  sharpness: 0.75,
};
/** Rival texts remembered per token. */
const MAX_OTHERS = 8;
/** Hypotheses that try every arc. */
const SCOUTS = 3;
const NONE = Number.NEGATIVE_INFINITY;
/** At a line end the text may go on or stop; nats for stopping, beside what the language model says. */
const LINE_STOPS = -1.0;

/** Search space of one block: hypotheses and the edges between them, in growing typed arrays. */
class Space {
  readonly stateSize: number;
  hypotheses = 0;
  edges = 0;
  score = new Float64Array(4096);
  alpha = new Float64Array(4096);
  beta = new Float64Array(4096);
  bestEdge = new Int32Array(4096);
  states: Int32Array;
  edgeFrom = new Int32Array(16384);
  edgeTo = new Int32Array(16384);
  edgeArc = new Int32Array(16384);
  edgeScore = new Float64Array(16384);
  edgeLanguage = new Float32Array(16384);

  constructor(stateSize: number) {
    this.stateSize = stateSize;
    this.states = new Int32Array(4096 * stateSize);
  }

  newHypothesis(): number {
    if (this.hypotheses === this.score.length) {
      this.score = grow(this.score);
      this.alpha = grow(this.alpha);
      this.beta = grow(this.beta);
      this.bestEdge = grow(this.bestEdge);
      this.states = grow(this.states);
    }
    const h = this.hypotheses++;
    this.score[h] = NONE;
    this.alpha[h] = NONE;
    this.beta[h] = NONE;
    this.bestEdge[h] = -1;
    return h;
  }

  addEdge(from: number, to: number, arc: number, score: number, language: number, sharpness: number): void {
    if (this.edges === this.edgeFrom.length) {
      this.edgeFrom = grow(this.edgeFrom);
      this.edgeTo = grow(this.edgeTo);
      this.edgeArc = grow(this.edgeArc);
      this.edgeScore = grow(this.edgeScore);
      this.edgeLanguage = grow(this.edgeLanguage);
    }
    const e = this.edges++;
    this.edgeFrom[e] = from;
    this.edgeTo[e] = to;
    this.edgeArc[e] = arc;
    this.edgeScore[e] = score;
    this.edgeLanguage[e] = language;
    const total = this.score[from]! + score;
    if (total > this.score[to]!) {
      this.score[to] = total;
      this.bestEdge[to] = e;
    }
    this.alpha[to] = logAdd(this.alpha[to]!, this.alpha[from]! + sharpness * score);
  }
}

function grow<T extends Float64Array | Float32Array | Int32Array>(array: T): T {
  const larger = new (array.constructor as new (n: number) => T)(array.length * 2);
  larger.set(array as never);
  return larger;
}

/**
 * Finds the most probable path through the lattice (beam search, recombining hypotheses of equal
 * language-model state) and the posterior of every arc on it (forward-backward over the beam).
 *
 * @returns the arcs of the best path, in order, covering every token once
 */
export function decode(lattice: Lattice, model: NgramModel, options: DecodeOptions = {}): DecodedArc[] {
  const { width, beam, channelWeight, sharpness } = { ...DEFAULTS, ...options };
  const { arcs, from: arcsFrom, breaks, length } = lattice;
  const size = model.stateSize;
  const space = new Space(size);
  const at: number[][] = Array.from({ length: length + 1 }, () => []);
  const scratch = new Int32Array(2 * size);

  const join = (boundary: number, states: Int32Array, offset: number): number => {
    for (const h of at[boundary]!) {
      let same = true;
      for (let i = 0; i < size && same; i++) same = space.states[h * size + i] === states[offset + i];
      if (same) return h;
    }
    const h = space.newHypothesis();
    for (let i = 0; i < size; i++) space.states[h * size + i] = states[offset + i]!;
    at[boundary]!.push(h);
    return h;
  };

  const root = space.newHypothesis();
  space.score[root] = 0;
  space.alpha[root] = 0;
  model.beginState(space.states, root * size);
  at[0]!.push(root);

  for (let t = 0; t < length; t++) {
    let live = prune(at[t]!, space.score, width, beam);
    if (t > 0 && (breaks[t] === 'line' || breaks[t] === 'paragraph')) {
      const stopped: number[] = [];
      model.beginState(scratch, 0);
      const paragraph = breaks[t] === 'paragraph';
      const before = live;
      if (paragraph) at[t] = [];
      for (const h of before) {
        const language = model.score(space.states, h * size, 2, scratch, size);
        const to = join(t, scratch, 0);
        if (to === h) continue;
        space.addEdge(h, to, -1, language + (paragraph ? 0 : LINE_STOPS), language, sharpness);
        if (!stopped.includes(to)) stopped.push(to);
      }
      live = paragraph ? stopped : [...before, ...stopped.filter((h) => !before.includes(h))];
    }
    // The best hypotheses try every arc; what is hopeless for all of them, the others need not try.
    live = live.sort((a, b) => space.score[b]! - space.score[a]! || a - b);
    const scouts = live.slice(0, SCOUTS);
    const promise = new Float64Array(arcsFrom[t]!.length).fill(NONE);
    let bestPromise = NONE;
    for (const hypotheses of [scouts, live.slice(SCOUTS)])
      for (let rank = 0; rank < promise.length; rank++) {
        const index = arcsFrom[t]![rank]!;
        const arc = arcs[index]!;
        if (hypotheses !== scouts && promise[rank]! < bestPromise - beam) continue;
        const channel = channelWeight * arc.channelLogProb + arc.priorLogProb;
        for (const h of hypotheses) {
          let language = 0;
          let where = 0;
          const { words } = arc;
          if (words.length === 0) for (let i = 0; i < size; i++) scratch[i] = space.states[h * size + i]!;
          for (let w = 0; w < words.length; w++) {
            const to = where === 0 ? size : 0;
            language +=
              w === 0
                ? model.score(space.states, h * size, words[w]!, scratch, to)
                : model.score(scratch, where, words[w]!, scratch, to);
            where = to;
          }
          const to = join(arc.to, scratch, words.length === 0 ? 0 : where);
          space.addEdge(h, to, index, channel + language, language, sharpness);
          if (hypotheses !== scouts) continue;
          const reached = space.score[h]! + channel + language;
          if (reached > promise[rank]!) promise[rank] = reached;
          if (reached > bestPromise && arc.to === t + 1) bestPromise = reached;
        }
      }
  }
  return readOut(lattice, space, prune(at[length]!, space.score, width, beam), channelWeight, sharpness);
}

function prune(hypotheses: number[], score: Float64Array, width: number, beam: number): number[] {
  let best = NONE;
  for (const h of hypotheses) if (score[h]! > best) best = score[h]!;
  const kept = hypotheses.filter((h) => score[h]! >= best - beam);
  if (kept.length <= width) return kept;
  return kept.sort((a, b) => score[b]! - score[a]! || a - b).slice(0, width);
}

function readOut(
  lattice: Lattice,
  space: Space,
  ends: readonly number[],
  channelWeight: number,
  sharpness: number,
): DecodedArc[] {
  const { arcs, from: arcsFrom } = lattice;
  const { alpha, beta } = space;
  let total = NONE;
  let last = -1;
  for (const h of ends) {
    beta[h] = 0;
    total = logAdd(total, alpha[h]!);
    if (last < 0 || space.score[h]! > space.score[last]!) last = h;
  }
  const posterior = new Float64Array(arcs.length);
  const bestScore = new Float64Array(arcs.length).fill(NONE);
  for (let e = space.edges - 1; e >= 0; e--) {
    const onward = beta[space.edgeTo[e]!]!;
    if (onward === NONE) continue;
    const from = space.edgeFrom[e]!;
    const value = sharpness * space.edgeScore[e]! + onward;
    beta[from] = logAdd(beta[from]!, value);
    const arc = space.edgeArc[e]!;
    if (arc < 0) continue;
    posterior[arc]! += Math.exp(alpha[from]! + value - total);
    const through = (alpha[from]! + value) / sharpness;
    if (through > bestScore[arc]!) bestScore[arc] = through;
  }
  const path: DecodedArc[] = [];
  for (let h = last; h >= 0 && space.bestEdge[h]! >= 0; ) {
    const e = space.bestEdge[h]!;
    h = space.edgeFrom[e]!;
    const index = space.edgeArc[e]!;
    if (index < 0) continue;
    const arc = arcs[index]!;
    path.push(
      describe(lattice, index, arc, arcsFrom[arc.from]!, posterior, bestScore, space.edgeLanguage[e]!),
    );
  }
  void channelWeight;
  return path.reverse();
}

function describe(
  lattice: Lattice,
  index: number,
  arc: Arc,
  rivals: readonly number[],
  posterior: Float64Array,
  bestScore: Float64Array,
  languageLogProb: number,
): DecodedArc {
  const byText = new Map<string, { text: string; posterior: number }>();
  let own = 0;
  let rivalScore = NONE;
  for (const other of rivals) {
    const rival = lattice.arcs[other]!;
    if (rival.to === arc.to && rival.text === arc.text) own += posterior[other]!;
    else {
      if (bestScore[other]! > rivalScore) rivalScore = bestScore[other]!;
      if (rival.to !== arc.to || posterior[other]! <= 0) continue;
      const known = byText.get(rival.text);
      if (known) known.posterior += posterior[other]!;
      else byText.set(rival.text, { text: rival.text, posterior: posterior[other]! });
    }
  }
  const others = [...byText.values()].sort((a, b) => b.posterior - a.posterior).slice(0, MAX_OTHERS);
  return {
    arc,
    languageLogProb,
    posterior: Math.min(1, own),
    others,
    margin: rivalScore === NONE ? 50 : Math.min(50, bestScore[index]! - rivalScore),
  };
}
