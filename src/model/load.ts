import { readFile } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { DetectorModel } from '../detect/detector-model.js';
import { ModelError, UsageError } from '../errors.js';
import type { RecordTables } from '../output/record/knowledge.js';
import type { Models } from './models.js';
import type { MODEL_FILES, ModelSource } from './read-models.js';

/** The folder of the models that the package ships. */
export const SHIPPED_MODELS = fileURLToPath(new URL('../../dictionaries/', import.meta.url));

/** What decodes the files is loaded with them, so that importing the library is quick. */
const reading = () => import('./read-models.js');

/** The largest file; what decodes it is loaded while it is read. */
const LARGEST: typeof MODEL_FILES.ngram = 'ngram.bin';

/** In one piece: the same of `node:fs/promises` reads by half megabytes, which takes three times as long. */
const readWhole = promisify(readFile);

/** @throws UsageError when it is neither a path nor the address of a folder on this machine */
function pathOf(dir: string | URL): string {
  if (typeof dir === 'string') return dir;
  // By what it has: the class may be one of another world, a test runner's.
  if (dir?.protocol === 'file:') return fileURLToPath(dir);
  throw new UsageError('The folder of models must be a path, or a URL that begins with `file:`.');
}

/** The only place of the library that touches the file system for models. */
function folder(where: string | URL): ModelSource {
  const dir = pathOf(where);
  return {
    label: (name) => join(dir, name),
    hasTables: true,
    async read(name) {
      const file = join(dir, name);
      try {
        return await readWhole(file);
      } catch (cause) {
        throw new ModelError(
          `Cannot read the model file \`${file}\`: reinstall khoiphuc, rebuild it with \`khoiphuc train\`, or name another folder with \`--models\`.`,
          { cause },
        );
      }
    },
  };
}

/**
 * Reads the detector of mangled text: small, and needed before it is known whether anything is to be repaired.
 *
 * @param dir folder of models, a path or a file URL; the shipped ones when left out
 * @throws UsageError when `dir` is neither
 * @throws ModelError when the file is missing, damaged or of another version
 */
export async function loadDetector(dir: string | URL = SHIPPED_MODELS): Promise<DetectorModel> {
  return (await reading()).readDetector(folder(dir));
}

/**
 * Reads the tables that the record of a paper is found with.
 *
 * @param dir folder of models, a path or a file URL; the shipped ones when left out
 * @throws UsageError when `dir` is neither
 * @throws ModelError when a table is missing or malformed
 */
export async function loadRecordTables(dir: string | URL = SHIPPED_MODELS): Promise<RecordTables> {
  const source = folder(dir);
  const { readTable } = await reading();
  const [types, bodies, heads, positions, segments, places, surnames, givenNames] = await Promise.all([
    readTable(source, 'document-types.tsv'),
    readTable(source, 'issuing-bodies.tsv'),
    readTable(source, 'organisation-heads.tsv'),
    readTable(source, 'positions.tsv'),
    readTable(source, 'code-segments.tsv'),
    readTable(source, 'administrative-units.tsv'),
    readTable(source, 'surnames.tsv'),
    readTable(source, 'given-names.tsv'),
  ]);
  return { types, bodies, heads, positions, segments, places, surnames, givenNames };
}

/**
 * Reads the models.
 *
 * @param dir folder with the files that `khoiphuc train` writes, a path or a file URL; the shipped ones when left out
 * @throws UsageError when `dir` is neither
 * @throws ModelError when a file is missing, damaged or of another version
 */
export async function loadModels(dir: string | URL = SHIPPED_MODELS): Promise<Models> {
  const source = folder(dir);
  const largest = source.read(LARGEST);
  // Whoever asks for it is told of its error.
  largest.catch(() => {});
  const { readModels } = await reading();
  return readModels({ ...source, read: (name) => (name === LARGEST ? largest : source.read(name)) });
}
