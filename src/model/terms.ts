import { stripMarks } from '../vietnamese/marks.js';
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

/** Finds terms by any one of their syllables. */
export interface TermIndex {
  readonly terms: readonly Term[];
  /** Terms holding the key, with the place where it stands. */
  withKey(key: string): readonly { readonly term: Term; readonly at: number; readonly number: number }[];
  /** Whether it holds terms of the user's own. */
  readonly hasOwn: boolean;
}

const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
/** Most syllables of a term, to number pairs of term and place. */
const PLACES = 256;

type Placed = { readonly term: Term; readonly at: number; readonly number: number };

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
  const lists = new Map<string, readonly Placed[]>();
  return {
    terms,
    withKey(key) {
      let list = lists.get(key);
      if (!list) {
        list = (places.get(key) ?? []).map((place) => {
          const number = Math.floor(place / PLACES);
          return { term: terms[number]!, at: place % PLACES, number };
        });
        // What is in no term is not remembered: there is no end of it.
        if (list.length > 0) lists.set(key, list);
      }
      return list;
    },
    hasOwn: terms.some((term) => term.own),
  };
}

interface Parts {
  readonly key: string;
  readonly bare: string;
}

function partsOf(syllable: string): Parts {
  const key = toneKey(syllable.replace(EDGES, ''));
  return { key, bare: stripMarks(key) };
}
