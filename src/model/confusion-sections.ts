import type { ConfusionModel, ConfusionOperation } from './confusion-model.js';
import type { Section, Sections } from './model-file.js';
import { joinTexts, numbered, splitTexts } from './section-texts.js';
import { subtract, type TokenCounts } from './token-counts.js';

/** A confusion model as sections of a model file. */
export function packConfusions(model: ConfusionModel): Record<string, Section> {
  return {
    ...packOperations('operations', model.operations),
    ...packTotals('met', model.met),
    ...packOperations('tokens', model.tokens),
    ...packTotals('tokensMet', model.tokensMet),
  };
}

function packOperations(name: string, operations: readonly ConfusionOperation[]): Record<string, Section> {
  return {
    [`${name}.intended`]: joinTexts(operations.map(({ intended }) => intended)),
    [`${name}.observed`]: joinTexts(operations.map(({ observed }) => observed)),
    [`${name}.counts`]: Float64Array.from(operations.flatMap(({ counts }) => [...counts])),
  };
}

function packTotals(name: string, totals: ReadonlyMap<string, Float64Array>): Record<string, Section> {
  return {
    [`${name}.names`]: joinTexts([...totals.keys()]),
    [`${name}.counts`]: Float64Array.from([...totals.values()].flatMap((counts) => [...counts])),
  };
}

/**
 * Reads what `packConfusions` wrote. The model itself is put together when it is asked for, which no restorer does;
 * whole tokens are looked up as they are met.
 */
export function unpackConfusions(
  file: Sections,
  kinds: readonly string[],
): { readonly confusions: ConfusionModel; readonly tokens: TokenCounts } {
  const confusions = new UnpackedConfusions(file, kinds);
  return { confusions, tokens: new UnpackedTokens(file, kinds.length) };
}

const row = (section: Section, at: number, kinds: number) =>
  (section as Float64Array).subarray(at * kinds, (at + 1) * kinds);

class UnpackedConfusions implements ConfusionModel {
  readonly kinds: readonly string[];
  readonly #file: Sections;
  readonly #known = new Map<string, unknown>();

  constructor(file: Sections, kinds: readonly string[]) {
    this.#file = file;
    this.kinds = kinds;
  }

  get operations(): readonly ConfusionOperation[] {
    return this.#once('operations', () => this.#operations('operations'));
  }

  get tokens(): readonly ConfusionOperation[] {
    return this.#once('tokens', () => this.#operations('tokens'));
  }

  get met(): ReadonlyMap<string, Float64Array> {
    return this.#once('met', () => this.#totals('met'));
  }

  get tokensMet(): ReadonlyMap<string, Float64Array> {
    return this.#once('tokensMet', () => this.#totals('tokensMet'));
  }

  #once<T>(name: string, make: () => T): T {
    if (!this.#known.has(name)) this.#known.set(name, make());
    return this.#known.get(name) as T;
  }

  #operations(name: string): readonly ConfusionOperation[] {
    const counts = this.#file.section(`${name}.counts`);
    if (counts.length === 0) return [];
    const observed = splitTexts(this.#file.section(`${name}.observed`));
    return splitTexts(this.#file.section(`${name}.intended`)).map((intended, i) => ({
      ...{ intended, observed: observed[i]!, counts: row(counts, i, this.kinds.length) },
    }));
  }

  #totals(name: string): ReadonlyMap<string, Float64Array> {
    const counts = this.#file.section(`${name}.counts`);
    if (counts.length === 0) return new Map();
    const names = splitTexts(this.#file.section(`${name}.names`));
    return new Map(names.map((text, i) => [text, row(counts, i, this.kinds.length)]));
  }
}

class UnpackedTokens implements TokenCounts {
  readonly met: TokenCounts['met'];
  readonly counts: TokenCounts['counts'];
  readonly stayed: TokenCounts['stayed'];
  readonly total: Float64Array;

  constructor(file: Sections, kinds: number) {
    const totals = file.section('tokensMet.counts');
    const names = totals.length === 0 ? [] : splitTexts(file.section('tokensMet.names'));
    const places = numbered(names);
    const counts = file.section('tokens.counts');
    const intended = counts.length === 0 ? [] : splitTexts(file.section('tokens.intended'));
    const observed = counts.length === 0 ? [] : splitTexts(file.section('tokens.observed'));
    const first = new Map<string, number>();
    /** The next place of the same observed token; -1 for none. */
    const next = new Int32Array(observed.length);
    for (let i = observed.length - 1; i >= 0; i--) {
      next[i] = first.get(observed[i]!) ?? -1;
      first.set(observed[i]!, i);
    }
    const rows = new Map<string, ReadonlyMap<string, Float64Array>>();
    const rowIn = (section: Section, name: string): Float64Array | undefined => {
      const place = places.get(name);
      return place === undefined ? undefined : row(section, place, kinds);
    };
    this.met = { get: (name) => rowIn(totals, name) };
    // Asked for of damaged text alone.
    let stays: Float64Array | undefined;
    const countStays = (): Float64Array => {
      const left = Float64Array.from(totals);
      intended.forEach((name, i) => {
        subtract(rowIn(left, name), row(counts, i, kinds));
      });
      return left;
    };
    this.stayed = {
      get(name) {
        stays ??= countStays();
        return rowIn(stays, name);
      },
    };
    this.total = new Float64Array(kinds);
    for (let at = 0; at < totals.length; at++) this.total[at % kinds]! += totals[at]!;
    this.counts = {
      get(name) {
        const start = first.get(name);
        if (start === undefined) return undefined;
        let known = rows.get(name);
        if (!known) {
          const found = new Map<string, Float64Array>();
          for (let i = start; i >= 0; i = next[i]!) found.set(intended[i]!, row(counts, i, kinds));
          known = found;
          rows.set(name, known);
        }
        return known;
      },
    };
  }
}
