import { toneKey } from '../../vietnamese/tone.js';
import { CORPUS_GROUPS, type CorpusFile, readLineBatches } from './corpus.js';
import type { GroupCounts } from './token-counts.js';

interface Node {
  readonly next: Map<string, Node>;
  counts?: GroupCounts;
}

/** Words (letters, digits, `&`) and single punctuation marks; dashes of all lengths are one mark. */
const TOKEN = /[\p{L}\p{M}\p{N}&]+|[^\s]/gu;
const DASH = /^[–—−‐‑]$/;

/** Cuts a term or a line into words and marks. */
function termTokens(text: string): readonly string[] {
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

/** Counts every occurrence of every term (case and tone style ignored; overlapping terms all count) in `files`. */
export async function countTerms(
  files: readonly CorpusFile[],
  terms: readonly string[],
): Promise<ReadonlyMap<string, Readonly<GroupCounts>>> {
  const root: Node = { next: new Map() };
  const uses = new Map<string, Readonly<GroupCounts>>();
  for (const term of terms) {
    const node = nodeOf(root, term);
    node.counts ??= [0, 0, 0];
    uses.set(term, node.counts);
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
            if (node.counts) node.counts[column]!++;
            node = end < keys.length ? node.next.get(keys[end]!) : undefined;
          }
        }
      }
    }
  }
  return uses;
}
