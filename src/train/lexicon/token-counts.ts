import { stripEdges } from '../../vietnamese/strip-edges.js';
import { CORPUS_GROUPS, type CorpusFile, readLineBatches } from './corpus.js';

/** Counts in the order of CORPUS_GROUPS: core, administrative, general. */
export type GroupCounts = [core: number, administrative: number, general: number];

export type TokenCounts = ReadonlyMap<string, Readonly<GroupCounts>>;

/** Longer tokens are URLs and glued text, never entries of a lexicon. */
const MAX_TOKEN_LENGTH = 40;

const HAS_LETTER = /\p{L}/u;

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
