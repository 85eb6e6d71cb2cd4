import { stripMarks } from '../../vietnamese/marks.js';
import type { DecodedBlock } from '../lattice/block-search.js';

/** Capitals without vowels, which abbreviate something: what engines leave of `CĐN`, `QLĐS`. */
const ABBREVIATION = /(?<!\p{L})[BCDĐGHKLMNPQRSTVX]{2,6}(?!\p{L})/gu;
/** Letters that engines read for `Đ`. */
const MAYBE_BARRED = /[DPB]/u;
const LOST_BAR = /D/u;
/** One `Đ` in two letters. */
const IN_TWO = /[PB]D|D[PB]/u;
const NO_LETTERS = /[^\p{L}]+/u;
const ENDS = /[.;:!?][^\p{L}.;:!?]*$/u;
/** How often the same words must stand in the document: two initials are those of some words in any text. */
const OFTEN = 3;

/**
 * Abbreviations that lost the bar of a `Đ`, by the words of their own document: where a paper of the `CÔNG ĐOÀN NGÀNH` has the number
 * `05/QĐ-CDN`, it is `CĐN`. No list holds such bodies.
 *
 * @param blocks the document's first decoding
 * @returns by capitals as they were observed, what they abbreviate with their bars
 */
export function speltOut(blocks: readonly DecodedBlock[]): ReadonlyMap<string, string> {
  const asked = new Set<string>();
  for (const { tokens } of blocks)
    for (const { text } of tokens) for (const [capitals] of text.matchAll(ABBREVIATION)) asked.add(capitals);
  const found = new Map<string, string>();
  if (asked.size === 0) return found;
  const runs = runsOf(blocks);
  for (const observed of asked) {
    const form = MAYBE_BARRED.test(observed) && !IN_TWO.test(observed) ? barred(observed, runs) : undefined;
    if (form !== undefined) found.set(observed, form);
  }
  return found;
}

interface Word {
  readonly small: string;
  /** In capitals, without marks but the bar of `Đ`. */
  readonly initial: string;
  readonly inCapitals: boolean;
}

function wordOf(written: string): Word {
  const small = written.toLowerCase();
  return {
    small,
    initial: initialOf(small),
    inCapitals: written.length > 1 && written === written.toUpperCase(),
  };
}

/** The one way of barring letters of an abbreviation for which the document has words; none where it has some for it as it is. */
function barred(observed: string, runs: readonly (readonly Word[])[]): string | undefined {
  const lookalikes = observed.length > 2 ? MAYBE_BARRED : LOST_BAR;
  const counts = new Map<string, Map<string, number>>();
  for (const run of runs)
    for (let from = 0; from + observed.length <= run.length; from++) {
      const words = run.slice(from, from + observed.length);
      if (!words.every(({ initial }, i) => mayBe(initial, observed[i]!, lookalikes))) continue;
      const form = words.map(({ initial }) => initial).join('');
      const of = counts.get(form) ?? new Map<string, number>();
      counts.set(form, of);
      const key = words.map(({ small }) => small).join(' ');
      // A heading names what the paper is about.
      const weight = words.every(({ inCapitals }) => inCapitals) ? OFTEN : 1;
      of.set(key, (of.get(key) ?? 0) + weight);
    }
  const most = (form: string): number => Math.max(0, ...(counts.get(form)?.values() ?? []));
  const [best, second] = [...counts.keys()].sort((a, b) => most(b) - most(a));
  if (best === undefined || best === observed) return undefined;
  if (observed.length > 2) return second === undefined ? best : undefined;
  return most(best) >= OFTEN && (second === undefined || most(best) >= OFTEN * most(second))
    ? best
    : undefined;
}

const mayBe = (initial: string, letter: string, lookalikes: RegExp): boolean =>
  initial === letter || (initial === 'Đ' && lookalikes.test(letter));

function initialOf(syllable: string): string {
  const initial = syllable[0]!;
  return initial === 'đ' ? 'Đ' : stripMarks(initial).toUpperCase();
}

/** The syllables of the document, in small letters, cut where sentences and paragraphs end. */
function runsOf(blocks: readonly DecodedBlock[]): readonly (readonly Word[])[] {
  const runs: Word[][] = [[]];
  for (const { tokens, path } of blocks)
    for (const { arc } of path) {
      if (tokens[arc.from]!.gap === 'paragraph') runs.push([]);
      for (const part of arc.text.split(NO_LETTERS)) if (part !== '') runs.at(-1)!.push(wordOf(part));
      if (ENDS.test(arc.text)) runs.push([]);
    }
  return runs;
}
