import { stripTone, TONES, type Tone, toneOfLetter, withTone } from './marks.js';
import { ONSETS, type Rhyme, rhymesAfter, spellRhyme } from './rhymes.js';

/** A syllable (tiếng) taken apart, all in lower case and without tone but for `tone`. */
export interface SyllableParts extends Rhyme {
  readonly onset: string;
  readonly tone: Tone;
}

interface Toneless {
  readonly onset: string;
  readonly rhyme: Rhyme;
  /** Index of the letter that bears the tone in old style, and in new style (hòa, hoà). */
  readonly oldAt: number;
  readonly newAt: number;
}

const STOP_CODAS: ReadonlySet<string> = new Set(['c', 'ch', 'p', 't']);
const STOP_TONES: readonly Tone[] = ['sac', 'nang'];
/** Diphthongs that bear the tone on their second letter; ia, ua, ưa bear it on the first. */
const SECOND_BEARS: ReadonlySet<string> = new Set(['iê', 'yê', 'uô', 'ươ', 'oo']);
/** Open rhymes of two tone styles. */
const TWO_STYLES: ReadonlySet<string> = new Set(['oa', 'oe', 'uy']);

/** All spellings without tone. The first entry of a spelling wins: `gi` + `a` before any other reading of `gia`. */
const toneless = new Map<string, Toneless>();

function enter(onset: string, rhyme: Rhyme): void {
  const rhymeSpelt = spellRhyme(rhyme);
  // gi + i… is written with one i
  const head = onset === 'gi' && rhymeSpelt.startsWith('i') ? 'g' : onset;
  const spelt = head + rhymeSpelt;
  if (toneless.has(spelt)) return;
  const newAt = head.length + rhyme.medial.length + (SECOND_BEARS.has(rhyme.nucleus) ? 1 : 0);
  const oldAt = TWO_STYLES.has(rhymeSpelt) ? newAt - 1 : newAt;
  toneless.set(spelt, { onset, rhyme, oldAt, newAt });
}

for (const onset of ['gi', 'qu', ...ONSETS.filter((o) => o !== 'gi' && o !== 'qu')]) {
  for (const rhyme of rhymesAfter(onset)) enter(onset, rhyme);
}

/** The tones that a rhyme may bear: all six, or only sắc and nặng before a stop coda. */
function tonesOf(rhyme: Rhyme): readonly Tone[] {
  return STOP_CODAS.has(rhyme.coda) ? STOP_TONES : TONES;
}

/**
 * Takes a syllable apart by the spelling rules of the language, in either tone style.
 *
 * @param syllable NFC, any case, nothing but letters
 * @returns its parts, or undefined when Vietnamese spelling does not allow it (loans such as `đắk` included)
 */
export function parseSyllable(syllable: string): SyllableParts | undefined {
  const lower = syllable.toLowerCase();
  const bare = stripTone(lower);
  const entry = toneless.get(bare);
  if (entry === undefined) return undefined;
  let tone: Tone = 'ngang';
  if (bare !== lower) {
    let at = 0;
    while (bare[at] === lower[at]) at++;
    if (at !== entry.oldAt && at !== entry.newAt) return undefined;
    tone = toneOfLetter(lower[at]!);
    if (lower.slice(at + 1) !== bare.slice(at + 1)) return undefined;
  }
  if (!tonesOf(entry.rhyme).includes(tone)) return undefined;
  return { onset: entry.onset, ...entry.rhyme, tone };
}

/** Whether Vietnamese spelling allows the syllable; see `parseSyllable`. */
export function isSyllable(syllable: string): boolean {
  return parseSyllable(syllable) !== undefined;
}

/**
 * Every syllable that Vietnamese spelling allows, used or not: lower case, NFC, old tone style, each once,
 * in the order of onsets, rhymes, tones. Tests and benches ask for all of them; only here are they known.
 */
export function allSyllables(): readonly string[] {
  const out: string[] = [];
  for (const [spelt, { rhyme, oldAt }] of toneless) {
    for (const tone of tonesOf(rhyme)) {
      out.push(spelt.slice(0, oldAt) + withTone(spelt[oldAt]!, tone) + spelt.slice(oldAt + 1));
    }
  }
  return out;
}
