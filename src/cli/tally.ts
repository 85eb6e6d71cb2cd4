import type { PipelineResult } from '../pipeline.js';
import type { RestoredPage } from '../restored.js';
import { ENCODING_TITLES, type LegacyEncoding } from '../vietnamese/legacy-charsets/encodings.js';

/** What was done to one document, over all its blocks. */
export interface Tally {
  /** tokens judged */
  readonly syllables: number;
  readonly changed: number;
  readonly unsure: number;
  readonly unreadable: number;
  readonly adapted: boolean;
  /** what was converted from, in the order met */
  readonly encodings: readonly LegacyEncoding[];
}

export const NOTHING: Tally = {
  syllables: 0,
  changed: 0,
  unsure: 0,
  unreadable: 0,
  adapted: false,
  encodings: [],
};

/** The tally with one more block. */
export function addTo(
  tally: Tally,
  { corrections, adapted, encoding }: Pick<PipelineResult, 'corrections' | 'adapted' | 'encoding'>,
): Tally {
  const count = (status: string): number => corrections.filter((c) => c.status === status).length;
  return {
    syllables: tally.syllables + corrections.length,
    changed: tally.changed + corrections.filter((c) => c.observed !== c.intended).length,
    unsure: tally.unsure + count('unsure'),
    unreadable: tally.unreadable + count('unreadable'),
    adapted: tally.adapted || adapted,
    encodings:
      encoding === undefined || tally.encodings.includes(encoding)
        ? tally.encodings
        : [...tally.encodings, encoding],
  };
}

/** The tally with one more page. */
export function addPage(tally: Tally, { corrections, encoding }: RestoredPage): Tally {
  const known = encoding as LegacyEncoding | undefined;
  return addTo(tally, { corrections, adapted: false, encoding: known });
}

/** `1,621 words, 1,440 changed, 12 unsure, 3 unreadable; adapted to this document`. */
export function tallyText(tally: Tally): string {
  const n = (count: number): string => count.toLocaleString('en-GB');
  const parts = [
    `${n(tally.syllables)} words`,
    `${n(tally.changed)} changed`,
    ...(tally.unsure > 0 ? [`${n(tally.unsure)} unsure`] : []),
    ...(tally.unreadable > 0 ? [`${n(tally.unreadable)} unreadable`] : []),
  ];
  const notes = [
    parts.join(', '),
    ...(tally.encodings.length > 0
      ? [`converted from ${tally.encodings.map((encoding) => ENCODING_TITLES[encoding]).join(', ')}`]
      : []),
    ...(tally.adapted ? ['adapted to this document'] : []),
  ];
  return notes.join('; ');
}
