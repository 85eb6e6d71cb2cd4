import { logAdd } from '../log-add.js';

/** A hidden Markov model; states are numbers from 0, all scores are natural logs. */
export interface MarkovModel {
  readonly states: number;
  /** P(state) of the first. */
  begins(state: number): number;
  /** P(to | from). */
  goesOn(from: number, to: number): number;
}

/**
 * The posterior of each state at each place, by the forward-backward algorithm (Rabiner 1989).
 *
 * @param emissions per place and state the natural log of P(what is observed there | state)
 * @returns per place and state the probability, 0..1
 */
export function posteriors(model: MarkovModel, emissions: readonly (readonly number[])[]): number[][] {
  const forward: number[][] = [];
  emissions.forEach((emission, i) => {
    const before = forward[i - 1];
    forward.push(
      emission.map((log, to) =>
        before
          ? log + sumOf(before.map((sum, from) => sum + model.goesOn(from, to)))
          : log + model.begins(to),
      ),
    );
  });
  let after = new Array<number>(model.states).fill(0);
  const shares: number[][] = [];
  for (let i = emissions.length - 1; i >= 0; i--) {
    const both = forward[i]!.map((sum, state) => sum + after[state]!);
    const all = sumOf(both);
    shares.unshift(both.map((log) => Math.exp(log - all)));
    const behind = after;
    after = after.map((_, from) =>
      sumOf(emissions[i]!.map((log, to) => log + model.goesOn(from, to) + behind[to]!)),
    );
  }
  return shares;
}

function sumOf(logs: readonly number[]): number {
  return logs.reduce(logAdd, Number.NEGATIVE_INFINITY);
}
