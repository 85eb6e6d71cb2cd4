import type { Lexicon } from '../../model/lexicon.js';
import { otherFinalI } from '../../vietnamese/final-i.js';
import { stripMarks } from '../../vietnamese/marks.js';
import type { ToneStyle } from '../../vietnamese/tone.js';
import { isAnother, isPartedName } from './clean-readings.js';
import type { Reading } from './reading.js';

/** What bounds the readings of a document, whatever speaks for them. */
export interface AllowedOptions {
  /** Only tone and shape marks may change. */
  readonly marksOnly: boolean;
  /** Tone placement of readings that differ from what was observed. */
  readonly style: ToneStyle;
  /** The document is clean but for slips. */
  readonly clean: boolean;
  /** A recogniser read it, which may have misread what is rare. */
  readonly recognised: boolean;
}

/** Whether a token may be read so at all. What was observed always may. */
export function isAllowed(
  observed: string,
  reading: Reading,
  lexicon: Lexicon,
  { style, marksOnly, clean, recognised }: AllowedOptions,
): boolean {
  if (reading.text === observed) return true;
  const own = reading.entry < 0 ? undefined : lexicon.entries[reading.entry]!.toneStyle;
  if (own !== undefined && own !== style) return false;
  if (isOtherSpelling(reading, lexicon)) return false;
  if (clean && isPartedName(observed, reading)) return false;
  if (clean && !recognised && isAnother(reading, lexicon)) return false;
  return !marksOnly || stripMarks(reading.text) === stripMarks(observed);
}

/**
 * Whether a reading differs from a known word in hyphens alone (`pa-nô`, `panô`), in i and y alone (`qui`, `quy`), or from an
 * abbreviation in what joins it (`PT&TH`, `PT-TH`): which it is, is the writer's choice.
 */
function isOtherSpelling({ core, observedCore }: Reading, lexicon: Lexicon): boolean {
  if (observedCore.includes('&') && withoutJoints(core) === withoutJoints(observedCore)) return true;
  const isSame =
    core.includes('-') || observedCore.includes('-')
      ? core.replaceAll('-', '') === observedCore.replaceAll('-', '')
      : core.length === observedCore.length && otherFinalI(core.toLowerCase()) === observedCore.toLowerCase();
  return isSame && lexicon.find(observedCore.toLowerCase()) >= 0;
}

function withoutJoints(abbreviation: string): string {
  return abbreviation.replace(/[&-]/g, '');
}
