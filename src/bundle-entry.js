// Part of `npm run build`: puts what restores text into one file, dist/bundle/restoring.js, from which the library, the command
// and its worker processes take it; and the command into others, dist/bundle/starting.js and repairing.js first of all. Node takes
// half a millisecond for every module that it loads, and the restorer has eighty, the command on its way to a text as many;
// and what one module has of another it looks up each time, which the search feels. What is loaded on demand
// stays apart; so does what must be there only once: the kinds of errors, and what knows where its files lie.
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { sweepDist } from './sweep-dist.js';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const SOURCE = fileURLToPath(new URL('./', import.meta.url));
/** A module by its name below dist/, as `cli/main`. */
const nameOf = (path) => path.replaceAll('\\', '/').split('/dist/').at(-1).replace(/\.js$/, '');

/** Some of what is loaded on demand others need at once: it is there then. */
const CHECKS = { ineffectiveDynamicImport: false };

/**
 * Bundles modules into files of dist/bundle/.
 *
 * @param entries below dist/: what others import; each keeps its name and takes what it has from the bundle. Some must lie in
 *   dist/ itself: the paths of what stays apart are counted from the folder that they share
 * @param isWithin whether a module goes into the bundle; the others are imported as they are
 * @param files by name, which modules go into each, with all that these import; the rest is in files of its own
 * @returns the files that it wrote, by their paths below dist/
 */
async function bundle(entries, isWithin, files) {
  const isEntry = (id) => entries.includes(nameOf(id));
  const isApart = (id, _importer, isResolved) => {
    if (!isResolved && (id.startsWith('.') || isEntry(id))) return false;
    return !isEntry(id) && !isWithin(nameOf(id));
  };
  const input = Object.fromEntries(entries.map((entry) => [entry, `${DIST}${entry}.js`]));
  const bundled = await rolldown({ input, platform: 'node', external: isApart, checks: CHECKS });
  const { output } = await bundled.write({
    ...{ dir: DIST, entryFileNames: '[name].js', chunkFileNames: 'bundle/[name].js' },
    ...{ format: 'esm', comments: false },
    codeSplitting: {
      groups: Object.entries(files).map(([name, isIn]) => ({ name, test: (id) => isIn(nameOf(id)) })),
    },
  });
  await bundled.close();
  return output.map(({ fileName }) => fileName);
}

const RESTORING = ['index', 'pipeline', 'restore/restorer', 'model/read-models'];
const RESTORES = /^(?:restore|columns|model|vietnamese)\/|^(?:calendar|call-check|correction)$/;
const APART = ['model/load', 'vietnamese/legacy-charsets/convert'];
/** What is loaded only where tables take the place of the packed files. */
const LATER = /^model\/(?:build-knowledge|build-lexicon|table-columns|tsv)$/;

const library = await bundle(RESTORING, (module) => RESTORES.test(module) && !APART.includes(module), {
  restoring: (module) => !RESTORING.includes(module) && !LATER.test(module),
});

/** What bin/ imports. */
const EXECUTED = ['compile-late', 'cli/main'];
/** What the command needs of others before it reads a file: small, and keeps nothing, so that it may be there twice. */
const ON_THE_WAY = [
  ...['make-folder', 'batch/folder-options', 'batch/program-name', 'batch/work-folder'],
  ...['output/formats', 'output/portable-formats', 'corrections/learned'],
  ...['corrections/parse-corrections', 'corrections/corrections-file', 'corrections/observed-hash'],
  ...['evaluate/align', 'evaluate/bit-matrix', 'pdf/header'],
  ...[
    'restore/channel/learned-pairs',
    'restore/lattice/term-trouble',
    'vietnamese/legacy-charsets/encodings',
  ],
  ...[
    'source/text',
    'source/blocks',
    'source/decode-bytes',
    'source/legacy-look',
    'source/looks-latin',
    'source/sniff',
  ],
  ...['source/spoilt-file', 'source/tell-encoding'],
  ...['source/page-ranges', 'source/terms-file', 'source/ocr/engine-names', 'source/image/limits'],
  ...['source/image/image-kind', 'source/markup/limits', 'source/markup/decode-markup'],
  ...['source/markup/alto/is-alto', 'source/markup/hocr/is-hocr'],
];
/** What `khoiphuc repair` needs before it reads the models, and what it loads while they are read. */
const BEGINNING = ['cli/main', 'cli/repair', 'cli/messages/en'];

// All of the command, so that nothing of it is there twice.
const command = await bundle(EXECUTED, (module) => module.startsWith('cli/') || ON_THE_WAY.includes(module), {
  starting: (module) => BEGINNING.includes(module),
  repairing: (module) => module === 'cli/repair-run',
});

// What was bundled before finds its parts outside, and names none of them: then nothing is known to be stale.
const bundles = [library, command];
if (bundles.every((files) => files.some((file) => file.startsWith('bundle/'))))
  sweepDist(DIST, SOURCE, bundles.flat());
