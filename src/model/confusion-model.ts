/**
 * The confusion model: P(observed | intended) over letter groups, per kind of damage.
 *
 * An operation rewrites one or two intended letters into zero to three observed characters
 * (Brill & Moore 2000). Letters are cased, because capitals break differently from small letters; a
 * blank stands for a syllable boundary, so lost and invented blanks are operations like any other.
 *
 * The model is kept as expected counts, as EM left them: that is what mixing kinds, smoothing and
 * re-estimation on a document need, and what a person can read in `dictionaries/confusions.tsv`.
 */
export interface ConfusionModel {
  /** Kinds of damage, in the order of the columns of `counts`. */
  readonly kinds: readonly string[];
  readonly operations: readonly ConfusionOperation[];
  /** Whole tokens that were damaged in the same way again and again. */
  readonly tokens: readonly ConfusionOperation[];
  /** Per intended group: how often it was met, per kind. The denominator of P(observed | intended). */
  readonly met: ReadonlyMap<string, Float64Array>;
  /** The same for the whole tokens. */
  readonly tokensMet: ReadonlyMap<string, Float64Array>;
}

/** One rewriting with its expected count per kind of damage. */
export interface ConfusionOperation {
  readonly intended: string;
  readonly observed: string;
  readonly counts: Float64Array;
}

/** Longest observed side of an operation, in UTF-16 units. */
export const MAX_OBSERVED = 3;
/** Longest intended side of an operation. */
export const MAX_INTENDED = 2;
