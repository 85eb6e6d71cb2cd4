import { distance } from 'fastest-levenshtein';
import { lmTokens } from '../../model/lm-tokens.js';
import type { PlacedTerm, Term, TermIndex, TermsBeside } from '../../model/terms.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { baseLetters, stripMarks } from '../../vietnamese/marks.js';
import { alignPair } from '../channel/align-pair.js';
import type { Channel } from '../channel/channel.js';
import { SHAPE, type Shape, surface } from '../tokens/shape.js';
import type { Gap, ObservedToken } from '../tokens/tokenize.js';
import type { Arc } from './lattice.js';

/** What the term matcher knows of a text, wherever it stands. */
export interface TermKeys {
  /** Lexicon keys of the readings, most probable first. */
  readonly keys: readonly string[];
  readonly shape: Shape;
  /** True when even the best reading explains the token badly. */
  readonly weak: boolean;
}

/** What the term matcher sees of a token: its most probable syllables. */
export interface TokenView extends TermKeys {
  readonly token: ObservedToken;
}

// Each was tried at half and at twice its value. Of the shipped terms nothing hangs on any of them: 1,888 errors stay on held-out pages,
// 158 of them right words broken, whatever they are. What is told below is of 100 names that such pages have, given as own terms:
// without them 743 errors, 78 broken, stay, with them 706 and 74.
/**
 * Readings of a token that may anchor a term: more find terms under more damage, and some that are not there. With 1, 2 and 4, 709, 706
 * and 712 errors stay.
 */
const ANCHORS = 2;
/** What no term reaches across. */
const SEPARATES: ReadonlySet<Gap> = new Set(['mark-up', 'paragraph']);
/** Longest term, in syllables, that is looked for across a weak token. With 4 and 16 as many errors stay. */
const MAX_TERM = 8;
/** More terms than any index holds, to number pairs of place and term. */
const MAX_TERMS = 1 << 20;
/** Share of the term's syllables that must be among the readings of their tokens. With all of them 71 right words are broken, not 74. */
const MIN_KNOWN = 0.5;
/**
 * Largest edit distance between the base letters of the whole term and of what was observed, per letter. With 0.35, 0.45 and 0.55,
 * and with no term at all, held-out pages of four kinds have 1,085 errors: the language model knows the shipped terms by itself.
 */
const MAX_DISTANCE = 0.45;
/** Terms kept per starting token, nearest first: what more there are costs time. With 1 as many errors stay. */
const PER_START = 3;
/** Nats against a term as a whole, since the language model knows the shipped terms already. */
const TERM_COST = 1;
/**
 * Nats for each syllable of the user's own terms, which no language model knows. With 2.5, 5 and 10, 751, 706 and 795 errors stay: less
 * does not make up for what the model does not know, more puts names where other words stand.
 */
const OWN_TERM = 5;

/** An arc of a term; `own` for the user's own. */
export interface TermArc {
  readonly arc: Arc;
  readonly own: boolean;
}

/**
 * Nats per letter below which no damage explains a term; and where its syllables and the tokens differ in number, so that more of it
 * would be made up. With -2 and -8 for the first 704 and 706 errors stay, with -0.35 and -1.4 for the other 706.
 */
const UNBELIEVABLE = -4;
const WHOLE = -0.7;

interface Match {
  readonly term: Term;
  readonly from: number;
  readonly to: number;
  readonly distance: number;
}

/**
 * Finds multi-syllable terms in damaged text as wholes: a term is proposed where at least half of its
 * syllables are among the readings and its base letters are near what was observed (edit distance over
 * the whole stretch, so that lost and joined syllables do not matter), even when single syllables are
 * too damaged to be found by themselves. One of the user's own is also proposed wherever its base letters stand, however
 * unlikely its syllables are: they need be no Vietnamese.
 */
