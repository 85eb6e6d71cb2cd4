import type { CodeLexicon } from '../../model/code-lexicon.js';
import { type Candidate, CandidateSearch } from '../candidates/candidates.js';
import { MAX_TOKEN } from '../candidates/local-rows.js';
import { strangeLetters } from '../candidates/supported.js';
import type { SearchTable } from '../candidates/trie-rows.js';
import { alignPair } from '../channel/align-pair.js';
import type { Channel } from '../channel/channel.js';
import { remember } from '../remember.js';
import { withHyphens } from '../tokens/long-dashes.js';
import { SHAPE } from '../tokens/shape.js';
import { edgesOf } from '../tokens/tokenize.js';
import { isCodeLike, readCode } from './document-codes.js';
import { asObserved, type ObservedSources } from './observed-reading.js';
import { kindOf, type Reading } from './reading.js';
import { type CodeHabits, joinSplitCode } from './split-codes.js';

/** Natural log of P(observed | segment of a code) above which a segment that nobody knows is taken for that one. */
const SURE_SEGMENT = -2;

const NOTHING_SPELT: ReadonlyMap<string, string> = new Map();

/** Readings of document codes and of numbers, whole or cut in two. */
export class CodeReadings {
  readonly #codes: CodeLexicon;
  readonly #channel: Channel;
  readonly #search: CandidateSearch;
  readonly #observed: ObservedSources;
  readonly #split = new Map<string, readonly Reading[]>();

  constructor(codes: CodeLexicon, channel: Channel, table: SearchTable, observed: ObservedSources) {
    this.#codes = codes;
    this.#channel = channel;
    this.#search = new CandidateSearch(codes, channel, table);
    this.#observed = observed;
  }

  /**
   * A document code by its grammar, the best first.
   *
   * @param spelt what its segments abbreviate by the words of the document
   */
  read(observed: string, lead: number, trail: number, spelt = NOTHING_SPELT): Reading[] {
    // A slash or dash in front belongs to the code when the number stands apart: `Số: 12 /QD-UBND`.
    const from = /[-/]/u.test(observed[lead - 1] ?? '') ? lead - 1 : lead;
    const before = observed.slice(0, from);
    const after = observed.slice(observed.length - trail);
    const core = observed.slice(from, observed.length - trail);
    const { parts, abbreviations } = this.#observed;
    const spell = (part: string) => abbreviations.segments(part);
    const strange = (candidate: Candidate) => strangeLetters(this.#channel, candidate);
    const spellOut = (segment: string) => {
      // Two letters that stand for the words of a document stand for others in its codes.
      const text = segment.length > 2 ? spelt.get(segment) : undefined;
      return text === undefined
        ? undefined
        : { text, logProb: alignPair(this.#channel, segment, text).logProb };
    };
    return readCode(core, this.#codes, this.#search, spell, strange, spellOut).map((code) => ({
      ...{ text: before + code.text + after, core: code.text, observedCore: core },
      words: [...parts.idsOf(before), ...code.words, ...parts.idsOf(after)],
      ...parts.aligned(code.text, core, before + after),
      remembered: parts.recalled(code.text, core),
      priorLogProb: code.priorLogProb,
      kind: code.text === core ? ('none' as const) : ('code' as const),
      ...{ shape: SHAPE.exact, entry: -1, unknown: false },
    }));
  }

  /** A number some of whose digits were read as letters, or its hyphens as long dashes. */
  readNumber(number: string, observed: string, lead: number, trail: number): Reading {
    const before = observed.slice(0, lead);
    const after = observed.slice(observed.length - trail);
    const observedCore = observed.slice(lead, observed.length - trail);
    const { parts } = this.#observed;
    return {
      ...asObserved(before + number + after, this.#observed),
      ...{ core: number, observedCore },
      kind: number === withHyphens(observedCore) ? 'code' : kindOf(observedCore, number),
      ...parts.aligned(number, observedCore, before + after),
      remembered: parts.recalled(number, observedCore),
    };
  }

  /** A document code or a date that was cut by a blank, `02/201 7/TT-VPCP`, also one read for a sign, `28-NQ TW`. */
  readSplit(first: string, second: string, habits: CodeHabits): readonly Reading[] {
    const joined = joinSplitCode(first, second, habits, (segment) => this.#isSegment(segment));
    if (!joined) return [];
    const { text, priorLogProb } = joined;
    const readings = remember(this.#split, text, () => {
      const { lead, trail } = edgesOf(text);
      const isCode = isCodeLike(text.slice(lead, text.length - trail));
      return isCode ? this.read(text, lead, trail) : [asObserved(text, this.#observed)];
    });
    return readings.map((reading) => ({
      ...reading,
      kind: 'code' as const,
      priorLogProb: reading.priorLogProb + priorLogProb,
    }));
  }

  /** Whether letters are a part of document codes, or surely meant for one: `ND` is `NĐ`. */
  #isSegment(letters: string): boolean {
    if (this.#codes.find(letters) >= 0) return true;
    if (letters.length > MAX_TOKEN) return false;
    const [best] = this.#search.search(letters, [SHAPE.exact], [0], letters.length, 1);
    return best !== undefined && best.logProb > SURE_SEGMENT;
  }
}
