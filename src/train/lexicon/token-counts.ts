import { CORPUS_GROUPS, type CorpusFile, readLineBatches } from './corpus.js';

/** Counts in the order of CORPUS_GROUPS: core, administrative, general. */
export type GroupCounts = [core: number, administrative: number, general: number];

export type TokenCounts = ReadonlyMap<string, Readonly<GroupCounts>>;

/** Longer tokens are URLs and glued text, never entries of a lexicon. */
const MAX_TOKEN_LENGTH = 40;

const SLOW_EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const HAS_LETTER = /\p{L}/u;

function isPlainEdge(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    (code >= 0x1ea0 && code <= 0x1ef9) ||
    (code >= 0xc0 && code <= 0x1b0 && code !== 0xd7 && code !== 0xf7)
  );
}

/** Takes what is neither letter nor digit off both ends of a white-space token. */
export function stripEdges(token: string): string {
  if (token === '') return token;
  if (isPlainEdge(token.charCodeAt(0)) && isPlainEdge(token.charCodeAt(token.length - 1))) return token;
  return token.replace(SLOW_EDGES, '');
}

/** Counts cased white-space tokens that hold a letter, edge punctuation taken off, per corpus group. */
export async function countTokens(files: readonly CorpusFile[]): Promise<TokenCounts> {
  const counts = new Map<string, GroupCounts>();
  for (const { group, path } of files) {
    const column = CORPUS_GROUPS.indexOf(group);
    for await (const lines of readLineBatches(path)) {
      for (const line of lines) {
        for (const raw of line.split(/\s+/)) {
          const token = stripEdges(raw);
          if (token === '' || token.length > MAX_TOKEN_LENGTH) continue;
          const known = counts.get(token);
          if (known) known[column] = known[column]! + 1;
          else if (HAS_LETTER.test(token)) {
            const fresh: GroupCounts = [0, 0, 0];
            fresh[column] = 1;
            counts.set(token, fresh);
          }
        }
      }
    }
  }
  return counts;
}
