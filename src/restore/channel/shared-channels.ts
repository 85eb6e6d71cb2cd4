import { remember } from '../remember.js';
import type { Channel } from './channel.js';

/**
 * Shares of the kinds of damage are rounded to powers of this, so that documents damaged alike have the same ones. The words
 * that are looked at tell them no more exactly: held-out pages are read alike with 1.5, 2, 3 and unrounded.
 */
const STEP = 2;
/** Channels remembered; one takes 150 KB. */
const MOST = 64;

/** Shares rounded in their logarithms, summing to 1. */
export function roundShares(shares: readonly number[]): readonly number[] {
  const rounded = shares.map((share) => STEP ** Math.round(Math.log(share) / Math.log(STEP)));
  const sum = rounded.reduce((all, share) => all + share, 0);
  return rounded.map((share) => share / sum);
}

/** The channels of mixtures of kinds that documents share: equal mixtures, one channel. */
export class SharedChannels {
  readonly #known = new Map<string, Channel>();
  readonly #compile: (shares: readonly number[], clean: boolean) => Channel;

  constructor(compile: (shares: readonly number[], clean: boolean) => Channel) {
    this.#compile = compile;
  }

  /** @param clean whether the text is clean but for slips */
  of(shares: readonly number[], clean: boolean): Channel {
    return remember(this.#known, `${shares.join(' ')} ${clean}`, () => this.#compile(shares, clean), MOST);
  }
}
