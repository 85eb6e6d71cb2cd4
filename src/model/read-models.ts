import type { DetectorModel } from '../detect/detector-model.js';
import { decodeCalibration } from './calibration.js';
import { parseEngineDoubts } from './engine-doubts.js';
import type { Knowledge } from './knowledge.js';
import { decodeKnowledge, fingerprint, KNOWLEDGE_TABLES, type Sources } from './knowledge-file.js';
import { checksumOf } from './model-file.js';
import type { Models } from './models.js';
import { loadNgram, type NgramModel } from './ngram-model.js';
import { decodeText } from './section-texts.js';
import type { SCHEMAS, TableName } from './table-columns.js';
import { createTermIndex } from './terms.js';
import type { TsvRow } from './tsv.js';

/** Where model files come from: a folder, a server, an archive. */
export interface ModelSource {
  /**
   * The bytes of one file; rejects when there is none.
   *
   * @param name as in `MODEL_FILES`
   */
  read(name: string): Promise<Uint8Array>;
  /** what messages call the file: its path, its address */
  label(name: string): string;
  /** whether the readable tables lie beside the packed knowledge */
  readonly hasTables?: boolean;
}

/** The files that a restorer needs of a folder of models. */
export const MODEL_FILES = {
  ngram: 'ngram.bin',
  knowledge: 'knowledge.bin',
  calibration: 'calibration.json',
  doubts: 'engine-doubts.json',
} as const;

/** The files that `knowledge.bin` is made from. */
export const KNOWLEDGE_SOURCES: readonly string[] = [MODEL_FILES.ngram, ...Object.values(KNOWLEDGE_TABLES)];

/** The file that the detector of mangled text needs. */
export const DETECTOR_FILE = 'detector.json';

async function readText(source: ModelSource, name: string): Promise<string> {
  return decodeText(await source.read(name));
}

/**
 * Reads a table of a folder of models.
 *
 * @throws ModelError when it is malformed
 */
export async function readTable<T extends TableName>(
  source: ModelSource,
  name: T,
): Promise<readonly TsvRow<(typeof SCHEMAS)[T]>[]> {
  const [columns, { parseTsv }] = await Promise.all([import('./table-columns.js'), import('./tsv.js')]);
  const text = await readText(source, name);
  return parseTsv(text, { file: source.label(name), columns: columns.SCHEMAS[name] });
}

/**
 * Reads the detector of mangled text: small, and needed before it is known whether anything is to be repaired.
 *
 * @throws ModelError when the file is damaged or of another version
 */
export async function readDetector(source: ModelSource): Promise<DetectorModel> {
  const { decodeDetector } = await import('../detect/detector-model.js');
  return decodeDetector(await readText(source, DETECTOR_FILE), source.label(DETECTOR_FILE));
}

/**
 * Reads all that a restorer needs. The files are asked for at the same time.
 *
 * @throws ModelError when a file is damaged or of another version; what `source.read` throws
 */
export async function readModels(source: ModelSource): Promise<Models> {
  const { label } = source;
  const [bytes, knowledge, calibration, doubts] = await Promise.all([
    source.read(MODEL_FILES.ngram),
    readKnowledge(source),
    readText(source, MODEL_FILES.calibration),
    readText(source, MODEL_FILES.doubts),
  ]);
  const ngram = loadNgram(bytes, label(MODEL_FILES.ngram));
  const { terms, ...known } = await knowledge(bytes, ngram);
  return {
    ...{ ngram, ...known, terms: createTermIndex(terms) },
    calibration: decodeCalibration(calibration, label(MODEL_FILES.calibration)),
    doubts: parseEngineDoubts(doubts, label(MODEL_FILES.doubts)),
  };
}

/** Where the tables lie beside, they are the truth: what was packed counts only as long as it was made from these. */
async function readKnowledge(
  source: ModelSource,
): Promise<(ngramBytes: Uint8Array, ngram: NgramModel) => Promise<Knowledge>> {
  const packedName = source.label(MODEL_FILES.knowledge);
  if (!source.hasTables) {
    const packed = await source.read(MODEL_FILES.knowledge);
    return async () => decodeKnowledge(packed, packedName).knowledge;
  }
  const names = Object.values(KNOWLEDGE_TABLES);
  const [packed, ...read] = await Promise.all([
    source.read(MODEL_FILES.knowledge).catch(() => undefined),
    ...names.map((name) => source.read(name)),
  ]);
  const tables = new Map(names.map((name, i) => [name as string, read[i]!]));
  return async (ngramBytes, ngram) => {
    const found = packed && decodeKnowledge(packed, packedName);
    if (found && isSame(found.sources, sourcesOf(ngramBytes, tables))) return found.knowledge;
    const { buildKnowledge } = await import('./build-knowledge.js');
    return buildKnowledge((name) => tables.get(name)!, source.label, ngram);
  };
}

/** What knowledge is built from, as its file notes it. */
export function sourcesOf(ngram: Uint8Array, tables: ReadonlyMap<string, Uint8Array>): Sources {
  const sources: Record<string, string> = {
    [MODEL_FILES.ngram]: `${ngram.length} ${checksumOf(ngram)?.toString(16)}`,
  };
  for (const [name, bytes] of tables) sources[name] = fingerprint(bytes);
  return sources;
}

function isSame(one: Sources, other: Sources): boolean {
  const names = Object.keys(other);
  return names.length === Object.keys(one).length && names.every((name) => one[name] === other[name]);
}
