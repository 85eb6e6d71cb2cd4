import { type ObservedToken, withoutEdges } from './tokenize.js';

/** A syllable that a hyphen cut at the end of a line. */
export interface CutWord {
  /** The syllable as observed, put together again. */
  readonly whole: string;
  /** Its hyphen, and how many of its letters stand on the next line. */
  readonly hyphen: string;
  readonly behind: number;
}

const BEFORE = /^\p{L}+[-‐\u00ad]$/u;
const BEHIND = /^\p{Ll}/u;
/** Letters of the longest syllable (`nghiêng`), and some that damage put in. */
const LONGEST = 9;
/** What stands for the break of the line in a reading, whatever it is in the text. */
const LINE_BREAK = '\n';

/** A token and the next one as a syllable that was cut at the end of a line; undefined where they cannot be. */
export function cutWordOf(token: ObservedToken, next: ObservedToken): CutWord | undefined {
  if (next.gap !== 'line' || !BEFORE.test(token.text) || !BEHIND.test(next.text)) return undefined;
  const whole = token.text.slice(0, -1) + next.text;
  const behind = withoutEdges(next.text).length;
  return whole.length - next.trail > LONGEST ? undefined : { whole, hyphen: token.text.at(-1)!, behind };
}

/** The core of a reading of the whole with hyphen and break where the line ends, so that all lines stay. */
export function cutAgain({ hyphen, behind }: CutWord, core: string): string {
  const at = Math.max(1, core.length - behind);
  return core.slice(0, at) + hyphen + LINE_BREAK + core.slice(at);
}

/** A reading in which the break of the line is the text's own. */
export function withLineBreak(reading: string, between: string): string {
  return reading.replace(LINE_BREAK, between);
}

/** Whether a reading goes on in the next line. */
export function isCut(reading: string): boolean {
  return reading.includes(LINE_BREAK);
}
