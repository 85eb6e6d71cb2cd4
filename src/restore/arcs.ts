import type { Models } from '../model/models.js';
import { stripMarks } from '../vietnamese/marks.js';
import type { ToneStyle } from '../vietnamese/tone.js';
import type { Channel } from './channel.js';
import { CHANNEL_WEIGHT } from './decode.js';
import type { Arc } from './lattice.js';
import { isProtected } from './protect.js';
import type { Reading } from './reading.js';
import { scoreReading } from './score-reading.js';
import { SHAPE } from './shape.js';
import type { Shortlister } from './shortlist.js';
import { type TokenView, termArcs } from './term-arcs.js';
import type { ObservedToken } from './tokenize.js';
import { evidenceAcross, type ScoredReading, type Weighing, weighEvidence } from './weigh-evidence.js';

/** How much the usual case of a syllable counts against what was observed. */
const CASE_WEIGHT = 0.35;
/** Nats against small letters or a title among capitals. */
const AMONG_CAPITALS = -1.5;
/** Nats against a syllable in capitals among small letters: its usual share in capitals comes from headings. */
const LONE_CAPITALS = -6;
/**
 * Nats against a word that neither lexicon nor language model knows, in a damaged document. Chosen on held-out pages:
 * 0, 2, 4, 6 nats leave 751, 729, 720, 722 errors among 22,000 words of the kinds `eng` and `scanner`.
 */
const UNKNOWN_AMID_DAMAGE = -4;
/** Two tokens no longer than this together may be one syllable. */
const MAX_JOINED = 8;
const ENDS_SENTENCE = /[.:;!?”"]$/u;
const BULLET = /^(?:[-–—+•*]|\(?(?:\d+|[a-zđ])[.)]|\d+(?:\.\d+)*\.?|[IVX]+[.)])$/u;
/** Nats per character below which even the best reading explains a token badly. */
const WEAK = -0.6;
/** Readings of a token that the term matcher looks at. */
const TERM_READINGS = 8;
/** Stands for the share of a reading that is no single entry of the lexicon, when readings are ranked. */
const NO_ENTRY = -8;

/** What the arcs of one document depend on beside its tokens. */
export interface ArcOptions {
  /** Only tone and shape marks may change. */
  readonly marksOnly: boolean;
  /** Tone placement of readings that differ from what was observed. */
  readonly style: ToneStyle;
  /** Abbreviations that the document itself explains. */
  readonly initialisms: readonly string[];
  /** Tokens whose many places together tell a word, see `readRepeated`. */
  readonly repeated: ReadonlyMap<string, string>;
  /** The document is clean but for slips. */
  readonly clean: boolean;
  /** Readings further behind the best one than this (nats) are left out of the lattice. */
  readonly beam: number;
  /** The channel of a second reader of the same paper, whose readings the tokens bear as evidence. */
  readonly witness?: Channel | undefined;
}

/** Makes the arcs of one document: shortlists scored by its channel, each distinct token once. */
export class ArcBuilder {
  readonly #shortlister: Shortlister;
  readonly #channel: Channel;
  readonly #models: Models;
  readonly #options: ArcOptions;
  readonly #scored = new Map<string, readonly ScoredReading[]>();
  readonly #weighing: Weighing;

