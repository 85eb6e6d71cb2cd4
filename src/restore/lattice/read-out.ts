import { logAdd } from '../log-add.js';
import { type Arc, arcAt, type Lattice } from './lattice.js';
import type { SearchSpace } from './search-space.js';

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
  /** Nats of the channel, and for the word, that stem from the document's own first decoding; nothing where it taught nothing. */
  readonly taught?: number;
  readonly cached?: number;
}

/** Rival texts remembered per token. */
const MAX_OTHERS = 8;
/** Margin, in nats, of a reading without any rival; no margin is told larger. */
const MAX_MARGIN = 50;
const NONE = Number.NEGATIVE_INFINITY;

/**
 * Reads the best path out of the search space, with the posterior of every arc on it (forward-backward).
 *
 * @param ends the hypotheses that reached the end of the lattice
 */
export function readOut(
  lattice: Lattice,
  space: SearchSpace,
  ends: readonly number[],
  sharpness: number,
): DecodedArc[] {
  const { first } = lattice;
  const arcs = first[lattice.length]!;
  const { alpha, beta } = space;
  let total = NONE;
  let last = -1;
  for (const h of ends) {
    beta[h] = 0;
    total = logAdd(total, alpha[h]!);
    if (last < 0 || space.score[h]! > space.score[last]!) last = h;
  }
  const posterior = new Float64Array(arcs);
  const bestScore = new Float64Array(arcs).fill(NONE);
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
  let boundary = lattice.length;
  for (let h = last; h >= 0 && space.bestEdge[h]! >= 0; ) {
    const e = space.bestEdge[h]!;
    h = space.edgeFrom[e]!;
    const index = space.edgeArc[e]!;
    if (index < 0) continue;
    do boundary--;
    while (first[boundary]! > index);
    const arc = arcAt(lattice, boundary, index);
    path.push(describe(lattice, index, arc, posterior, bestScore, space.edgeLanguage[e]!));
  }
  return path.reverse();
}

function describe(
  lattice: Lattice,
  index: number,
  arc: Arc,
  posterior: Float64Array,
  bestScore: Float64Array,
  languageLogProb: number,
): DecodedArc {
  const byText = new Map<string, { text: string; posterior: number }>();
  let own = 0;
  let rivalScore = NONE;
  let other = lattice.first[arc.from]!;
  for (const { ways, spans } of lattice.sets[arc.from]!) {
    for (let i = 0; i < ways.length; i++, other++) {
      const { text } = ways[i]!;
      const alongside = arc.from + spans[i]! === arc.to;
      if (alongside && text === arc.text) {
        own += posterior[other]!;
        continue;
      }
      if (bestScore[other]! > rivalScore) rivalScore = bestScore[other]!;
      if (!alongside || posterior[other]! <= 0) continue;
      const known = byText.get(text);
      if (known) known.posterior += posterior[other]!;
      else byText.set(text, { text, posterior: posterior[other]! });
    }
  }
  const others = [...byText.values()].sort((a, b) => b.posterior - a.posterior).slice(0, MAX_OTHERS);
  return {
    arc,
    languageLogProb,
    posterior: Math.min(1, own),
    others,
    margin: rivalScore === NONE ? MAX_MARGIN : Math.min(MAX_MARGIN, bestScore[index]! - rivalScore),
  };
}
