import { TEXT_KINDS, type TextKind } from '../../detect/text-kind.js';
import { errorRate, syllableErrors } from '../../evaluate/error-rate.js';
import { codecOf } from '../../vietnamese/legacy-charsets/codecs.js';
import type { LegacyEncoding } from '../../vietnamese/legacy-charsets/encodings.js';
import { stripMarks } from '../../vietnamese/marks.js';
import type { TrainingPair } from '../pairs/pair-file.js';
import { createRandom, type SeededRandom } from '../pairs/seeded-random.js';
import { drawEngine } from './made-up-engine.js';
import type { LineSource } from './sources.js';

/** A text and how probable each kind is; nearly always one of them is certain. */
export interface Sample {
  readonly text: string;
  /** In the order of `TEXT_KINDS`; they sum to 1. */
  readonly target: readonly number[];
}

export interface SampleSources {
  readonly clean: LineSource;
  readonly foreign: LineSource;
  readonly pages: readonly (readonly TrainingPair[])[];
}

/** How many samples of each kind. */
export const SAMPLES_A_KIND = 1500;
/** Syllables of a sample: from a heading to a page. */
const SIZES: readonly (readonly [readonly [number, number], number])[] = [
  [[6, 20], 0.15],
  [[20, 45], 0.25],
  [[45, 60], 0.35],
  [[60, 200], 0.25],
];
/** Share of wrong syllables up to which a text counts as clean, and from which as damaged; between, in part. */
const CLEAN_UP_TO = 0.03;
const DAMAGED_FROM = 0.12;
/** Of the scanner's samples: read by real engines, by the right one on bad scans, by engines made up. */
const SCANNER_PARTS = [
  ['scanner', 0.45],
  ['vie', 0.1],
  ['made up', 0.45],
] as const;
const CLEAN_PARTS = [
  ['corpora', 0.75],
  ['vie', 0.15],
  ['typing', 0.1],
] as const;
/** Encodings by how much text of them is about; guesses. */
const ENCODINGS: readonly (readonly [LegacyEncoding, number])[] = [
  ['tcvn3', 6],
  ['vni', 5],
  ['viqr', 1],
  ['vps', 1],
  ['viscii', 1],
  ['windows-1258', 1],
  ['bkhcm2', 0.5],
  ['mojibake', 1.5],
  ['mojibake-twice', 0.5],
];
const MAY_BE_FOREIGN_AND_DAMAGED = 0.25;

function sizeOf(random: SeededRandom): number {
  const [least, most] = random.weighted(SIZES);
  return random.int(least, most);
}

/** So many words of runs of lines, from a random line on. */
function draw(source: LineSource, random: SeededRandom, size: number): string[] {
  const out: string[] = [];
  let words = 0;
  for (let tries = 0; words < size && tries < 50; tries++) {
    const run = source(random);
    for (const line of run.slice(random.int(0, Math.max(0, run.length - 1)))) {
      if (words >= size) break;
      const cut = line.split(/\s+/u).slice(0, size - words);
      words += cut.length;
      out.push(cut.join(' '));
    }
  }
  return out;
}

const damageOf = (observed: string, intended: string): number =>
  errorRate(syllableErrors(intended, observed));

/** Lines of pairs, from a random line of a random page on. */
function drawPairs(pages: SampleSources['pages'], kind: string, random: SeededRandom, size: number) {
  const some = pages.filter(([line]) => line!.kind === kind);
  const out: TrainingPair[] = [];
  let words = 0;
  for (let tries = 0; words < size && tries < 50; tries++) {
    const page = random.pick(some);
    for (const pair of page.slice(random.int(0, page.length - 1))) {
      if (words >= size) break;
      words += pair.observed.split(/\s+/u).length;
      out.push(pair);
    }
  }
  const observed = out.map((pair) => pair.observed).join('\n');
  const intended = out.map((pair) => pair.intended).join('\n');
  return { observed, damage: damageOf(observed, intended) };
}

const targetOf = (kind: TextKind): number[] => TEXT_KINDS.map((k) => (k === kind ? 1 : 0));

/** Clean, damaged or in between, by the share of wrong syllables. */
function byDamage(text: string, damage: number): Sample {
  const share = Math.min(1, Math.max(0, (damage - CLEAN_UP_TO) / (DAMAGED_FROM - CLEAN_UP_TO)));
  return {
    text,
    target: TEXT_KINDS.map((k) => (k === 'clean' ? 1 - share : k === 'scanner' ? share : 0)),
  };
}

/** How PDF readers give three codes of TCVN3. */
const asPdfsGiveIt = (text: string): string => text.replaceAll('\u00ad', '\u2212').replaceAll('·', '∙');

function sampleOf(kind: TextKind, sources: SampleSources, random: SeededRandom): Sample {
  const size = sizeOf(random);
  const clean = () => draw(sources.clean, random, size);
  const plain = (text: string): Sample => ({ text, target: targetOf(kind) });
  switch (kind) {
    case 'clean': {
      const part = random.weighted(CLEAN_PARTS);
      if (part === 'corpora') return plain(clean().join('\n'));
      const { observed, damage } = drawPairs(sources.pages, part, random, size);
      return part === 'typing' ? plain(observed) : byDamage(observed, damage);
    }
    case 'wrong-model':
      return plain(drawPairs(sources.pages, 'eng', random, size).observed);
    case 'scanner': {
      const part = random.weighted(SCANNER_PARTS);
      if (part !== 'made up') {
        const { observed, damage } = drawPairs(sources.pages, part, random, size);
        return part === 'vie' ? byDamage(observed, damage) : plain(observed);
      }
      const engine = drawEngine(random);
      const lines = clean();
      const observed = lines.map((line) => engine(line, random)).join('\n');
      return byDamage(observed, damageOf(observed, lines.join('\n')));
    }
    case 'stripped':
      return plain(stripMarks(clean().join('\n')));
    case 'legacy': {
      const encoding = random.weighted(ENCODINGS);
      const { text } = codecOf(encoding).encode(clean().join('\n'));
      return plain(encoding === 'tcvn3' && random.chance(0.5) ? asPdfsGiveIt(text) : text);
    }
    case 'foreign': {
      const lines = draw(sources.foreign, random, size);
      if (!random.chance(MAY_BE_FOREIGN_AND_DAMAGED)) return plain(lines.join('\n'));
      const engine = drawEngine(random);
      return plain(lines.map((line) => engine(line, random)).join('\n'));
    }
  }
}

/** Samples of all kinds in turn, always the same for one seed. */
export function makeSamples(sources: SampleSources, seed: string, each: number): readonly Sample[] {
  return Array.from({ length: each }, (_, n) =>
    TEXT_KINDS.map((kind) => sampleOf(kind, sources, createRandom(`${seed}/detector/${kind}/${n}`))),
  ).flat();
}
