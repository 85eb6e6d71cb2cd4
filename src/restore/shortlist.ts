import { operationAt } from '../model/kind-table.js';
import type { Lexicon } from '../model/lexicon.js';
import { CODE_ID, UNKNOWN_ID } from '../model/lm-tokens.js';
import type { TermIndex } from '../model/terms.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { type AbbreviationSpelling, learnAbbreviations } from './abbreviation-spelling.js';
import { alignPair } from './align-pair.js';
import { type Candidate, CandidateSearch } from './candidates.js';
import { lettersReadInOtherCase, shapesOf } from './case-shapes.js';
import type { Channel } from './channel.js';
import { isCodeLike, readCode } from './document-codes.js';
import { EntryReadings } from './entry-readings.js';
import { MAX_TOKEN } from './local-rows.js';
import { isNumeral, isOtherNumeral, kindOf, type Reading } from './reading.js';
import { SHAPE, type Shape } from './shape.js';
import { type CodeHabits, joinSplitCode } from './split-codes.js';
import { type Remembered, recall } from './token-memory.js';
import { edgesOf } from './tokenize.js';
import { searchTable } from './trie-rows.js';

/** Nats per letter for spelling a word that the language model only knows as `<unk>`. */
const UNKNOWN_LETTER = 2.6;
/**
 * An unknown token in capitals is a word, or abbreviates something and is spelt as abbreviations are: nats to its favour, and
 * the weight of the spelling. On held-out pages as many errors as with 1.6 nats for any capital, and fewer of them broken.
 */
const ABBREVIATES = 3;
const SPELLING_WEIGHT = 0.8;
/**
 * Nats for abbreviations where the token is in capitals without any vowel (`CB`, `SGDDT`): syllables have
 * vowels, and engines seldom lose them.
 */
const WITHOUT_VOWEL = 4;
const VOWELLESS_CAPITALS = /^[^\p{L}\p{N}]*[BCDĐFGHJKLMNPQRSTVWXZ&]{2,}[^\p{L}\p{N}]*$/u;
/**
 * Nats against a word that neither lexicon nor language model knows, in a damaged document. Chosen on held-out pages:
 * 0, 2, 4, 6 nats leave 751, 729, 720, 722 errors among 22,000 words of the kinds `eng` and `scanner`.
 */
export const UNKNOWN_AMID_DAMAGE = -4;
/** Nats for an abbreviation that the document itself explains. */
const EXPLAINED = 2;
/** Natural log of P(observed | segment of a code) above which a segment that nobody knows is taken for that one. */
const SURE_SEGMENT = -2;
/** Nats per digit for saying which number `<num>` is. */
const DIGIT = 2.3;
/** Nats for taking a lone mark of punctuation as a speck that belongs to no sentence. */
const SPECK = 4;
/**
 * Readings kept per token. On held-out pages 40, 60, 90 of them leave 741, 720, 704 errors among 22,000 words of the kinds
 * `eng` and `scanner`; 140 no fewer.
 */
