import { stripMarks } from '../vietnamese/marks.js';
import { stripEdges } from '../vietnamese/strip-edges.js';
import { toneKey } from '../vietnamese/tone.js';

/** A term of several syllables. */
export interface Term {
  /** As written, with its usual capitals. */
  readonly text: string;
  /** Syllable by syllable, as written. */
  readonly syllables: readonly string[];
  /** The same as lexicon keys. */
  readonly keys: readonly string[];
  /** Base letters without blanks, for comparing with damaged text as a whole. */
  readonly bare: string;
  /** True for the user's own terms. */
  readonly own: boolean;
}

/** A term, the place where a key stands in it, and its number. */
export interface PlacedTerm {
  readonly term: Term;
  readonly at: number;
  readonly number: number;
}

/** Terms holding a key, by the key beside it. */
export interface TermsBeside {
  readonly all: readonly PlacedTerm[];
  readonly by: ReadonlyMap<string, readonly PlacedTerm[]>;
}

/** Terms holding a key: those that go on behind it by the key that follows, those that end with it by the one before. */
export interface TermsWithKey {
  readonly goingOn: TermsBeside;
  readonly ending: TermsBeside;
}

/** Finds terms by any one of their syllables. */
export interface TermIndex {
  readonly terms: readonly Term[];
  withKey(key: string): TermsWithKey;
  /** Whether it holds terms of the user's own. */
  readonly hasOwn: boolean;
  /** The user's own terms that begin with a syllable of these base letters, in small letters. */
  ownFrom(bare: string): readonly PlacedTerm[];
}

/** Most syllables of a term, to number pairs of term and place. */
const PLACES = 256;

const NOTHING: TermsBeside = { all: [], by: new Map() };
const NO_TERMS: TermsWithKey = { goingOn: NOTHING, ending: NOTHING };

/** Indexes terms (one string each, syllables apart by blanks) when first asked. Single syllables are left out. */
export function createTermIndex(texts: readonly string[], own = false, base?: TermIndex): TermIndex {
  let made: TermIndex | undefined;
  const index = (): TermIndex => {
    made ??= indexTerms(texts, own, base);
    return made;
  };
  return {
    get terms() {
      return index().terms;
    },
    withKey: (key) => index().withKey(key),
    get hasOwn() {
      return own || base ? index().hasOwn : false;
    },
    ownFrom: (bare) => (own || base ? index().ownFrom(bare) : []),
  };
}

function indexTerms(texts: readonly string[], own: boolean, base: TermIndex | undefined): TermIndex {
  const terms: Term[] = [...(base?.terms ?? [])];
  // A few thousand syllables make up all terms: each is taken apart once.
  const known = new Map<string, Parts>();
  /** Per key, term * PLACES + place. */
  const places = new Map<string, number[]>();
  const note = (key: string, term: number, at: number) => {
    const list = places.get(key);
    if (list) list.push(term * PLACES + at);
    else places.set(key, [term * PLACES + at]);
  };
  terms.forEach(({ keys }, number) => {
    keys.forEach((key, at) => {
      note(key, number, at);
    });
  });
  for (const text of texts) {
    const syllables = text.normalize('NFC').trim().split(/\s+/);
    if (syllables.length < 2 || syllables.length > PLACES) continue;
    const keys: string[] = [];
    let bare = '';
    for (const syllable of syllables) {
      let parts = known.get(syllable);
      if (!parts) {
        parts = partsOf(syllable);
        known.set(syllable, parts);
      }
      keys.push(parts.key);
      bare += parts.bare;
    }
    if (keys.includes('')) continue;
    for (let at = 0; at < keys.length; at++) note(keys[at]!, terms.length, at);
    terms.push({ text, syllables, own, keys, bare });
  }
  const lists = new Map<string, TermsWithKey>();
  const ownByFirst = byFirst(terms);
  return {
    terms,
    withKey(key) {
      let list = lists.get(key);
      if (!list) {
        const placed = places.get(key);
        // What is in no term is not remembered: there is no end of it.
        if (!placed) return NO_TERMS;
        list = listsOf(placed, terms);
        lists.set(key, list);
      }
      return list;
    },
    hasOwn: terms.some((term) => term.own),
    ownFrom: (bare) => ownByFirst.get(bare) ?? [],
  };
}

function byFirst(terms: readonly Term[]): ReadonlyMap<string, readonly PlacedTerm[]> {
  const lists = new Map<string, PlacedTerm[]>();
  for (const [number, term] of terms.entries()) {
    if (!term.own) continue;
    const bare = stripMarks(term.keys[0]!);
    const placed = { term, at: 0, number };
    const list = lists.get(bare);
    if (list) list.push(placed);
    else lists.set(bare, [placed]);
  }
  return lists;
}

function listsOf(placed: readonly number[], terms: readonly Term[]): TermsWithKey {
  const lists = placed.map((place): PlacedTerm => {
    const number = Math.floor(place / PLACES);
    return { term: terms[number]!, at: place % PLACES, number };
  });
  const isLast = ({ term, at }: PlacedTerm): boolean => at + 1 === term.keys.length;
  return {
    goingOn: besides(
      lists.filter((one) => !isLast(one)),
      1,
    ),
    ending: besides(lists.filter(isLast), -1),
  };
}

function besides(all: readonly PlacedTerm[], step: 1 | -1): TermsBeside {
  const by = new Map<string, PlacedTerm[]>();
  for (const placed of all) {
    const key = placed.term.keys[placed.at + step]!;
    const list = by.get(key);
    if (list) list.push(placed);
    else by.set(key, [placed]);
  }
  return { all, by };
}

interface Parts {
  readonly key: string;
  readonly bare: string;
}

function partsOf(syllable: string): Parts {
  const key = toneKey(stripEdges(syllable));
  return { key, bare: stripMarks(key) };
}
