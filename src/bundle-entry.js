// Part of `npm run build`: puts what `import 'khoiphuc'` needs at once into one file, dist/index.js. Node takes half a
// millisecond for every module that it loads, and the restorer has eighty. What is loaded on demand stays as it is; so
// does what must be there only once: the kinds of errors, and what knows where its files lie.
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const ENTRY = `${DIST}index.js`;
/** Below dist/: what goes into the one file. */
const WITHIN = /^(?:restore|columns|model|vietnamese)\/|^(?:correction|pipeline|index)\.js$/;
const APART = /^model\/load\.js$|^vietnamese\/legacy-charsets\/convert\.js$/;

const isApart = (id, _importer, isResolved) => {
  if (!isResolved && (id.startsWith('.') || id === ENTRY)) return false;
  const name = id.replaceAll('\\', '/').split('/dist/').at(-1);
  return !WITHIN.test(name) || APART.test(name);
};

const bundle = await rolldown({ input: ENTRY, platform: 'node', external: isApart });
await bundle.write({ file: ENTRY, format: 'esm', comments: false });
await bundle.close();
