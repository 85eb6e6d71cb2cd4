import { stripEdges } from '../../vietnamese/strip-edges.js';
import { toneKey } from '../../vietnamese/tone.js';
import { type CorpusFile, readLineBatches } from './corpus.js';

/** Text as numbers: syllable ids from 1; 0 stands for punctuation, numbers and everything else that ends a phrase. */
export interface EncodedText {
  readonly ids: Int32Array;
  /** Number of ids with 0: all are below it. */
  readonly size: number;
  readonly keyOf: readonly string[];
}

const INITIAL_CAPACITY = 1 << 22;

/**
 * Encodes the lines of `files` that `keepLine` (line number from 0) lets pass. `keys` are the syllables with ids 1, 2, …
 * in their order. Memory: 4 bytes a token.
 */
export async function encodeText(
  files: readonly CorpusFile[],
  keys: readonly string[],
  keepLine: (file: CorpusFile, line: number) => boolean = () => true,
): Promise<EncodedText> {
  const idOf = new Map(keys.map((key, index) => [key, index + 1]));
  const known = new Map<string, number>();
  let ids = new Int32Array(INITIAL_CAPACITY);
  let length = 1;
  const push = (id: number): void => {
    if (id === 0 && ids[length - 1] === 0) return;
    if (length === ids.length) {
      const larger = new Int32Array(2 * ids.length);
      larger.set(ids);
      ids = larger;
    }
    ids[length++] = id;
  };
  for (const file of files) {
    let line = 0;
    for await (const lines of readLineBatches(file.path)) {
      for (const text of lines) {
        if (!keepLine(file, line++)) continue;
        for (const raw of text.split(/\s+/)) {
          const core = stripEdges(raw);
          if (core === '' || raw[0] !== core[0]) push(0);
          if (core === '') continue;
          let id = known.get(core);
          if (id === undefined) {
            id = idOf.get(toneKey(core)) ?? 0;
            known.set(core, id);
          }
          push(id);
          if (raw.at(-1) !== core.at(-1)) push(0);
        }
        push(0);
      }
    }
  }
  push(0);
  return { ids: ids.subarray(0, length), size: keys.length + 1, keyOf: ['', ...keys] };
}
