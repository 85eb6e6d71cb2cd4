import type { Lexicon } from '../../model/lexicon.js';
import type { NameParts, NamePlace } from '../../model/name-parts.js';
import { type ObservedToken, withoutEdges } from '../tokens/tokenize.js';
import { type Reading, usualLogProb } from './reading.js';
import type { KnownToken } from './token-readings.js';

/** A word with a capital and nothing but small letters and signs behind it. */
const WITH_CAPITAL = /^\p{Lu}[^\p{Lu}]*$/u;
/** Syllables of a name; runs of two are headings and places as often. */
const SHORTEST = 3;
const LONGEST = 4;
/** The best readings of a token among which a part of a name must be. */
const READINGS = 20;
/** Natural log of the share of what no table of names has. */
const RARE_PART = Math.log(1e-5);
/**
 * How much of what the place in a name says is counted: the language model has seen names, too. With none, 0.5, 1 held-out pages of
 * the kinds `eng` and `scanner` have 1,057, 1,038, 1,040 errors.
 */
const WEIGHT = 0.5;

/**
 * Finds persons' names in damaged text: three or four words with capitals on end that may be surname, middle names and given name.
 * The language model knows no capitals, and reads `Hồ Thị Hạnh Dung` as `hộ thi hành đúng`.
 *
 * @param known the readings of each token
 * @returns the place in a name of each token; undefined for most
 */
export function nameRuns(
  tokens: readonly ObservedToken[],
  known: readonly Pick<KnownToken, 'scored'>[],
  names: NameParts,
): readonly (NamePlace | undefined)[] {
  const places: (NamePlace | undefined)[] = new Array(tokens.length).fill(undefined);
  const may = (at: number, place: NamePlace): boolean =>
    known[at]!.scored.slice(0, READINGS).some(
      ({ reading }) => reading.entry >= 0 && names[place].has(reading.core.toLowerCase()),
    );
  for (let from = 0; from < tokens.length; ) {
    const to = endOfRun(tokens, from);
    for (let first = Math.max(from, to - LONGEST); first <= to - SHORTEST; first++) {
      const run = placesIn(to - first);
      if (!run.every((place, k) => may(first + k, place))) continue;
      for (const [k, place] of run.entries()) places[first + k] = place;
      break;
    }
    from = Math.max(to, from + 1);
  }
  return places;
}

/** The end of the words with capitals, apart by blanks alone, from a token on. */
function endOfRun(tokens: readonly ObservedToken[], from: number): number {
  let to = from;
  while (to < tokens.length && WITH_CAPITAL.test(withoutEdges(tokens[to]!.text))) {
    const { gap, lead } = tokens[to]!;
    if (to > from && (gap !== 'blank' || lead > 0 || tokens[to - 1]!.trail > 0)) break;
    to++;
  }
  return to;
}

function placesIn(length: number): readonly NamePlace[] {
  return ['surname', ...new Array<'middle'>(length - 2).fill('middle'), 'given'];
}

/** Nats for a reading at a place of a name: its share there against its share of all words. */
export function logRatioAt(place: NamePlace, reading: Reading, names: NameParts, lexicon: Lexicon): number {
  const syllable = lexicon.entries[reading.entry]?.text ?? '';
  return WEIGHT * ((names[place].get(syllable) ?? RARE_PART) - usualLogProb(reading, lexicon));
}
