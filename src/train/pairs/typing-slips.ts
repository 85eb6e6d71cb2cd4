import { stripMarks } from '../../vietnamese/marks.js';
import type { SeededRandom } from './seeded-random.js';

/** Share of words that a typist gets wrong; the two ends of what keyboards studies and forum posts show. */
export const SLIP_RATE = { least: 0.01, most: 0.025 };

/** Grave, acute, hook above, tilde, dot below: the tones, as combining marks in NFD. */
const TONES = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const TONE = /[\u0300\u0301\u0309\u0303\u0323]/u;
const TONE_AND_SHAPE = /[\u0300\u0301\u0309\u0303\u0323](\p{M}*)/u;
const TELEX_TONE: Readonly<Record<string, string>> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};
const VNI_TONE: Readonly<Record<string, string>> = {
  '\u0300': '2',
  '\u0301': '1',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
};
const VNI_SHAPE: Readonly<Record<string, string>> = { '\u0302': '6', '\u031b': '7', '\u0306': '8' };
const VOWEL = /[aeiouyAEIOUY]/u;
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function neighbour(letter: string, random: SeededRandom): string {
  const low = letter.toLowerCase();
  const row = ROWS.find((keys) => keys.includes(low));
  if (row === undefined) return letter;
  const at = row.indexOf(low);
  const near = [row[at - 1], row[at + 1]].filter((key): key is string => key !== undefined);
  const key = random.pick(near);
  return low === letter ? key : key.toUpperCase();
}

/** The keys of one letter in telex or VNI, without its tone. */
function shapeKeys(base: string, shape: string, telex: boolean): string {
  if (shape === '') return base;
  if (!telex) return base + (VNI_SHAPE[shape] ?? '');
  return base + (shape === '\u0302' ? base.toLowerCase() : 'w');
}

/** The word as keys that the input method failed to join: `tiếng` → `tieesng`, `tieengs`, `tiêngs`. */
function rawKeys(word: string, random: SeededRandom): string {
  const telex = random.chance(0.75);
  const keepShapes = random.chance(0.4);
  const toneLast = random.chance(0.6);
  let toneKey = '';
  let out = '';
  for (const letter of word) {
    if (letter === 'đ' || letter === 'Đ') {
      const base = letter === 'đ' ? 'd' : 'D';
      out += keepShapes ? letter : base + (telex ? base : '9');
      continue;
    }
    const parts = letter.normalize('NFD');
    const tone = TONE.exec(parts)?.[0] ?? '';
    const shape = parts.slice(1).replace(TONE, '');
    if (tone !== '') toneKey = (telex ? TELEX_TONE : VNI_TONE)[tone]!;
    out += keepShapes ? (parts[0]! + shape).normalize('NFC') : shapeKeys(parts[0]!, shape, telex);
    if (tone !== '' && !toneLast) out += toneKey;
  }
  return toneLast ? out + toneKey : out;
}

function withTone(word: string, tone: string): string {
  // NFD sorts the dot below before a circumflex or breve; another tone must come after it to join again
  return word
    .normalize('NFD')
    .replace(TONE_AND_SHAPE, (_, shape: string) => shape + tone)
    .normalize('NFC');
}

/** `tiếng` → `tíêng`: the tone one vowel to the side. */
function moveTone(word: string, random: SeededRandom): string {
  const letters = [...word].map((letter) => letter.normalize('NFD'));
  const from = letters.findIndex((letter) => TONE.test(letter));
  const isBareVowel = (letter = ''): boolean => VOWEL.test(letter[0] ?? '') && !TONE.test(letter);
  const near = [from - 1, from + 1].filter((i) => isBareVowel(letters[i]));
  if (from < 0 || near.length === 0) return word;
  const to = random.pick(near);
  const tone = TONE.exec(letters[from]!)![0];
  letters[from] = letters[from]!.replace(TONE, '');
  letters[to] += tone;
  return letters.join('').normalize('NFC');
}

/** Swaps, doubles, drops or mistypes one letter. */
function fumble(word: string, random: SeededRandom): string {
  const letters = [...word];
  const at = random.int(0, letters.length - 1);
  const letter = letters[at]!;
  switch (random.int(0, 3)) {
    case 0:
      letters[at] = neighbour(letter, random);
      break;
    case 1:
      letters.splice(at, 1);
      break;
    case 2:
      letters.splice(at, 0, letter);
      break;
    default:
      if (at > 0) [letters[at - 1], letters[at]] = [letter, letters[at - 1]!];
  }
  return letters.join('');
}

/** One slip in one word; some words cannot slip in the chosen way and come back as they were. */
export function slip(word: string, random: SeededRandom): string {
  const way = random.weighted([
    ['tone lost', 3],
    ['hook for tilde', 3],
    ['other tone', 1.5],
    ['tone moved', 1.5],
    ['marks lost', 1.5],
    ['raw keys', 3],
    ['letters', 3],
  ] as const);
  switch (way) {
    case 'tone lost':
      return withTone(word, '');
    case 'hook for tilde': {
      const tone = TONE.exec(word.normalize('NFD'))?.[0];
      return tone === '\u0309'
        ? withTone(word, '\u0303')
        : tone === '\u0303'
          ? withTone(word, '\u0309')
          : word;
    }
    case 'other tone':
      return withTone(word, random.pick(TONES));
    case 'tone moved':
      return moveTone(word, random);
    case 'marks lost':
      return stripMarks(word);
    case 'raw keys':
      return rawKeys(word, random);
    case 'letters':
      return fumble(word, random);
  }
}

/** Types a line with `rate` of its words of letters wrong; white space and all else stay. */
export function typeBadly(line: string, rate: number, random: SeededRandom): string {
  return line.replace(/\p{L}{2,}/gu, (word) => (random.chance(rate) ? slip(word, random) : word));
}
