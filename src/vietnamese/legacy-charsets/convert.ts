import { hostNormalizer } from '../unicode-normalizer.js';
import { raiseCapitals } from './capitals.js';
import { codecOf } from './codecs.js';
import { type DetectionOptions, detectLegacy, type FontSpan, type LegacyRun } from './detect.js';
import { encodingOfFont, type LegacyEncoding } from './encodings.js';
import { decodeViqrWithPunctuation } from './viqr-punctuation.js';

/** What to convert, and what is known about it. */
export interface ConversionOptions extends DetectionOptions {
  /** The encoding of the whole text, or `auto` (default) to find it, run by run. */
  readonly from?: LegacyEncoding | 'unicode' | 'auto';
  /** `unicode` by default. */
  readonly to?: LegacyEncoding | 'unicode';
}

/** Converted text and what was done. */
export interface Conversion {
  readonly text: string;
  /** What was in a legacy encoding, as offsets of the text that was given. */
  readonly runs: readonly LegacyRun[];
  /** The encoding of most of it; undefined when nothing was converted from a legacy encoding. */
  readonly encoding: LegacyEncoding | undefined;
  /** Probability, 0..1, of `encoding`; without one, that nothing is in a legacy encoding. 1 when it was given. */
  readonly certainty: number;
  readonly changed: boolean;
  /** Characters that the target encoding lacks, replaced by `?`. */
  readonly lost: number;
  /** Capitals that became small letters, because the target has them only in a font of capitals. */
  readonly lowered: number;
}

function capitalSpans(fonts: readonly FontSpan[]): readonly FontSpan[] {
  return fonts.filter(({ fontName }) => encodingOfFont(fontName) === 'tcvn3-capitals');
}

/** Reads one run; `capitals` are the parts of it that are set in a font of capitals. */
function decodeRun(
  text: string,
  encoding: LegacyEncoding,
  capitals: readonly FontSpan[],
  at: number,
): string {
  if (encoding === 'viqr') return decodeViqrWithPunctuation(text);
  if (encoding !== 'tcvn3') return hostNormalizer.nfc(codecOf(encoding).decode(text));
  const { decode } = codecOf('tcvn3');
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of capitals) {
    const from = Math.max(start - at, done);
    const to = Math.min(end - at, text.length);
    if (from >= to) continue;
    parts.push(raiseCapitals(decode(text.slice(done, from))), decode(text.slice(from, to)).toUpperCase());
    done = to;
  }
  parts.push(raiseCapitals(decode(text.slice(done))));
  return parts.join('');
}

/** A plain word set in a font of capitals is in no run, but reads as capitals all the same. */
function readKept(text: string, capitals: readonly FontSpan[], at: number): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of capitals) {
    const from = Math.max(start - at, done);
    const to = Math.min(end - at, text.length);
    if (from >= to) continue;
    parts.push(text.slice(done, from), text.slice(from, to).toUpperCase());
    done = to;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

function readRuns(text: string, runs: readonly LegacyRun[], fonts: readonly FontSpan[]): string {
  const capitals = capitalSpans(fonts);
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, encoding } of runs) {
    parts.push(readKept(text.slice(done, start), capitals, done));
    parts.push(decodeRun(text.slice(start, end), encoding, capitals, start));
    done = end;
  }
  parts.push(readKept(text.slice(done), capitals, done));
  return parts.join('');
}

function wholeText(text: string, encoding: LegacyEncoding): LegacyRun {
  return { start: 0, end: text.length, encoding, certainty: 1 };
}

/**
 * Converts text between Unicode and the encodings from before it.
 *
 * @param text Unicode, or legacy text as it came: one unit per byte, or decoded as Latin-1 or Windows-1252 by mistake,
 *   or as a PDF reader gave it. Not normalised.
 * @returns with `to` a legacy encoding, text of one unit per byte
 */
export function convertText(text: string, options: ConversionOptions = {}): Conversion {
  const { from = 'auto', to = 'unicode', fonts = [] } = options;
  const detection =
    from === 'auto'
      ? detectLegacy(text, options)
      : {
          runs: from === 'unicode' || text === '' ? [] : [wholeText(text, from)],
          encoding: from === 'unicode' ? undefined : from,
          certainty: 1,
        };
  const unicode = readRuns(text, detection.runs, fonts);
  const { runs, encoding, certainty } = detection;
  if (to === 'unicode') {
    return { text: unicode, runs, encoding, certainty, changed: unicode !== text, lost: 0, lowered: 0 };
  }
  const encoded = codecOf(to).encode(hostNormalizer.nfc(unicode));
  return { ...encoded, runs, encoding, certainty, changed: encoded.text !== text };
}

/**
 * The step before all repair: converts what is certainly in a legacy encoding, leaves all else as it is.
 *
 * @param text as it came, not normalised
 */
export function convertLegacy(text: string, options: DetectionOptions = {}): Conversion {
  return convertText(text, { ...options, from: 'auto', to: 'unicode' });
}
