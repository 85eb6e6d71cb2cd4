import type { CorrectionKind } from '../correction.js';
import type { Lexicon } from '../model/lexicon.js';
import { lmTokens } from '../model/lm-tokens.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { stripMarks } from '../vietnamese/marks.js';
import { type Candidate, CandidateSearch, MAX_TOKEN, SHAPE, type Shape, surface } from './candidates.js';
import type { Channel } from './channel.js';
import { isCodeLike, readCode } from './document-codes.js';

/** One way to read an observed token (or two joined by a blank), wherever it stands. */
export interface Reading {
  readonly text: string;
  readonly words: readonly number[];
  readonly channelLogProb: number;
  /** Spelling of unknown words and digits; see `casePrior` for what depends on the place. */
  readonly priorLogProb: number;
  readonly kind: CorrectionKind;
  readonly shape: Shape;
  /** Entry of a syllable, for the case prior; -1 otherwise. */
  readonly entry: number;
}

/** Nats per letter for spelling a word that the language model only knows as `<unk>`. */
const UNKNOWN_LETTER = 2.6;
/** Nats for saying which word of the lexicon an `<unk>` is. */
const UNKNOWN_ENTRY = 8;
/** Nats per digit for saying which number `<num>` is. */
const DIGIT = 2.3;
/** Nats for taking a lone mark of punctuation as a speck that belongs to no sentence. */
const SPECK = 4;
/** A token whose best reading is worse than this per character may be two syllables run together. */
const RUN_TOGETHER_PER_CHARACTER = -0.9;
const MIN_RUN_TOGETHER = 4;
/** Ends tried for the first of two syllables run together. */
const MAX_CUTS = 5;
const COMMON_PUNCTUATION = /^[-–—−+•*.,;:()[\]"'“”‘’/\\…?!=_|<>~^#%°]+$/u;
const HAS_WORD = /[\p{L}\p{N}]/u;

/** Makes the readings of tokens with one channel; what it makes depends on the token's text alone. */
export class Reader {
  readonly #lexicon: Lexicon;
  readonly #vocabulary: Vocabulary;
  readonly #channel: Channel;
  readonly #search: CandidateSearch;
  readonly #codes: Lexicon;
  readonly #codeSearch: CandidateSearch;
  readonly #cache = new Map<string, readonly Reading[]>();
  readonly #smallForCapital: ReadonlySet<string>;

  constructor(models: { lexicon: Lexicon; codes: Lexicon; vocabulary: Vocabulary }, channel: Channel) {
    this.#lexicon = models.lexicon;
    this.#vocabulary = models.vocabulary;
    this.#channel = channel;
    this.#search = new CandidateSearch(models.lexicon, channel);
    this.#codes = models.codes;
    this.#codeSearch = new CandidateSearch(models.codes, channel);
    this.#smallForCapital = firstLettersReadSmall(channel);
  }

  /**
   * @param observed the token
   * @param lead characters of edge punctuation in front, `trail` behind
   */
  read(observed: string, lead: number, trail: number): readonly Reading[] {
    let readings = this.#cache.get(observed);
    if (!readings) this.#cache.set(observed, (readings = this.#read(observed, lead, trail)));
    return readings;
  }

  /** Readings of two neighbouring tokens as one syllable. */
  readJoined(first: string, second: string, trail: number): readonly Reading[] {
    const observed = `${first} ${second}`;
    let readings = this.#cache.get(observed);
    if (!readings) {
      const candidates = this.#search.search(observed, this.#shapes(observed), 0, trail);
      readings = candidates.slice(0, 4).map((candidate) => ({ ...this.#reading(observed, candidate), kind: 'join' as const }));
      this.#cache.set(observed, readings);
    }
    return readings;
  }

  #read(observed: string, lead: number, trail: number): readonly Reading[] {
    const keep = this.asObserved(observed);
    if (observed.length > MAX_TOKEN) return [keep];
    if (!HAS_WORD.test(observed)) {
      const speck: Reading = { ...keep, words: [], priorLogProb: keep.priorLogProb - SPECK };
      if (COMMON_PUNCTUATION.test(observed)) return [keep, speck];
      const letters = this.#search.search(observed, [SHAPE.lower, SHAPE.title], 0, 0);
      return [keep, speck, ...letters.map((candidate) => this.#reading(observed, candidate))];
    }
    const core = observed.slice(lead, observed.length - trail);
    if (isCodeLike(core)) return this.#readCode(observed, lead, trail);
    const shapes = this.#shapes(observed);
    const candidates = this.#search.search(observed, shapes, lead, trail);
    const readings = candidates.map((candidate) => this.#reading(observed, candidate));
    if (!readings.some((reading) => reading.text === observed)) readings.push(keep);
    const best = candidates[0]?.channelLogProb ?? Number.NEGATIVE_INFINITY;
    if (observed.length - lead - trail >= MIN_RUN_TOGETHER && best < RUN_TOGETHER_PER_CHARACTER * observed.length)
      readings.push(...this.#runTogether(observed, shapes, lead, trail));
    return readings;
  }

  /** The token as it stands: a number, a code, an unknown word. */
  asObserved(observed: string): Reading {
    const words = lmTokens(observed).map((token) => this.#vocabulary.id(token));
    let priorLogProb = 0;
    for (const char of observed) {
      if (char >= '0' && char <= '9') priorLogProb -= DIGIT;
      else if (words.includes(0) && HAS_WORD.test(char)) priorLogProb -= UNKNOWN_LETTER;
    }
    const channelLogProb = this.#search.identity(observed);
    return { text: observed, words, channelLogProb, priorLogProb, kind: 'none', shape: SHAPE.exact, entry: -1 };
  }

  #readCode(observed: string, lead: number, trail: number): Reading[] {
    // A slash or dash in front belongs to the code when the number stands apart: `Số: 12 /QD-UBND`.
    const from = /[-/]/u.test(observed[lead - 1] ?? '') ? lead - 1 : lead;
    const before = observed.slice(0, from);
    const after = observed.slice(observed.length - trail);
    const core = observed.slice(from, observed.length - trail);
    return readCode(core, this.#codes, this.#codeSearch).map((code) => ({
      ...code,
      text: before + code.text + after,
      words: [...this.#ids(before), ...code.words, ...this.#ids(after)],
      kind: code.text === core ? ('none' as const) : ('code' as const),
      shape: SHAPE.exact,
      entry: -1,
    }));
  }

  #ids(marks: string): number[] {
    return marks ? lmTokens(marks).map((token) => this.#vocabulary.id(token)) : [];
  }

  #reading(observed: string, candidate: Candidate): Reading {
    const entry = this.#lexicon.entries[candidate.entry]!;
    const before = observed.slice(0, candidate.start);
    const after = observed.slice(candidate.end);
    const core = surface(entry.text, candidate.shape);
    const text = before + core + after;
    const observedCore = observed.slice(candidate.start, candidate.end);
    return {
      text,
      words: [...this.#ids(before), ...entry.words, ...this.#ids(after)],
      channelLogProb: candidate.channelLogProb,
      priorLogProb: entry.words.includes(0) ? -UNKNOWN_ENTRY : 0,
      kind: kindOf(observedCore, core, entry.exact),
      shape: candidate.shape,
      entry: entry.exact ? -1 : candidate.entry,
    };
  }

  #runTogether(observed: string, shapes: readonly Shape[], lead: number, trail: number): Reading[] {
    const { rows, table, width } = this.#channel;
    const blank = rows.get(' ');
    const lost = blank === undefined ? -6 : table[blank * width]!;
    const n = observed.length;
    const firsts: { candidate: Candidate; score: number }[] = [];
    for (const shape of shapes) {
      if (shape === SHAPE.exact) continue;
      const best = new Map<number, { candidate: Candidate; score: number }>();
      this.#search.searchFrom(observed, shape, lead, trail, (candidate) => {
        if (candidate.end - lead < 2 || n - candidate.end < 2) return;
        const score = candidate.channelLogProb + this.#lexicon.entries[candidate.entry]!.logProb;
        const known = best.get(candidate.end);
        if (!known || score > known.score) best.set(candidate.end, { candidate, score });
      });
      firsts.push(...best.values());
    }
    firsts.sort((a, b) => b.score / (b.candidate.end - lead) - a.score / (a.candidate.end - lead));
    const readings: Reading[] = [];
    for (const { candidate } of firsts.slice(0, MAX_CUTS)) {
      const rest = observed.slice(candidate.end);
      const first = this.#reading(observed.slice(0, candidate.end), candidate);
      const restShapes = candidate.shape === SHAPE.upper ? [SHAPE.upper] : [SHAPE.lower];
      for (const second of this.#search.search(rest, restShapes, 0, trail).slice(0, 3)) {
        const tail = this.#reading(rest, second);
        readings.push({
          ...first,
          text: `${first.text} ${tail.text}`,
          words: [...first.words, ...tail.words],
          channelLogProb: first.channelLogProb + tail.channelLogProb + lost,
          kind: 'split',
          entry: -1,
        });
      }
    }
    return readings.sort((a, b) => b.channelLogProb - a.channelLogProb).slice(0, 8);
  }

  /** The case shapes in which a token may have been written, by the case of what was observed. */
  #shapes(observed: string): Shape[] {
    let upper = 0;
    let lower = 0;
    let first = '';
    for (const char of observed) {
      if (!HAS_WORD.test(char)) continue;
      first ||= char;
      if (char !== char.toLowerCase()) upper++;
      else if (char !== char.toUpperCase()) lower++;
    }
    const shapes: Shape[] = [];
    const startsUpper = first !== first.toLowerCase();
    if (lower > 0 || upper === 0) {
      if (!startsUpper || upper > 1 || this.#smallForCapital.has(first)) shapes.push(SHAPE.lower);
      if (startsUpper || this.#smallForCapital.has(first)) shapes.push(SHAPE.title);
    } else if (upper === 1) shapes.push(SHAPE.title);
    if (upper > 0 && upper >= lower) shapes.push(SHAPE.upper);
    shapes.push(SHAPE.exact);
    return shapes;
  }
}

/** Observed first letters that the channel gives to a capital as well as to a small letter (`c`, `o`, `s`, `v`). */
function firstLettersReadSmall(channel: Channel): Set<string> {
  const found = new Set<string>();
  const likely = Math.log(0.02);
  for (const [intended, row] of channel.rows) {
    if (intended.length !== 1) continue;
    const isUpper = intended !== intended.toLowerCase();
    const isLower = intended !== intended.toUpperCase();
    if (!isUpper && !isLower) continue;
    for (const [observed, column] of channel.columns) {
      if (observed.length !== 1 || channel.table[row * channel.width + column]! < likely) continue;
      const otherCase = isUpper ? observed === observed.toLowerCase() : observed !== observed.toLowerCase();
      if (otherCase) found.add(observed);
    }
  }
  return found;
}

/** What kind of change leads from observed to intended. */
export function kindOf(observed: string, intended: string, exact = false): CorrectionKind {
  if (observed === intended) return 'none';
  if (observed.toLowerCase() === intended.toLowerCase()) return 'case';
  if (exact && intended === intended.toUpperCase()) return 'abbreviation';
  return stripMarks(observed).toLowerCase() === stripMarks(intended).toLowerCase() ? 'marks' : 'letters';
}
