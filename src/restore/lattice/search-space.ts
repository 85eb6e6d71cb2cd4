import { logAdd } from '../log-add.js';

const NONE = Number.NEGATIVE_INFINITY;

/** Search space of one block: hypotheses and the edges between them, in growing typed arrays. */
export class SearchSpace {
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

  /** Forgets everything but how much room was needed. */
  clear(): void {
    this.hypotheses = 0;
    this.edges = 0;
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
    this.beta[h] = NONE;
    this.bestEdge[h] = -1;
    return h;
  }

  addEdge(from: number, to: number, arc: number, score: number, language: number): void {
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
  }

  /**
   * Sums up the weights of all ways from the root to each hypothesis from which a way leads on; edges stand in the order in
   * which hypotheses were gone on from.
   *
   * @param root its weight is 1
   * @param ends hypotheses at the end
   */
  sumForward(root: number, ends: readonly number[], sharpness: number): void {
    const { alpha, edgeFrom, edgeTo, edgeScore, edges } = this;
    alpha.fill(NONE, 0, this.hypotheses);
    // What was left behind is most of what was reached, and never asked for.
    const leadsOn = new Uint8Array(this.hypotheses);
    for (let e = 0; e < edges; e++) leadsOn[edgeFrom[e]!] = 1;
    for (const h of ends) leadsOn[h] = 1;
    alpha[root] = 0;
    for (let e = 0; e < edges; e++) {
      const to = edgeTo[e]!;
      if (leadsOn[to] === 1) alpha[to] = logAdd(alpha[to]!, alpha[edgeFrom[e]!]! + sharpness * edgeScore[e]!);
    }
  }
}

function grow<T extends Float64Array | Float32Array | Int32Array>(array: T): T {
  const larger = new (array.constructor as new (n: number) => T)(array.length * 2);
  larger.set(array as never);
  return larger;
}
