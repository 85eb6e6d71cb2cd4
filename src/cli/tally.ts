import type { PipelineResult } from '../pipeline.js';
import type { RestoredPage } from '../restored.js';
import { ENCODING_TITLES, type LegacyEncoding } from '../vietnamese/legacy-charsets/encodings.js';
import type { Messages } from './messages/messages.js';

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
export function tallyText(tally: Tally, { progress: m }: Messages): string {
  const parts = [
    m.words(m.number(tally.syllables)),
    m.changed(m.number(tally.changed)),
    ...(tally.unsure > 0 ? [m.unsure(m.number(tally.unsure))] : []),
    ...(tally.unreadable > 0 ? [m.unreadable(m.number(tally.unreadable))] : []),
  ];
  const notes = [
    parts.join(', '),
    ...(tally.encodings.length > 0
      ? [m.convertedFrom(tally.encodings.map((encoding) => ENCODING_TITLES[encoding]).join(', '))]
      : []),
    ...(tally.adapted ? [m.adapted] : []),
  ];
  return notes.join('; ');
}
