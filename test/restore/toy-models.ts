import { type CellLayout, cellAt, layOut } from '../../src/model/channel-layout.js';
import type { CodeLexicon } from '../../src/model/code-lexicon.js';
import { CODE_PLACES, type CodePlace } from '../../src/model/code-places.js';
import type { ConfusionModel, ConfusionOperation } from '../../src/model/confusion-model.js';
import { buildKindTable, type KindTable } from '../../src/model/kind-table.js';
import { createLexicon, type Lexicon } from '../../src/model/lexicon.js';
import { BEGIN_ID } from '../../src/model/lm-tokens.js';
import type { NgramModel } from '../../src/model/ngram-model.js';
import type { TokenCounts } from '../../src/model/token-counts.js';
import { createVocabulary, type Vocabulary } from '../../src/model/vocabulary.js';
import { type Channel, compileChannel } from '../../src/restore/channel/channel.js';

/** Models so small that every figure of a test can be worked out by hand. */

/** P(observed | intended): intended group → observed group → one probability per kind of damage. */
export type ToyDamage = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** Probability of a bigram that the table of a toy language model does not hold. */
export const UNSEEN_BIGRAM = 0.001;

/**
 * A bigram model.
 *
 * @param words the vocabulary behind the special tokens
 * @param bigrams probabilities by `before word`, `<s>` and `</s>` included; `word` alone stands for no context
 */
export function toyNgram(words: readonly string[], bigrams: Readonly<Record<string, number>>): NgramModel {
  const vocabulary = createVocabulary(words);
  return {
    order: 2,
    vocabulary,
    stateSize: 1,
    header: {},
    beginState(states, at) {
      states[at] = BEGIN_ID;
    },
    emptyState(states, at) {
      states[at] = -1;
    },
    score(states, from, word, out, to) {
      const before = states[from]!;
      const token = vocabulary.token(word);
      out[to] = word;
      return Math.log(bigrams[before < 0 ? token : `${vocabulary.token(before)} ${token}`] ?? UNSEEN_BIGRAM);
    },
  };
}

/** A lexicon of syllables and exact forms with their shares (not logarithms); every case shape is as likely. */
export function toyLexicon(
  syllables: Readonly<Record<string, number>>,
  forms: Readonly<Record<string, number>> = {},
  vocabulary?: Vocabulary,
): Lexicon {
  const entries = (shares: Readonly<Record<string, number>>, exact: boolean) =>
    Object.entries(shares).map(([text, share]) => ({
      ...{ text, words: vocabulary ? [vocabulary.id(text)] : [], logProb: Math.log(share), exact },
      shapeLogProb: [Math.log(1 / 3), Math.log(1 / 3), Math.log(1 / 3)] as const,
    }));
  return createLexicon([...entries(syllables, false), ...entries(forms, true)]);
}

/** Letters of codes with their shares (not logarithms): the same at every place but where `atPlace` says otherwise. */
export function toyCodes(
  shares: Readonly<Record<string, number>>,
  atPlace: Readonly<Record<string, Partial<Record<CodePlace, number>>>> = {},
): CodeLexicon {
  const lexicon = toyLexicon({}, shares);
  const logProbs = lexicon.entries.flatMap(({ text, logProb }) =>
    CODE_PLACES.map((place) => {
      const share = atPlace[text]?.[place];
      return share === undefined ? logProb : Math.log(share);
    }),
  );
  return { ...lexicon, placeLogProbs: Float32Array.from(logProbs) };
}

/** The damage as expected counts, each intended group met `times` times in every kind. */
export function toyConfusions(kinds: readonly string[], damage: ToyDamage, times = 1000): ConfusionModel {
  const operations: ConfusionOperation[] = [];
  const met = new Map<string, Float64Array>();
  for (const [intended, row] of Object.entries(damage)) {
    met.set(intended, new Float64Array(kinds.length).fill(times));
    for (const [observed, shares] of Object.entries(row))
      operations.push({ intended, observed, counts: Float64Array.from(shares, (share) => share * times) });
  }
  return { kinds, operations, tokens: [], met, tokensMet: new Map() };
}

/** So often that smoothing adds nothing that a test could see. */
const OFTEN = 1e9;

/** The damage as a table of kinds, as good as without smoothing. */
export function toyKindTable(damage: ToyDamage, kinds = 1): KindTable {
  const names = Array.from({ length: kinds }, (_, kind) => `kind${kind}`);
  const model = toyConfusions(names, damage, OFTEN);
  return buildKindTable(model, layOut(model, []));
}

/** No whole token is remembered. */
export const NO_TOKENS: TokenCounts = {
  ...{ counts: new Map(), met: new Map(), stayed: new Map() },
  total: new Float64Array(1),
};

/** A channel of one kind of damage: intended group → observed group → probability. */
export function toyChannel(damage: Readonly<Record<string, Readonly<Record<string, number>>>>): Channel {
  const table: Record<string, Record<string, readonly number[]>> = {};
  for (const [intended, row] of Object.entries(damage)) {
    table[intended] = Object.fromEntries(Object.entries(row).map(([observed, p]) => [observed, [p]]));
  }
  return compileChannel(toyKindTable(table), NO_TOKENS, [1], false);
}

/** Rows in which every letter of `letters` is read as itself with probability `p`. */
export function faithful(letters: string, p = 0.9): Record<string, Record<string, number>> {
  return Object.fromEntries(Array.from(letters, (letter) => [letter, { [letter]: p }]));
}

/** The cell of an operation; -1 when the table has none. */
export function cellOf(layout: CellLayout, intended: string, observed: string): number {
  return cellAt(layout, layout.rows.get(intended)!, layout.columns.get(observed)!);
}

/** Natural log of P(observed | intended) in a channel; -Infinity where its table has no cell. */
export function logProbOf(channel: Channel, intended: string, observed: string): number {
  const cell = cellOf(channel.layout, intended, observed);
  return cell < 0 ? Number.NEGATIVE_INFINITY : channel.at(cell);
}
