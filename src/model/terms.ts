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

/** Indexes terms (one string each, syllables apart by blanks). Single syllables are left out. */
export function createTermIndex(texts: readonly string[], own = false, base?: TermIndex): TermIndex {
  const terms: Term[] = [...(base?.terms ?? [])];
  // A few thousand syllables make up all terms: each is taken apart once.
  const known = new Map<string, { key: string; bare: string }>();
  const partsOf = (syllable: string) => {
    let parts = known.get(syllable);
    if (!parts) {
      const key = toneKey(syllable.replace(EDGES, ''));
      parts = { key, bare: stripMarks(key) };
      known.set(syllable, parts);
    }
    return parts;
  };
  for (const text of texts) {
    const syllables = text.normalize('NFC').trim().split(/\s+/);
    const parts = syllables.map(partsOf);
    if (syllables.length < 2) continue;
    if (parts.some(({ key }) => key === '')) continue;
    terms.push({
      ...{ text, syllables, own },
      keys: parts.map(({ key }) => key),
      bare: parts.map(({ bare }) => bare).join(''),
    });
  }
  const byKey = new Map<string, { term: Term; at: number; number: number }[]>();
  terms.forEach((term, number) => {
    term.keys.forEach((key, at) => {
      const list = byKey.get(key);
      if (list) list.push({ term, at, number });
      else byKey.set(key, [{ term, at, number }]);
    });
  });
  return { terms, withKey: (key) => byKey.get(key) ?? [], hasOwn: terms.some((term) => term.own) };
}