export function termArcs(
  views: readonly TokenView[],
  index: TermIndex,
  channel: Channel,
  vocabulary: Vocabulary,
): TermArc[] {
  const starts = new Map<number, Match[]>();
  const tried = new Set<number>();
  /** how many tokens before each are weak */
  const weakBefore = new Int32Array(views.length + 1);
  views.forEach(({ weak }, i) => {
    weakBefore[i + 1] = weakBefore[i]! + (weak ? 1 : 0);
  });
  const coversWeak = (from: number, to: number): boolean =>
    weakBefore[Math.min(to, views.length)]! > weakBefore[Math.max(0, from)]!;
  const look = ({ term, at, number }: PlacedTerm, i: number): void => {
    if (!term.own && !coversWeak(i - at, i - at + term.keys.length + 1)) return;
    for (let drift = -1; drift <= 1; drift++) {
      const from = i - at;
      const to = from + term.keys.length + drift;
      if (from < 0 || to > views.length || (to - from < 2 && drift !== 0)) continue;
      const id = (from * MAX_TERMS + number) * 3 + drift + 1;
      if (tried.has(id)) continue;
      tried.add(id);
      const match = matchTerm(views, term, from, to);
      if (!match) continue;
      const list = starts.get(from);
      if (list) list.push(match);
      else starts.set(from, [match]);
    }
  };
  views.forEach((view, i) => {
    // Where every token around is read well, the language model needs no help.
    let reach = view.weak ? MAX_TERM : -1;
    for (let d = 1; d < MAX_TERM && reach < 0; d++) if (views[i - d]?.weak || views[i + d]?.weak) reach = d;
    if (index.hasOwn) for (const placed of index.ownFrom(bareOf(view))) look(placed, i);
    if (view.weak || (reach < 0 && !index.hasOwn)) return;
    for (const key of view.keys.slice(0, ANCHORS)) {
      const { goingOn, ending } = index.withKey(key);
      for (const placed of [...agreeing(goingOn, views[i + 1]), ...agreeing(ending, views[i - 1])])
        look(placed, i);
    }
  });
  const arcs: TermArc[] = [];
  const add = (match: Omit<Match, 'distance'>) => {
    const arc = toArc(views, match, channel, vocabulary);
    const aligned = match.to - match.from === match.term.keys.length;
    const letters = arc.text.length;
    if (arc.channelLogProb >= (aligned ? UNBELIEVABLE : WHOLE) * letters)
      arcs.push({ arc, own: match.term.own });
  };
  for (const matches of starts.values()) {
    matches.sort((a, b) => a.distance - b.distance || b.term.bare.length - a.term.bare.length);
    for (const match of matches.slice(0, PER_START)) {
      const { term, from, to } = match;
      if (term.own || to - from !== term.keys.length) add(match);
      else {
        // Token by token, so that each keeps its own certainty; the language model knows the term.
        term.syllables.forEach((syllable, k) => {
          const at = {
            term: { ...term, syllables: [syllable], keys: [term.keys[k]!] },
            from: from + k,
            to: from + k + 1,
          };
          if (!views[from + k]!.keys.includes(term.keys[k]!)) add(at);
        });
      }
    }
  }
  return arcs;
}

function bareOf({ token: { text, lead, trail } }: TokenView): string {
  return stripMarks(text.slice(lead, text.length - trail)).toLowerCase();
}

/** A cheap look before the costly one: terms whose syllable beside the anchor is read, or any where its token is weak. */
function agreeing({ all, by }: TermsBeside, beside: TokenView | undefined): readonly PlacedTerm[] {
  if (!beside) return [];
  return beside.weak ? all : beside.keys.flatMap((key) => by.get(key) ?? []);
}

function matchTerm(views: readonly TokenView[], term: Term, from: number, to: number): Match | undefined {
  const aligned = to - from === term.keys.length;
  let known = 0;
  for (let i = from; i < to; i++) {
    const { keys } = views[i]!;
    if (aligned ? keys.includes(term.keys[i - from]!) : keys.some((key) => term.keys.includes(key))) known++;
  }
  // Where every syllable is found by itself, the arcs of the tokens say the same.
  const isKnown = known >= MIN_KNOWN * term.keys.length;
  if (!term.own && (!isKnown || (aligned && known === term.keys.length))) return undefined;
  let observed = '';
  for (let i = from; i < to; i++) {
    const { token } = views[i]!;
    if (i > from && (SEPARATES.has(token.gap) || token.lead > 0)) return undefined;
    if (
      i < to - 1 &&
      token.trail > 0 &&
      !(aligned && term.syllables[i - from]!.endsWith(token.text.slice(-token.trail)))
    )
      return undefined;
    observed += token.text.slice(token.lead, token.text.length - token.trail);
  }
  const apart = distance(baseLetters(observed), term.bare) / term.bare.length;
  return apart <= (isKnown ? MAX_DISTANCE : 0) ? { term, from, to, distance: apart } : undefined;
}

function toArc(
  views: readonly TokenView[],
  { term, from, to }: Omit<Match, 'distance'>,
  channel: Channel,
  vocabulary: Vocabulary,
): Arc {
  const aligned = to - from === term.keys.length;
  const shapeAt = (k: number): Shape => views[aligned ? from + k : from]!.shape;
  const upper = shapeAt(0) === SHAPE.upper && views[to - 1]!.shape === SHAPE.upper;
  const written = term.syllables.map((syllable, k) => {
    if (upper) return syllable.toUpperCase();
    if (term.own && syllable !== syllable.toLowerCase()) return syllable;
    const shape = aligned || k === 0 ? shapeAt(k) : SHAPE.lower;
    return surface(syllable.toLowerCase(), shape === SHAPE.title ? SHAPE.title : SHAPE.lower);
  });
  const first = views[from]!.token;
  const last = views[to - 1]!.token;
  const before = first.text.slice(0, first.lead);
  const after = last.text.slice(last.text.length - last.trail);
  const observed = views.slice(from, to).map(({ token }) => token.text);
  const core = written.join(' ');
  const observedCore = observed.join(' ').slice(before.length, observed.join(' ').length - after.length);
  const text = before + core + after;
  return {
    from,
    to,
    text,
    words: lmTokens(text).map((token) => vocabulary.id(token)),
    channelLogProb: alignPair(channel, observedCore, core).logProb,
    priorLogProb: term.own ? OWN_TERM * term.keys.length : -TERM_COST,
    kind: 'term',
    unknown: false,
  };
}
