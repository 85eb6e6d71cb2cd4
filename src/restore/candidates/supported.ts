import { cellOf } from '../../model/kind-table.js';
import type { Channel } from '../channel/channel.js';
import type { Candidate } from './candidates.js';

/**
 * Natural log of how often a letter must be read for another one before a lone letter is: `N` of a heading, of a grade or a
 * building is seldom anything else, however usual an `A` is there. On held-out pages -3, -4, -5, -6, -7 leave 2,085, 2,043,
 * 2,038, 2,038, 2,038 errors among 33,000 words, and the more lone letters the higher it is.
 */
const LONE_LETTER = -5;

/** How a reading became what was observed: operations as `operationAt` numbers them, and nats for those that have no number. */
type LetterGroups = Pick<Candidate, 'operations' | 'outside' | 'logProb'>;

/**
 * Whether some letter of a reading is known to be read as what was observed. Where none is, nothing but the context speaks for
 * the reading: `I` where a `B` stands.
 *
 * @param length characters observed
 */
export function isSupported(
  channel: Channel,
  { operations, logProb }: LetterGroups,
  length: number,
): boolean {
  if (length === 1) return operations.some((operation) => channel.valueOf(operation) > LONE_LETTER);
  return isNearer(channel, logProb) || operations.some((operation) => isKnown(channel, operation));
}

/** Whether a reading costs less than a single letter that was never read so: then all of its letters were. */
function isNearer({ floors }: Channel, logProb: number): boolean {
  return logProb > floors[0]! && logProb > floors[1]!;
}

const LETTERS = /^\p{L}+$/u;

/**
 * Nats for a letter of an abbreviation that was never read as the one observed, beside what the channel says: most offices have
 * abbreviations that nobody knows, and engines seldom take one capital for another. With 0, 2, 4, 6 nats in document codes
 * held-out pages have 2,209, 2,207, 2,207, 2,207 errors; with 0 and 4, 9 and 5 of 112 codes of offices that lost their bars
 * are read wrongly.
 */
const STRANGE_LETTER = 4;

/** Nats for the letters of a reading that were never read as what was observed. */
export function strangeLetters(channel: Channel, { operations, outside, logProb }: LetterGroups): number {
  if (isNearer(channel, logProb)) return 0;
  const { layout, kindTable } = channel;
  const strange = operations.filter(
    (operation) =>
      !isKnown(channel, operation) &&
      LETTERS.test(layout.columnGroups[cellOf(kindTable, operation) % layout.width]!),
  ).length;
  return STRANGE_LETTER * (strange + (outside < 0 ? 1 : 0));
}

function isKnown(channel: Channel, operation: number): boolean {
  const { layout, kindTable } = channel;
  const cell = cellOf(kindTable, operation);
  // Two letters read at once stand in the table only where they were seen; what never was costs the floor.
  return (
    cell >= layout.singles * layout.width || channel.valueOf(operation) > channel.floorOf(cell % layout.width)
  );
}
