import type { DetectorModel } from '../../src/detect/detector-model.js';
import { TEXT_KINDS, type TextKind } from '../../src/detect/text-kind.js';
import { SIGNS } from '../../src/detect/word-signs.js';

type Weights = Readonly<Partial<Record<TextKind, number>>>;

const row = (weights: Weights): number[] => TEXT_KINDS.map((kind) => weights[kind] ?? 0);

/** A model with the weights that a test gives and no others. */
export function toyDetector(
  signs: Readonly<Partial<Record<(typeof SIGNS)[number], Weights>>>,
  groups: Readonly<Record<string, Weights>> = {},
): DetectorModel {
  const names = Object.keys(groups);
  return {
    bias: new Float64Array(TEXT_KINDS.length),
    signs: Float64Array.from(SIGNS.flatMap((sign) => row(signs[sign] ?? {}))),
    groupNumbers: new Map(names.map((name, number) => [name, number])),
    groups: Float64Array.from(names.flatMap((name) => row(groups[name]!))),
    sharpness: [1, 0],
  };
}

/** Marks are clean, syllables without are stripped, what is no syllable is foreign. */
export const TOY = toyDetector({
  'marked-syllable': { clean: 20 },
  'plain-syllable': { stripped: 10 },
  'no-syllable': { foreign: 20 },
});
