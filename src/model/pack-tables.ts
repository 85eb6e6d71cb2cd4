import { buildKnowledge } from './build-knowledge.js';
import { encodeKnowledge, KNOWLEDGE_TABLES } from './knowledge-file.js';
import { loadNgram } from './ngram-model.js';
import { MODEL_FILES, sourcesOf } from './read-models.js';

/**
 * Makes `knowledge.bin` from the files of a folder of models. Equal files give equal bytes.
 *
 * @param files by name, all of `KNOWLEDGE_SOURCES`
 * @param label what messages call a file
 * @throws ModelError when a file is malformed
 */
export function packTables(
  files: ReadonlyMap<string, Uint8Array>,
  label: (name: string) => string,
): Uint8Array {
  const bytesOf = (name: string) => files.get(name)!;
  const ngram = loadNgram(bytesOf(MODEL_FILES.ngram), label(MODEL_FILES.ngram));
  const tables = Object.values(KNOWLEDGE_TABLES).map((name) => [name, bytesOf(name)] as const);
  return encodeKnowledge(
    buildKnowledge(bytesOf, label, ngram),
    sourcesOf(bytesOf(MODEL_FILES.ngram), new Map(tables)),
  );
}
