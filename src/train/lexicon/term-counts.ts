import { toneKey } from '../../vietnamese/tone.js';
import { CORPUS_GROUPS, type CorpusFile, readLineBatches } from './corpus.js';
import type { GroupCounts } from './token-counts.js';

export interface TermUse {
  readonly counts: Readonly<GroupCounts>;
  /** Surface forms inside sentences, in capitals throughout left out, with their counts. */
  readonly surfaces: ReadonlyMap<string, number>;
}

interface Node {
  readonly next: Map<string, Node>;
  use?: { readonly counts: GroupCounts; readonly surfaces: Map<string, number> };
}

/** Words (letters, digits, `&`) and single punctuation marks; dashes of all lengths are one mark. */
const TOKEN = /[\p{L}\p{M}\p{N}&]+|[^\s]/gu;
const DASH = /^[–—−‐‑]$/;
const SENTENCE_END = /^[.:;!?)"”…•+*-]$/;

/** Cuts a term or a line into words and marks. */
export function termTokens(text: string): readonly string[] {
  return (text.match(TOKEN) ?? []).map((token) => (DASH.test(token) ? '-' : token));
}

/** The node at which `term` ends, made where it is missing. Terms that differ in blanks and dashes only share it. */
function nodeOf(root: Node, term: string): Node {
  let node = root;
  for (const token of termTokens(term)) {
    const key = toneKey(token);
    let child = node.next.get(key);
    if (!child) {
      child = { next: new Map() };
      node.next.set(key, child);
    }
    node = child;
  }
  return node;
}

/**
 * Counts every occurrence of every term (case and tone style ignored; overlapping terms all count) in `files`.
 * A surface at the start of a line or sentence is not noted, for its first capital tells nothing.
 */
export async function countTerms(
  files: readonly CorpusFile[],
  terms: readonly string[],
): Promise<ReadonlyMap<string, TermUse>> {
  const root: Node = { next: new Map() };
  const uses = new Map<string, TermUse>();
  for (const term of terms) {
    const node = nodeOf(root, term);
    node.use ??= { counts: [0, 0, 0], surfaces: new Map() };
    uses.set(term, node.use);
  }
  const keyOf = new Map<string, string>();
  for (const { group, path } of files) {
    const column = CORPUS_GROUPS.indexOf(group);
    for await (const lines of readLineBatches(path)) {
      for (const line of lines) {
        const tokens = termTokens(line);
        const keys = tokens.map((token) => {
          let key = keyOf.get(token);
          if (key === undefined) {
            key = toneKey(token);
            keyOf.set(token, key);
          }
          return key;
        });
        for (let start = 0; start < keys.length; start++) {
          let node = root.next.get(keys[start]!);
          for (let end = start + 1; node; end++) {
            if (node.use) {
              node.use.counts[column]!++;
              noteSurface(node.use.surfaces, tokens, start, end);
            }
            node = end < keys.length ? node.next.get(keys[end]!) : undefined;
          }
        }
      }
    }
  }
  return uses;
}

function noteSurface(
  surfaces: Map<string, number>,
  tokens: readonly string[],
  start: number,
  end: number,
): void {
  if (start === 0 || SENTENCE_END.test(tokens[start - 1]!)) return;
  const surface = joinTokens(tokens.slice(start, end));
  if (surface === surface.toUpperCase()) return;
  surfaces.set(surface, (surfaces.get(surface) ?? 0) + 1);
}

/** `A , B - C` → `A, B - C`. */
function joinTokens(tokens: readonly string[]): string {
  return tokens.join(' ').replace(/ ([,.;:)])/g, '$1');
}

/** The most frequent surface when it makes up at least `share` of all, else undefined. */
export function usualSurface(use: TermUse, share: number): string | undefined {
  let total = 0;
  let best: readonly [string, number] | undefined;
  for (const entry of use.surfaces) {
    total += entry[1];
    if (!best || entry[1] > best[1] || (entry[1] === best[1] && entry[0] < best[0])) best = entry;
  }
  return best && best[1] >= share * total ? best[0] : undefined;
}
