import { decomposeLetter } from '../../vietnamese/marks.js';
import type { SeededRandom } from '../pairs/seeded-random.js';

/** Misreads a line of Vietnamese, always in the same manner. */
export type MadeUpEngine = (line: string, random: SeededRandom) => string;

/** What an engine may print for a letter that it does not know. */
type Habit = 'kept' | 'base' | 'other mark' | 'sign behind' | 'digit' | 'symbol' | 'nothing' | 'two letters';

const HABITS: readonly Habit[] = [
  ...(['kept', 'base', 'other mark', 'sign behind', 'digit', 'symbol', 'nothing', 'two letters'] as const),
];
/** How much engines differ in their habits: small shape parameters of a Dirichlet make each have but a few. */
const HABIT_SHAPES: Readonly<Record<Habit, number>> = {
  kept: 0.5,
  base: 2,
  'other mark': 0.8,
  'sign behind': 0.3,
  digit: 0.4,
  symbol: 0.25,
  nothing: 0.3,
  'two letters': 0.4,
};
const READINGS_A_LETTER = 3;
const FOREIGN: Readonly<Record<string, string>> = {
  a: 'áàâäåãæăą',
  e: 'éèêëęě',
  i: 'íìîï',
  o: 'óòôöõøő',
  u: 'úùûüůű',
  y: 'ýÿ',
  d: 'ďðđ',
};
const BEHIND = ["'", '’', '.', ',', '`', '"', '^', '~', '*', ';', ':', '-'];
const SYMBOLS = [...'~;<>$@&({^}]|\\!?%+=#£€¢§©®°•_"'];
const DIGITS: Readonly<Record<string, string>> = {
  a: '4689',
  e: '6839',
  i: '1',
  o: '0695',
  u: '10',
  y: '79',
  d: '0',
};
const TWO = [
  'ii',
  'ir',
  'iu',
  'tr',
  'it',
  'ri',
  'rr',
  'li',
  'ul',
  'ti',
  'u1',
  'l1',
  'cl',
  'ci',
  'ct',
  'if',
  'iv',
  'er',
  'ea',
  'oi',
  'o1',
  'i.',
];
/** Letters without marks are misread too, by every engine alike. */
const PLAIN: readonly (readonly [string, string])[] = [
  ...([
    ['h', 'b'],
    ['h', 'li'],
    ['n', 'ri'],
    ['n', 'ii'],
    ['m', 'rn'],
    ['m', 'in'],
    ['u', 'ii'],
    ['c', 'e'],
    ['e', 'c'],
    ['l', '1'],
    ['i', 'l'],
    ['t', 'l'],
    ['g', 'q'],
    ['g', '9'],
    ['o', '0'],
    ['D', 'B'],
    ['N', 'H'],
    ['H', '1I'],
    ['U', 'IJ'],
    ['r', 'i'],
    ['v', 'y'],
    ['k', 'lc'],
  ] as const),
];

/** Share of the engines that know hardly any marks and print the letter without; they misread plain letters more. */
const PLAIN_ENGINES = 0.35;
const PLAIN_BIAS = 5;
const MOST_SLIPS = 0.05;
const MOST_SLIPS_PLAIN = 0.1;

/** A positive weight of mean about `shape`, the more uneven the smaller it is: near enough to a gamma variable. */
function weightOf(shape: number, random: SeededRandom): number {
  return shape * (-Math.log(1 - random.next())) ** (1 / Math.min(1, shape));
}

function readingOf(letter: string, habit: Habit, random: SeededRandom): string {
  const { base, upper } = decomposeLetter(letter)!;
  const cased = (text: string) => (upper ? text.toUpperCase() : text);
  const other = () => cased(random.pick([...FOREIGN[base]!]));
  switch (habit) {
    case 'kept':
      return letter;
    case 'base':
      return cased(base);
    case 'other mark':
      return other();
    case 'sign behind':
      return (random.chance(0.5) ? cased(base) : other()) + random.pick(BEHIND);
    case 'digit':
      return random.pick([...DIGITS[base]!]);
    case 'symbol':
      return random.pick(SYMBOLS);
    case 'nothing':
      return '';
    case 'two letters':
      return cased(random.pick(TWO));
  }
}

/**
 * Draws an engine that has never been built, with habits of its own: what it prints for each marked letter, and which
 * plain letters it mixes up. Engines of scanners are many and can't be had for training; the detector is to learn
 * what Tesseract's English data does, against all that others may do.
 */
export function drawEngine(random: SeededRandom): MadeUpEngine {
  const isPlain = random.chance(PLAIN_ENGINES);
  const shapeOf = (habit: Habit) => HABIT_SHAPES[habit] * (isPlain && habit === 'base' ? PLAIN_BIAS : 1);
  const weights = HABITS.map((habit) => [habit, weightOf(shapeOf(habit), random)] as const);
  const readings = new Map<string, readonly (readonly [string, number])[]>();
  const readingsOf = (letter: string) => {
    let known = readings.get(letter);
    if (!known) {
      known = Array.from({ length: READINGS_A_LETTER }, () => [
        readingOf(letter, random.weighted(weights), random),
        weightOf(1, random),
      ]);
      readings.set(letter, known);
    }
    return known;
  };
  const slips = new Map<string, [string, number]>();
  for (const [from, to] of PLAIN)
    if (random.chance(0.4))
      slips.set(from, [to, random.next() ** 2 * (isPlain ? MOST_SLIPS_PLAIN : MOST_SLIPS)]);
  const rubbish = random.chance(0.3) ? random.between(0, 0.03) : 0;
  const joins = random.chance(0.3) ? random.between(0, 0.04) : 0;
  const splits = random.chance(0.3) ? random.between(0, 0.01) : 0;
  return (line, chance) => {
    let out = '';
    for (const letter of line) {
      const parts = decomposeLetter(letter);
      const isMarked = parts && (parts.shape !== 'none' || parts.tone !== 'ngang');
      const slip = slips.get(letter);
      if (letter === ' ' && chance.chance(joins)) continue;
      if (letter === ' ' && chance.chance(rubbish)) out += ` ${chance.pick(SYMBOLS)}`;
      if (isMarked) out += chance.weighted(readingsOf(letter));
      else if (slip && chance.chance(slip[1])) out += slip[0];
      else out += letter;
      if (letter !== ' ' && chance.chance(splits)) out += ' ';
    }
    return out;
  };
}