const MAX_READINGS = 90;
/** A token whose best reading is worse than this per character may be two syllables run together. */
const RUN_TOGETHER_PER_CHARACTER = -1;
const MIN_RUN_TOGETHER = 4;
const MAX_SPLITS = 6;
/** Nats a join or split may stand behind the plain readings and still be of use. */
const DETOUR = 3;
const COMMON_PUNCTUATION = /^[-–—−+•*.,;:()[\]"'“”‘’/\\…?!=_|<>~^#%°]+$/u;
const ABBREVIATION = /^[^\p{L}\p{N}]*[\p{Lu}&]{2,}[^\p{L}\p{N}]*$/u;
/** Signs that office papers hardly print by themselves, but wrong models read for letters. */
const RARE_SIGN = /^[¢€£¥§©®]/u;
const RARE_SIGN_COST = 5;
/** Nats for a syllable with a capital behind small letters; set by hand, below what a letter read as no kin of it costs. */
const ODD_CASE = 7;
const CAPITAL_INSIDE = /^\p{L}*\p{Ll}\p{Lu}\p{L}*$/u;
/**
 * Capitals of which damage may have taken a bar, so many that something can be told from the others; more than five with a
 * vowel among them are rather a name.
 */
const LOST_BAR = /^(?=.*D)(?:[\p{Lu}&]{3,5}|[BCDĐFGHJKLMNPQRSTVWXZ&]{3,10})$/u;
/** Two tell nothing of each other: only that the other one is known. */
const TWO_LETTERS = /^(?:D\p{Lu}|\p{Lu}D)$/u;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
/** Natural log of the share of a word below which the language model hardly met it; from -9 to -12 pages are read alike. */
const RARE = -11;
const HAS_WORD = /[\p{L}\p{N}]/u;
/** Tokens remembered before the cache starts afresh: bounds memory on endless input. */
const MAX_CACHED = 60_000;

/** What readings are made from. */
export interface ShortlistSources {
  readonly lexicon: Lexicon;
  readonly codes: Lexicon;
  readonly vocabulary: Vocabulary;
  readonly terms: TermIndex;
}

/**
 * Lists the readings of tokens. What it lists depends on the token's text alone, found with one general
 * channel, so it is remembered across documents; each document's own channel then scores the list.
 */
export class Shortlister {
  readonly #models: ShortlistSources;
  readonly #channel: Channel;
  readonly #search: CandidateSearch;
  readonly #codeSearch: CandidateSearch;
  readonly #otherCase: ReadonlySet<string>;
  readonly #entries: EntryReadings;
  readonly #scores = new Map<string, number>();
  readonly #cache = new Map<string, readonly Reading[]>();
  #spelt: AbbreviationSpelling | undefined;

  constructor(models: ShortlistSources, channel: Channel) {
    this.#models = models;
    this.#channel = channel;
    this.#entries = new EntryReadings(models.lexicon, models.vocabulary, channel);
    const table = searchTable(channel);
    this.#search = new CandidateSearch(models.lexicon, channel, table);
    this.#codeSearch = new CandidateSearch(models.codes, channel, table);
    this.#otherCase = lettersReadInOtherCase(channel);
  }

  /** Readings of one token with `lead` and `trail` characters of edge punctuation. Never empty. */
  read(observed: string, lead: number, trail: number): readonly Reading[] {
    return this.#remember(observed, () => this.#read(observed, lead, trail));
  }

  /** The same intended word as the reading of another observed token, whose edge punctuation stays. */
  readAs({ core, entry, ...reading }: Reading, observed: string, lead: number, trail: number): Reading {
    const before = observed.slice(0, lead);
    const after = observed.slice(observed.length - trail);
    const observedCore = observed.slice(lead, observed.length - trail);
    const words = entry < 0 ? this.#ids(core) : this.#models.lexicon.entries[entry]!.words;
    return {
      ...reading,
      ...{ text: before + core + after, core, observedCore, entry },
      words: [...this.#ids(before), ...words, ...this.#ids(after)],
      ...this.#aligned(core, observedCore, before + after),
      ...{ remembered: this.#recall(core, observedCore) },
      kind: core.includes(' ') ? 'split' : kindOf(observedCore, core, entry < 0),
    };
  }

  /** A token as a given word of the lexicon, in small letters. */
  readWord(core: string, observed: string, lead: number, trail: number): Reading {
    const entry = this.#models.lexicon.find(core);
    const plain = { core, entry, shape: SHAPE.lower, priorLogProb: 0 };
    return this.readAs({ ...this.asObserved(core), ...plain }, observed, lead, trail);
  }

  /** Readings of two neighbouring tokens as one syllable; often none. */
  readJoined(first: string, second: string, trail: number, floor: number): readonly Reading[] {
    const observed = `${first} ${second}`;
    return this.#remember(observed, () =>
      this.#search
        .search(
          observed,
          shapesOf(observed, this.#otherCase),
          [0],
          observed.length - trail,
          3,
          floor - DETOUR,
        )
        .map((candidate) => ({ ...this.#reading(observed, candidate), kind: 'join' as const })),
    );
  }

  /** Readings of a token in capitals as one of the abbreviations that the document explains. */
  readInitialism(
    observed: string,
    lead: number,
    trail: number,
    forms: readonly string[],
  ): readonly Reading[] {
    if (forms.length === 0 || !ABBREVIATION.test(observed)) return [];
    const before = observed.slice(0, lead);
    const after = observed.slice(observed.length - trail);
    const observedCore = observed.slice(lead, observed.length - trail);
    return forms
      .filter((form) => Math.abs(form.length - observedCore.length) <= 1)
      .map((core) => ({
        ...{ text: before + core + after, core, observedCore },
        words: [...this.#ids(before), ...this.#ids(core), ...this.#ids(after)],
        ...this.#aligned(core, observedCore, before + after),
        remembered: this.#recall(core, observedCore),
        priorLogProb: (VOWELLESS_CAPITALS.test(observedCore) ? WITHOUT_VOWEL : 0) - EXPLAINED,
        kind: kindOf(observedCore, core, true),
        ...{ shape: SHAPE.exact, entry: -1, unknown: false },
      }));
  }

  /** A document code or a date that was cut by a blank, `02/201 7/TT-VPCP`, also one read for a sign, `28-NQ TW`. */
  readSplitCode(first: string, second: string, habits: CodeHabits): readonly Reading[] {
    const joined = joinSplitCode(first, second, habits, (segment) => this.#isSegment(segment));
    if (!joined) return [];
    return this.#remember(`${first} ${second}`, () => {
      const { text, priorLogProb } = joined;
      const { lead, trail } = edgesOf(text);
      const isCode = isCodeLike(text.slice(lead, text.length - trail));
      const readings = isCode ? this.#readCode(text, lead, trail) : [this.asObserved(text)];
      return readings.map((reading) => ({
        ...reading,
        kind: 'code' as const,
        priorLogProb: reading.priorLogProb + priorLogProb,
      }));
    });
  }

  /** Whether letters are a part of document codes, or surely meant for one: `ND` is `NĐ`. */
  #isSegment(letters: string): boolean {
    if (this.#models.codes.find(letters) >= 0) return true;
    if (letters.length > MAX_TOKEN) return false;
    const [best] = this.#codeSearch.search(letters, [SHAPE.exact], [0], letters.length, 1);
    return best !== undefined && best.logProb > SURE_SEGMENT;
  }

  /** Score (channel plus unigram) of the first of a token's readings: what a join has to come near to. */
  bestScore(observed: string, lead: number, trail: number): number {
    let score = this.#scores.get(observed);
    if (score === undefined) {
      if (this.#scores.size >= MAX_CACHED) this.#scores.clear();
      score = this.#score(this.read(observed, lead, trail)[0]!);
      this.#scores.set(observed, score);
    }
    return score;
  }

  #score(reading: Reading): number {
    let sum =
      reading.outside + (reading.entry < 0 ? -8 : this.#models.lexicon.entries[reading.entry]!.logProb);
    for (const operation of reading.operations) sum += this.#channel.valueOf(operation);
    return sum;
  }

  #remember(observed: string, make: () => readonly Reading[]): readonly Reading[] {
    let readings = this.#cache.get(observed);
    if (!readings) {
      if (this.#cache.size >= MAX_CACHED) this.#cache.clear();
      readings = make();
      this.#cache.set(observed, readings);
    }
    return readings;
  }

  #read(observed: string, lead: number, trail: number): readonly Reading[] {
    const keep = this.asObserved(observed);
    if (observed.length > MAX_TOKEN) return [keep];
    const n = observed.length;
    if (!HAS_WORD.test(observed)) {
      const speck: Reading = { ...keep, words: [], priorLogProb: keep.priorLogProb - SPECK };
      if (COMMON_PUNCTUATION.test(observed)) return [keep, speck];
      const letters = this.#search.search(observed, [SHAPE.lower, SHAPE.title], [0], n, MAX_READINGS);
      return [keep, speck, ...letters.map((candidate) => this.#reading(observed, candidate))];
    }
    const core = observed.slice(lead, n - trail);
    if (isCodeLike(core)) return this.#readCode(observed, lead, trail);
    const shapes = shapesOf(observed, this.#otherCase);
    const starts = lead > 0 ? [lead, 0] : [0];
    // Digits in front may be a number that lost its blank: `26thang`.
    const digits = /^\d+(?=\p{L}{2})/u.exec(core)?.[0].length ?? 0;
    if (digits > 0) starts.push(lead + digits);
    const candidates = this.#search.search(observed, shapes, starts, n - trail, MAX_READINGS);
    let readings = candidates.map((candidate) => this.#reading(observed, candidate));
    if (isNumeral(core)) readings = readings.filter((reading) => !isOtherNumeral(core, reading.core));
    const known = readings.find((reading) => reading.text === observed);
    if (!known) readings.push(...this.#unknown(keep, core));
    else if (ABBREVIATION.test(observed) && this.#isRare(core))
      readings.push(this.#rare(known, core, observed.slice(0, lead), observed.slice(n - trail)));
    const best = candidates[0];
    if (core.length >= MIN_RUN_TOGETHER && (!best || best.logProb < RUN_TOGETHER_PER_CHARACTER * core.length))
      readings.push(...this.#runTogether(core, shapes, observed.slice(0, lead), observed.slice(n - trail)));
    return readings;
  }

  /** The token as it stands: a number, a code, an unknown word. */
  asObserved(observed: string): Reading {
    const words = this.#ids(observed);
    let priorLogProb = VOWELLESS_CAPITALS.test(observed) ? WITHOUT_VOWEL : 0;
    const capitals = ABBREVIATION.test(observed);
    // `<unk>` and `<code>` say nothing of the letters; what is protected is nobody's guess anyway.
    const spelt = words.includes(UNKNOWN_ID) || words.includes(CODE_ID);
    if (RARE_SIGN.test(observed)) priorLogProb -= RARE_SIGN_COST;
    if (this.#isOddlyCased(observed)) priorLogProb -= ODD_CASE;
    const asAbbreviation = spelt && capitals ? this.#abbreviation(observed.replace(EDGES, '')) : -Infinity;
    let letters = 0;
    for (const char of observed) {
      if (char >= '0' && char <= '9') priorLogProb -= DIGIT;
      else if (spelt && HAS_WORD.test(char)) letters -= UNKNOWN_LETTER;
    }
    priorLogProb += Math.max(letters, asAbbreviation);
    return {
      ...{ text: observed, words, priorLogProb, core: observed, observedCore: observed },
      remembered: this.#recall(observed, observed),
      ...{ operations: this.#entries.kept(observed), outside: 0 },
      ...{ kind: 'none', shape: SHAPE.exact, entry: -1, unknown: words.includes(UNKNOWN_ID) },
    };
  }

  /** Natural log of what it takes to abbreviate something so. */
  #abbreviation(form: string): number {
    return ABBREVIATES - UNKNOWN_AMID_DAMAGE + SPELLING_WEIGHT * this.#spelling().logProb(form);
  }

  /** A token that nothing knows, as it stands; an abbreviation also as it may have been before its bars were lost. */
  #unknown(keep: Reading, core: string): readonly Reading[] {
    const { lexicon } = this.#models;
    const known = (form: string): number | undefined => lexicon.entries[lexicon.find(form)]?.logProb;
    const short = TWO_LETTERS.test(core) && known(core.replaceAll('D', 'Đ')) !== undefined;
    if (!short && !LOST_BAR.test(core)) return [keep];
    const [before, after] = keep.text.split(core) as [string, string];
    return this.#spelling()
      .ways(core, known)
      .map(({ text, logProb }): Reading => {
        if (text === core) return { ...keep, priorLogProb: keep.priorLogProb + logProb };
        return {
          ...this.asObserved(before + text + after),
          // The language model knows neither or both: what it expects of a rare one it says by what it expects of unknown ones.
          ...{ words: keep.words, core: text, observedCore: core },
          ...this.#aligned(text, core, before + after),
          remembered: this.#recall(text, core),
          // What is read into it does not stand only because it was observed, but is as dear as what does.
          ...{ priorLogProb: keep.priorLogProb + logProb + UNKNOWN_AMID_DAMAGE, unknown: false },
          kind: kindOf(core, text, true),
        };
      });
  }

  #isRare(core: string): boolean {
    const { lexicon } = this.#models;
    const entry = lexicon.entries[lexicon.find(core)];
    return entry !== undefined && entry.logProb < RARE;
  }

  /**
   * A known abbreviation as if nobody knew it. A word of the vocabulary that was hardly ever met is less than an unknown one
   * to the language model where unknown ones are met, and no abbreviation is the less likely for being known.
   */
  #rare(known: Reading, core: string, before: string, after: string): Reading {
    const vowel = VOWELLESS_CAPITALS.test(core) ? WITHOUT_VOWEL : 0;
    return {
      ...known,
      words: [...this.#ids(before), UNKNOWN_ID, ...this.#ids(after)],
      priorLogProb: vowel + this.#abbreviation(core) + UNKNOWN_AMID_DAMAGE,
      entry: -1,
    };
  }

  #spelling(): AbbreviationSpelling {
    const { lexicon, codes, terms } = this.#models;
    this.#spelt ??= learnAbbreviations(
      [...lexicon.entries, ...codes.entries].filter(({ exact }) => exact).map(({ text }) => text),
      terms.terms.map(({ syllables }) => syllables),
    );
    return this.#spelt;
  }

  /** Whether a syllable stands there as nobody writes it: `sỐ`. */
  #isOddlyCased(observed: string): boolean {
    const core = observed.replace(EDGES, '');
    if (!CAPITAL_INSIDE.test(core)) return false;
    const { lexicon } = this.#models;
    return lexicon.find(core) < 0 && lexicon.find(core.toLowerCase()) >= 0;
  }

  #readCode(observed: string, lead: number, trail: number): Reading[] {
    // A slash or dash in front belongs to the code when the number stands apart: `Số: 12 /QD-UBND`.
    const from = /[-/]/u.test(observed[lead - 1] ?? '') ? lead - 1 : lead;
    const before = observed.slice(0, from);
    const after = observed.slice(observed.length - trail);
    const core = observed.slice(from, observed.length - trail);
    return readCode(core, this.#models.codes, this.#codeSearch, (part) =>
      LOST_BAR.test(part) ? this.#spelling().ways(part) : [{ text: part, logProb: 0 }],
    ).map((code) => ({
      ...{ text: before + code.text + after, core: code.text, observedCore: core },
      words: [...this.#ids(before), ...code.words, ...this.#ids(after)],
      ...this.#aligned(code.text, core, before + after),
      remembered: this.#recall(code.text, core),
      priorLogProb: code.priorLogProb,
      kind: code.text === core ? ('none' as const) : ('code' as const),
      ...{ shape: SHAPE.exact, entry: -1, unknown: false },
    }));
  }

  #aligned(
    core: string,
    observedCore: string,
    punctuation: string,
  ): { operations: readonly number[]; outside: number } {
    const { cells, outside } = alignPair(this.#channel, observedCore, core);
    const operations = Array.from(cells, (cell) => operationAt(this.#channel.kindTable, cell));
    return { operations: [...operations, ...this.#entries.kept(punctuation)], outside };
  }

  #recall(core: string, observedCore: string): Remembered | undefined {
    return recall(this.#channel.tokens, core, observedCore);
  }

  #ids(marks: string): readonly number[] {
    return this.#entries.idsOf(marks);
  }

  #reading(observed: string, candidate: Candidate): Reading {
    return this.#entries.read(observed, candidate, vowelless);
  }

  #runTogether(core: string, shapes: readonly Shape[], before: string, after: string): Reading[] {
    const readings: { reading: Reading; score: number }[] = [];
    const plain = shapes.filter((shape) => shape !== SHAPE.exact);
    const second = plain.includes(SHAPE.upper) ? [SHAPE.upper, SHAPE.lower] : [SHAPE.lower];
    for (let cut = 2; cut <= core.length - 2; cut++) {
      const heads = this.#search.search(core.slice(0, cut), plain, [0], cut, 2);
      if (heads.length === 0) continue;
      const tails = this.#search.search(core.slice(cut), second, [0], core.length - cut, 2);
      for (const head of heads) {
        for (const tail of tails) {
          const a = this.#reading(core.slice(0, cut), head);
          const b = this.#reading(core.slice(cut), tail);
          const text = `${a.core} ${b.core}`;
          readings.push({
            score: this.#score(a) + this.#score(b),
            reading: {
              ...a,
              text: before + text + after,
              words: [...this.#ids(before), ...a.words, ...b.words, ...this.#ids(after)],
              ...this.#aligned(text, core, before + after),
              remembered: this.#recall(text, core),
              kind: 'split',
              ...{ entry: -1, core: text, observedCore: core },
            },
          });
        }
      }
    }
    return readings
      .sort((x, y) => y.score - x.score)
      .slice(0, MAX_SPLITS)
      .map(({ reading }) => reading);
  }
}

/** What is added for an abbreviation where the observed stretch is in capitals without any vowel. */
function vowelless(observed: string): number {
  return VOWELLESS_CAPITALS.test(observed) ? WITHOUT_VOWEL : 0;
}
