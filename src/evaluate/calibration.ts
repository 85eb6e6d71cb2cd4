// How far certainties can be believed: what `npm run bench` prints of them. It stands here, typed and tested like the other measures,
// though the command does not use it: texts that are given to `khoiphuc evaluate` come without certainties.

/** One judged token: how sure the restorer said it was, and whether the page says so. */
export interface Judgement {
  /** 0..1 */
  readonly confidence: number;
  readonly right: boolean;
}

/** The judgements whose confidence lies in `from <= confidence < to` (the last bin includes 1). */
export interface ConfidenceBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** mean confidence, 0..1; 0 when empty */
  readonly meanConfidence: number;
  /** share that is right, 0..1; 0 when empty */
  readonly shareRight: number;
}

/**
 * Sorts judgements into bins of equal width. Calibrated confidences have `meanConfidence` ≈ `shareRight` in each.
 *
 * @param bins how many, at least 1
 * @throws RangeError when a confidence is not within 0..1
 */
export function confidenceBins(judgements: readonly Judgement[], bins = 10): ConfidenceBin[] {
  const sums = Array.from({ length: bins }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (const { confidence, right } of judgements) {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new RangeError(`confidence ${confidence} is not a probability between 0 and 1`);
    }
    const sum = sums[Math.min(bins - 1, Math.floor(confidence * bins))]!;
    sum.count += 1;
    sum.confidence += confidence;
    sum.right += right ? 1 : 0;
  }
  return sums.map(({ count, confidence, right }, index) => ({
    from: index / bins,
    to: (index + 1) / bins,
    count,
    meanConfidence: count === 0 ? 0 : confidence / count,
    shareRight: count === 0 ? 0 : right / count,
  }));
}

/**
 * Sorts judgements into bins of equal *count* (deciles with 10), least certain first: the same comparison where
 * most confidences crowd near 1.
 */
export function confidenceQuantiles(judgements: readonly Judgement[], bins = 10): ConfidenceBin[] {
  const sorted = leastCertainFirst(judgements);
  return Array.from({ length: bins }, (_, index) => {
    const start = Math.round((index * sorted.length) / bins);
    const part = sorted.slice(start, Math.round(((index + 1) * sorted.length) / bins));
    const mean = (value: (j: Judgement) => number): number =>
      part.length === 0 ? 0 : part.reduce((sum, j) => sum + value(j), 0) / part.length;
    return {
      from: part[0]?.confidence ?? 0,
      to: part.at(-1)?.confidence ?? 0,
      count: part.length,
      meanConfidence: mean((j) => j.confidence),
      shareRight: mean((j) => (j.right ? 1 : 0)),
    };
  });
}

/** The largest distance between confidence and truth among bins of at least `least` judgements. */
export function worstBin(bins: readonly ConfidenceBin[], least = 1): number {
  const gaps = bins
    .filter((bin) => bin.count >= least)
    .map((bin) => Math.abs(bin.meanConfidence - bin.shareRight));
  return gaps.length === 0 ? 0 : Math.max(...gaps);
}

/**
 * Share of all errors among the least certain `share` of the judgements: what a person finds who reviews only
 * those. Equally certain ones at the border count in proportion, so their order does not matter.
 *
 * @param share 0..1 of the judgements
 * @returns 0..1; 1 when there is no error at all
 */
export function recallOfErrors(judgements: readonly Judgement[], share: number): number {
  const errors = judgements.filter((j) => !j.right).length;
  if (errors === 0) return 1;
  const sorted = leastCertainFirst(judgements);
  let budget = sorted.length * share;
  let found = 0;
  for (let start = 0; start < sorted.length && budget > 0; ) {
    let end = start;
    let wrong = 0;
    while (end < sorted.length && sorted[end]!.confidence === sorted[start]!.confidence) {
      if (!sorted[end]!.right) wrong += 1;
      end += 1;
    }
    const taken = Math.min(budget, end - start);
    found += (wrong * taken) / (end - start);
    budget -= taken;
    start = end;
  }
  return found / errors;
}

function leastCertainFirst(judgements: readonly Judgement[]): Judgement[] {
  return [...judgements].sort((a, b) => a.confidence - b.confidence);
}
