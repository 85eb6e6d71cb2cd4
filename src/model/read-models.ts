import type { DetectorModel } from '../detect/detector-model.js';
import { buildCodes, buildLexicon } from './build-lexicon.js';
import { decodeCalibration } from './calibration.js';
import { decodeConfusions } from './confusion-file.js';
import { parseEngineDoubts } from './engine-doubts.js';
import type { Models } from './models.js';
import { loadNgram } from './ngram-model.js';
import { SCHEMAS, type TableName } from './table-columns.js';
import { createTermIndex } from './terms.js';
import { parseTsv, type TsvRow } from './tsv.js';

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
}

/** The files that a restorer needs of a folder of models. */
export const MODEL_FILES = {
  ngram: 'ngram.bin',
  confusions: 'confusions.tsv',
  syllables: 'syllables.tsv',
  abbreviations: 'abbreviations.tsv',
  foreign: 'foreign-words.tsv',
  segments: 'code-segments.tsv',
  types: 'document-types.tsv',
  bodies: 'issuing-bodies.tsv',
  terms: 'party-terms.tsv',
  places: 'administrative-units.tsv',
  calibration: 'calibration.json',
  doubts: 'engine-doubts.json',
} as const;

/** The file that the detector of mangled text needs. */
export const DETECTOR_FILE = 'detector.json';

/** The text of a model file: UTF-8, a byte order mark stays to be complained about. */
async function readText(source: ModelSource, name: string): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await source.read(name));
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
  return parseTsv(await readText(source, name), { file: source.label(name), columns: SCHEMAS[name] });
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
  const text = (name: string) => readText(source, name);
  const [packed, confusions, syllables, foreign, forms, segments, types, bodies, terms, places, ...small] =
    await Promise.all([
      source.read(MODEL_FILES.ngram),
      text(MODEL_FILES.confusions),
      readTable(source, MODEL_FILES.syllables),
      readTable(source, MODEL_FILES.foreign),
      readTable(source, MODEL_FILES.abbreviations),
      readTable(source, MODEL_FILES.segments),
      readTable(source, MODEL_FILES.types),
      readTable(source, MODEL_FILES.bodies),
      readTable(source, MODEL_FILES.terms),
      readTable(source, MODEL_FILES.places),
      text(MODEL_FILES.calibration),
      text(MODEL_FILES.doubts),
    ]);
  const [calibration, doubts] = small;
  const ngram = loadNgram(packed, source.label(MODEL_FILES.ngram));
  return {
    ngram,
    lexicon: buildLexicon({ syllables, foreign, abbreviations: forms }, ngram),
    codes: buildCodes(segments, [...types, ...bodies], forms),
    confusions: decodeConfusions(confusions, source.label(MODEL_FILES.confusions)),
    terms: createTermIndex([...terms.map((row) => row.term), ...places.map((row) => row.name)]),
    calibration: decodeCalibration(calibration, source.label(MODEL_FILES.calibration)),
    doubts: parseEngineDoubts(doubts, source.label(MODEL_FILES.doubts)),
  };
}
