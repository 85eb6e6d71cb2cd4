import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DetectorModel, decodeDetector } from '../detect/detector-model.js';
import { ModelError } from '../errors.js';
import type { RecordTables } from '../output/record/knowledge.js';
import { buildCodes, buildLexicon } from './build-lexicon.js';
import { decodeCalibration } from './calibration.js';
import { decodeConfusions } from './confusion-file.js';
import { parseEngineDoubts } from './engine-doubts.js';
import type { Models } from './models.js';
import { loadNgram } from './ngram-model.js';
import { SCHEMAS, type TableName } from './table-columns.js';
import { createTermIndex } from './terms.js';
import { parseTsv } from './tsv.js';

/** The folder of the models that the package ships. */
export const SHIPPED_MODELS = fileURLToPath(new URL('../../dictionaries/', import.meta.url));

/** What the restorer needs of a folder of models. */
const FILES = {
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
/** What the detector of mangled text needs. */
const DETECTOR = 'detector.json';

async function readModel(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new ModelError(
      `Cannot read the model file \`${file}\`: reinstall khoiphuc, rebuild it with \`khoiphuc train\`, or name another folder with \`--models\`.`,
      { cause },
    );
  }
}

/**
 * Reads the detector of mangled text: small, and needed before it is known whether anything is to be repaired.
 *
 * @param dir folder of models; the shipped ones when left out
 * @throws ModelError when the file is missing, damaged or of another version
 */
export async function loadDetector(dir: string = SHIPPED_MODELS): Promise<DetectorModel> {
  const file = join(dir, DETECTOR);
  return decodeDetector((await readModel(file)).toString('utf8'), file);
}

/**
 * Reads the tables that the record of a paper is found with.
 *
 * @param dir folder of models; the shipped ones when left out
 * @throws ModelError when a table is missing or malformed
 */
export async function loadRecordTables(dir: string = SHIPPED_MODELS): Promise<RecordTables> {
  const table = async <T extends TableName>(name: T) =>
    parseTsv((await readModel(join(dir, name))).toString('utf8'), {
      file: join(dir, name),
      columns: SCHEMAS[name],
    });
  const [types, bodies, heads, positions, segments, places, surnames, givenNames] = await Promise.all([
    table('document-types.tsv'),
    table('issuing-bodies.tsv'),
    table('organisation-heads.tsv'),
    table('positions.tsv'),
    table('code-segments.tsv'),
    table('administrative-units.tsv'),
    table('surnames.tsv'),
    table('given-names.tsv'),
  ]);
  return { types, bodies, heads, positions, segments, places, surnames, givenNames };
}

/**
 * Reads the models. The only place of the library that touches the file system for them.
 *
 * @param dir folder with the files that `khoiphuc train` writes; the shipped ones when left out
 * @throws ModelError when a file is missing, damaged or of another version
 */
export async function loadModels(dir: string = SHIPPED_MODELS): Promise<Models> {
  const bytes = (name: string): Promise<Buffer> => readModel(join(dir, name));
  const text = async (name: string) => (await bytes(name)).toString('utf8');
  const [
    packed,
    confusions,
    syllables,
    abbreviations,
    foreign,
    segments,
    types,
    bodies,
    terms,
    places,
    calibration,
    doubts,
  ] = await Promise.all([
    bytes(FILES.ngram),
    text(FILES.confusions),
    text(FILES.syllables),
    text(FILES.abbreviations),
    text(FILES.foreign),
    text(FILES.segments),
    text(FILES.types),
    text(FILES.bodies),
    text(FILES.terms),
    text(FILES.places),
    text(FILES.calibration),
    text(FILES.doubts),
  ]);
  const table = <T extends TableName>(content: string, name: T) =>
    parseTsv(content, { file: join(dir, name), columns: SCHEMAS[name] });
  const ngram = loadNgram(packed, join(dir, FILES.ngram));
  const forms = table(abbreviations, FILES.abbreviations);
  const lexicon = buildLexicon(
    {
      syllables: table(syllables, FILES.syllables),
      foreign: table(foreign, FILES.foreign),
      abbreviations: forms,
    },
    ngram,
  );
  return {
    ngram,
    lexicon,
    codes: buildCodes(
      table(segments, FILES.segments),
      [...table(types, FILES.types), ...table(bodies, FILES.bodies)],
      forms,
    ),
    confusions: decodeConfusions(confusions, join(dir, FILES.confusions)),
    terms: createTermIndex([
      ...table(terms, FILES.terms).map((row) => row.term),
      ...table(places, FILES.places).map((row) => row.name),
    ]),
    calibration: decodeCalibration(calibration, join(dir, FILES.calibration)),
    doubts: parseEngineDoubts(doubts, join(dir, FILES.doubts)),
  };
}
