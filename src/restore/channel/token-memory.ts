import type { TokenCounts } from '../../model/token-counts.js';
import { logAdd } from '../log-add.js';
import type { DocumentCounts } from './channel.js';

/**
 * Pseudo-count of the letter groups against the memory of whole tokens, prior and document. It stands for the ways of damage
 * that were met but once, too, which the memory does not hold: on held-out pages 12, 50, 100, 200 of the prior leave 3,532,
 * 3,448, 3,422, 3,423 errors among 75,000 words.
 */
const MEMORY_PRIOR = 100;
const MEMORY_DOCUMENT = 3;

/** What the training pairs say of one intended token read as one observed one; counts per kind of damage. */
export interface Remembered {
  readonly met: Float64Array;
  /** How often it was read in just this way; undefined when it never was. */
  readonly seen: Float64Array | undefined;
}

/** How often intended tokens were read as an observed one, by intended token. */
export interface ReadAs {
  get(intended: string): Float64Array | undefined;
}

/** Looks up what an observed token was read for; each was read for itself where it stayed as it is. */
export function readAs({ counts, stayed }: TokenCounts, observed: string): ReadAs {
  const damaged = counts.get(observed);
  return { get: (intended) => (intended === observed ? stayed.get(intended) : damaged?.get(intended)) };
}

/** Looks up what is remembered of a reading: the same whatever the document. */
export function recall(tokens: TokenCounts, intended: string, observed: string): Remembered | undefined {
  const met = tokens.met.get(intended);
  return met && { met, seen: readAs(tokens, observed).get(intended) };
}

/**
 * P(observed | intended) of a whole token: Dirichlet smoothing of how often the token was damaged in just
 * this way, in the training pairs and in the document, by what its letter groups say.
 *
 * @param remembered from `recall`
 * @param groupsLogProb natural log of P(observed | intended) by letter groups
 * @returns natural log of the smoothed probability
 */
export function withMemory(
  remembered: Remembered | undefined,
  weights: readonly number[],
  document: DocumentCounts | undefined,
  intended: string,
  observed: string,
  groupsLogProb: number,
  learned?: DocumentCounts,
): number {
  let logProb = groupsLogProb;
  if (remembered) {
    const { met, seen } = remembered;
    let share = 0;
    let alike = 0;
    for (let k = 0; k < weights.length; k++) {
      const weight = weights[k]! / (met[k]! + MEMORY_PRIOR);
      share += weight * MEMORY_PRIOR;
      if (seen) alike += weight * seen[k]!;
    }
    logProb = logAdd(logProb + Math.log(share), alike > 0 ? Math.log(alike) : Number.NEGATIVE_INFINITY);
  }
  const inLearned = learned?.tokensMet.get(intended);
  if (inLearned !== undefined) {
    const total = Math.log(MEMORY_DOCUMENT + inLearned);
    const times = learned!.tokens.get(intended)?.get(observed) ?? 0;
    logProb = logAdd(
      logProb + Math.log(MEMORY_DOCUMENT) - total,
      times > 0 ? Math.log(times) - total : Number.NEGATIVE_INFINITY,
    );
  }
  const inDocument = document?.tokensMet.get(intended);
  if (inDocument !== undefined) {
    const total = Math.log(MEMORY_DOCUMENT + inDocument);
    // Leave one out: a reading must not be its own witness.
    const others = (document!.tokens.get(intended)?.get(observed) ?? 0) - 1;
    logProb = logAdd(
      logProb + Math.log(MEMORY_DOCUMENT) - total,
      others > 0 ? Math.log(others) - total : Number.NEGATIVE_INFINITY,
    );
  }
  return logProb;
}
