import { EXACT_KINDS } from '../../model/kind-table.js';
import { UNKNOWN_AMID_DAMAGE } from '../readings/abbreviation-readings.js';

/** Share of the kinds that change letters, 0..1. */
export function changingShare(kinds: readonly string[], weights: readonly number[]): number {
  let changing = 0;
  for (const [k, kind] of kinds.entries()) if (!EXACT_KINDS.has(kind)) changing += weights[k]!;
  return changing;
}

/**
 * Nats against a word that nobody knows, 0 or less: it is a rare word or damage, the latter in proportion to the share of kinds that
 * change letters. With these alone it is `UNKNOWN_AMID_DAMAGE`; where only marks were lost, names stay names (`Cil Múp`).
 *
 * @param kinds names of the kinds of damage
 * @param weights share of each in the document; they sum to 1
 */
export function strangeness(kinds: readonly string[], weights: readonly number[]): number {
  return -Math.log(1 + changingShare(kinds, weights) * Math.expm1(-UNKNOWN_AMID_DAMAGE));
}
