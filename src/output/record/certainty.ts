/**
 * How sure a pattern is, apart from its words. By judgement, in five steps: the papers at hand are too few to measure by.
 */
export const CERTAINTY = {
  /** the form that the rules for papers prescribe, in its place */
  prescribed: 0.98,
  /** the same with a part that no list knows */
  usual: 0.92,
  /** told by what stands around it */
  likely: 0.8,
  /** told from another part of the paper */
  inferred: 0.65,
} as const;
