import { cohesion, type Phrases, spellPhrase } from './phrases.js';
import { FUNCTION_SYLLABLES } from './words.js';

export interface TermCandidate {
  readonly term: string;
  readonly count: number;
  readonly cohesion: number;
  /** Lower of the branching entropies at both ends, in nats. */
  readonly entropy: number;
}

/** A term shows by firm cohesion and by neighbours that vary at both ends; set by reading ranked samples. */
const MINIMUM_COHESION = 0.3;
const MINIMUM_ENTROPY = 1.6;
/** Entropy beyond this tells nothing more. */
const ENTROPY_CEILING = 3;
/** A sequence that occurs inside one longer candidate at least this often (as a share of its count) is a fragment. */
const FRAGMENT_SHARE = 0.6;
/** Inside a term these make a clause of it. */
const CLAUSE_SYLLABLES = new Set(
  'được có đã là này đó những các khi để tại phải không cần bị sẽ đang hoặc mà nếu như'.split(' '),
);

/**
 * The short list from which people choose terms: sequences of `shortest` syllables and more that occur `minimum` times,
 * hold together, branch at both ends, and neither begin nor end with a function syllable; fragments of longer ones
 * left out. Best first. Most free phrases are still among them: choosing is reading.
 */
export function rankTermCandidates(
  phrases: Phrases,
  options: { readonly shortest: number; readonly minimum: number },
): readonly TermCandidate[] {
  const candidates = new Map<string, TermCandidate>();
  for (let length = options.shortest; length < phrases.levels.length; length++) {
    const level = phrases.levels[length]!;
    for (let index = 0; index < level.counts.length; index++) {
      const count = level.counts[index]!;
      const entropy = Math.min(level.leftEntropy[index]!, level.rightEntropy[index]!);
      if (count < options.minimum || entropy < MINIMUM_ENTROPY) continue;
      const firmness = cohesion(phrases, length, index);
      if (firmness < MINIMUM_COHESION) continue;
      const syllables = spellPhrase(phrases, length, index);
      if (!hasTermEdges(syllables)) continue;
      const term = syllables.join(' ');
      candidates.set(term, { term, count, cohesion: firmness, entropy });
    }
  }
  for (const fragment of fragmentsOf(candidates)) candidates.delete(fragment);
  const score = (c: TermCandidate) => Math.log(c.count) * c.cohesion * Math.min(c.entropy, ENTROPY_CEILING);
  return [...candidates.values()].sort((a, b) => score(b) - score(a) || (a.term < b.term ? -1 : 1));
}

function hasTermEdges(syllables: readonly string[]): boolean {
  if (FUNCTION_SYLLABLES.has(syllables[0]!) || FUNCTION_SYLLABLES.has(syllables.at(-1)!)) return false;
  return !syllables.some((syllable) => CLAUSE_SYLLABLES.has(syllable));
}

/** Candidates that hardly occur outside a longer candidate. */
function fragmentsOf(candidates: ReadonlyMap<string, TermCandidate>): ReadonlySet<string> {
  const fragments = new Set<string>();
  for (const { term, count } of candidates.values()) {
    const syllables = term.split(' ');
    for (let start = 0; start < syllables.length; start++) {
      for (let end = start + 2; end <= syllables.length; end++) {
        const part = candidates.get(syllables.slice(start, end).join(' '));
        if (part && part.term !== term && count >= FRAGMENT_SHARE * part.count) fragments.add(part.term);
      }
    }
  }
  return fragments;
}
