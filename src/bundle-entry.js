// Part of `npm run build`: puts what restores text into one file, dist/bundle/restoring.js, from which the library, the command
// and its worker processes take it. Node takes half a millisecond for every module that it loads, and the restorer has eighty;
// and what one module has of another it looks up each time, which the search feels. What is loaded on demand
// stays apart; so does what must be there only once: the kinds of errors, and what knows where its files lie.
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
/** Below dist/: what others import; each keeps its name and takes what it has from the one file. */
const ENTRIES = ['index', 'pipeline', 'restore/restorer', 'model/read-models'];
/** What goes into it. */
const WITHIN =
  /^(?:restore|columns|model|vietnamese)\/|^(?:calendar|call-check|correction|pipeline|index)\.js$/;
/** What is loaded only where tables take the place of the packed files. */
const LATER = /^model\/(?:build-knowledge|build-lexicon|table-columns|tsv)\.js$/;
const APART = /^model\/load\.js$|^vietnamese\/legacy-charsets\/convert\.js$/;

const nameOf = (path) => path.replaceAll('\\', '/').split('/dist/').at(-1);
const isEntry = (id) => ENTRIES.some((name) => nameOf(id) === `${name}.js`);

const isApart = (id, _importer, isResolved) => {
  if (!isResolved && (id.startsWith('.') || isEntry(id))) return false;
  return !WITHIN.test(nameOf(id)) || APART.test(nameOf(id));
};

const input = Object.fromEntries(ENTRIES.map((name) => [name, `${DIST}${name}.js`]));
const bundle = await rolldown({ input, platform: 'node', external: isApart });
await bundle.write({
  ...{ dir: DIST, entryFileNames: '[name].js', chunkFileNames: 'bundle/[name].js' },
  ...{ format: 'esm', comments: false },
  codeSplitting: { groups: [{ name: 'restoring', test: (id) => !isEntry(id) && !LATER.test(nameOf(id)) }] },
});
await bundle.close();