  constructor(shortlister: Shortlister, channel: Channel, models: Models, options: ArcOptions) {
    this.#shortlister = shortlister;
    this.#channel = channel;
    this.#models = models;
    this.#options = options;
    this.#weighing = {
      channel,
      witness: options.witness,
      readings: (text, lead, trail) => this.#readText({ text, lead, trail }),
      readAs: (reading, observed, lead, trail) => shortlister.readAs(reading, observed, lead, trail),
      rank: (observed, readings) =>
        this.#near(readings.filter(({ reading }) => this.#isAllowed(observed, reading))),
    };
  }

  /** All arcs of a block of tokens. */
  build(tokens: readonly ObservedToken[]): Arc[] {
    const arcs: Arc[] = [];
    const views: TokenView[] = [];
    const capitals = tokens.map((token) => capitalShare(token.text));
    tokens.forEach((token, index) => {
      const scored = this.#read(token);
      for (const one of scored)
        arcs.push(this.#arc(one, index, index + 1, this.#casePrior(one.reading, tokens, capitals, index)));
      views.push(this.#view(token, scored));
      if (!this.#options.marksOnly)
        for (const arc of this.#joined(tokens, index)) arcs.push(this.#weighed(tokens, arc));
    });
    const { marksOnly, clean } = this.#options;
    // In clean text no shipped term is hidden under damage.
    if (!marksOnly && (!clean || this.#models.terms.hasOwn)) {
      const { terms, ngram } = this.#models;
      for (const { arc, own } of termArcs(views, terms, this.#channel, ngram.vocabulary)) {
        if (own || !clean) arcs.push(this.#weighed(tokens, arc));
      }
    }
    return arcs;
  }

  #arc({ reading, channelLogProb }: ScoredReading, from: number, to: number, casePrior: number): Arc {
    const { text, words, kind, unknown, priorLogProb } = reading;
    return {
      from,
      to,
      text,
      words,
      channelLogProb,
      priorLogProb: priorLogProb + casePrior + this.#strangeness(unknown),
      kind,
      unknown,
    };
  }

  /** In a damaged document, what nobody knows is damage more often than a rare word. */
  #strangeness(unknown: boolean): number {
    return unknown && !this.#options.clean ? UNKNOWN_AMID_DAMAGE : 0;
  }

  /** An arc with what the evidence about its tokens says of it. */
  #weighed(tokens: readonly ObservedToken[], arc: Arc): Arc {
    const said = evidenceAcross(this.#options.witness, tokens.slice(arc.from, arc.to), arc.text);
    return said === 0 ? arc : { ...arc, channelLogProb: arc.channelLogProb + said };
  }

  /** The readings of a token; evidence about the place where it stands decides with its text. */
  #read(token: ObservedToken): readonly ScoredReading[] {
    return token.evidence && !isProtected(token.text)
      ? weighEvidence(this.#weighing, token, token.evidence)
      : this.#readText(token);
  }

  #readText({ text, lead, trail }: Pick<ObservedToken, 'text' | 'lead' | 'trail'>): readonly ScoredReading[] {
    let scored = this.#scored.get(text);
    if (!scored) {
      const readings = isProtected(text)
        ? [this.#shortlister.asObserved(text)]
        : this.#shortlister.read(text, lead, trail);
      const explained = this.#shortlister.readInitialism(text, lead, trail, this.#options.initialisms);
      const word = this.#options.repeated.get(text.slice(lead, text.length - trail));
      const repeated = word === undefined ? [] : [this.#shortlister.readWord(word, text, lead, trail)];
      scored = this.#score(
        [...repeated, ...explained, ...readings].filter((reading) => this.#isAllowed(text, reading)),
      );
      this.#scored.set(text, scored);
    }
    return scored;
  }

  #isAllowed(observed: string, reading: Reading): boolean {
    if (reading.text === observed) return true;
    const { style, marksOnly, clean } = this.#options;
    const own = reading.entry < 0 ? undefined : this.#models.lexicon.entries[reading.entry]!.toneStyle;
    if (own !== undefined && own !== style) return false;
    // In clean text a capital begins a name, and no blank is missing in a name.
    if (clean && reading.kind === 'split' && /^[^\p{L}]*\p{Lu}/u.test(observed)) return false;
    return !marksOnly || stripMarks(reading.text) === stripMarks(observed);
  }

  #score(readings: readonly Reading[]): readonly ScoredReading[] {
    return this.#near(
      readings.map((reading) => ({ reading, channelLogProb: scoreReading(this.#channel, reading) })),
    );
  }

  /** The readings that are not too far behind the best one, best first. */
  #near(readings: readonly Omit<ScoredReading, 'rank'>[]): readonly ScoredReading[] {
    const { entries } = this.#models.lexicon;
    const ranked = readings.map(({ reading, channelLogProb }) => {
      const usual = reading.entry < 0 ? NO_ENTRY : entries[reading.entry]!.logProb;
      const rank = CHANNEL_WEIGHT * channelLogProb + reading.priorLogProb + usual;
      return { reading, channelLogProb, rank };
    });
    ranked.sort((a, b) => b.rank - a.rank);
    const limit = (ranked[0]?.rank ?? 0) - this.#options.beam;
    return ranked.filter(({ reading, rank }) => rank >= limit || reading.kind === 'none');
  }

  #casePrior(
    reading: Reading,
    tokens: readonly ObservedToken[],
    capitals: readonly number[],
    at: number,
  ): number {
    if (reading.entry < 0) return 0;
    const around = Math.max(capitals[at - 1] ?? 0, capitals[at + 1] ?? 0);
    if (around > 0.5) return reading.shape === SHAPE.upper ? 0 : AMONG_CAPITALS;
    if (capitals[at]! > 0.5) return 0;
    const before = tokens[at - 1];
    const { gap } = tokens[at]!;
    if (gap === 'paragraph' || !before || ENDS_SENTENCE.test(before.text) || BULLET.test(before.text))
      return 0;
    const usual = this.#models.lexicon.entries[reading.entry]!.shapeLogProb[reading.shape as 0 | 1 | 2];
    return reading.shape === SHAPE.upper ? usual + LONE_CAPITALS : CASE_WEIGHT * usual;
  }

  #view(token: ObservedToken, scored: readonly ScoredReading[]): TokenView {
    const { entries } = this.#models.lexicon;
    const keys: string[] = [];
    let best = Number.NEGATIVE_INFINITY;
    for (const { reading, channelLogProb } of scored) {
      if (channelLogProb > best) best = channelLogProb;
      if (reading.entry >= 0 && keys.length < TERM_READINGS) keys.push(entries[reading.entry]!.text);
    }
    const shape = scored[0]!.reading.shape;
    return { token, keys, shape, weak: keys.length > 0 && best < WEAK * token.text.length };
  }

  #joined(tokens: readonly ObservedToken[], index: number): Arc[] {
    const token = tokens[index]!;
    const next = tokens[index + 1];
    if (next?.gap !== 'blank' || token.trail > 0 || next.lead > 0) return [];
    const code = this.#shortlister.readSplitCode(token.text, next.text);
    if (code.length > 0) return this.#score(code).map((scored) => this.#arc(scored, index, index + 2, 0));
    if (token.text.length + next.text.length > MAX_JOINED) return [];
    if (token.text.length > 2 && next.text.length > 2) return [];
    if (isProtected(token.text) || isProtected(next.text)) return [];
    const apart =
      this.#shortlister.score(this.#shortlister.read(token.text, token.lead, token.trail)[0]!) +
      this.#shortlister.score(this.#shortlister.read(next.text, next.lead, next.trail)[0]!);
    const readings = this.#shortlister.readJoined(token.text, next.text, next.trail, apart);
    return this.#score(readings).map((scored) => this.#arc(scored, index, index + 2, 0));
  }
}

/** Share of capitals among the letters of a token of at least two letters. */
function capitalShare(text: string): number {
  let upper = 0;
  let letters = 0;
  for (const char of text) {
    if (char.toLowerCase() === char.toUpperCase()) continue;
    letters++;
    if (char !== char.toLowerCase()) upper++;
  }
  return letters > 1 ? upper / letters : 0;
}
