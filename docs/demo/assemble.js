// Puts all that the demo page needs into one folder, which any web server can serve as it is:
//   npm run build && node docs/demo/assemble.js FOLDER
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { FETCHED, LEFT_OUT, MODULES } from './modules.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const HERE = fileURLToPath(new URL('.', import.meta.url));
const ENTRY = 'browser/index.js';
const PAGE = ['demo.js', 'messages.js', 'reader.js', 'result.js', 'worker.js', 'demo.css', 'index.html'];
const IMPORT = /^\s*(?:import|export)\s(?:(?:[\w\s{},*$]|\/\/.*$)+\sfrom\s)?\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gmu;

/** The folder of an installed package. @param of the package that depends on it */
function folderOf(name, of) {
  let start = ROOT;
  if (of !== undefined) start = folderOf(of);
  for (let folder = start; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(found)) return found;
    if (folder === dirname(folder)) throw new Error(`The package ${name} is not installed: run \`npm install\`.`);
  }
}

/** A module and all that it imports by relative addresses; `named` is told of the others. */
function closure(entry, named) {
  const files = new Set();
  const visit = (file) => {
    if (files.has(file)) return;
    files.add(file);
    for (const [, still, later] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const specifier = still ?? later;
      if (!specifier.startsWith('.')) named(specifier, file);
      else if (existsSync(join(dirname(file), specifier))) visit(join(dirname(file), specifier));
    }
  };
  visit(entry);
  return files;
}

/** A package that only Node can load (CommonJS), with all that it asks for, as one module for pages. */
function wrapped(name, names) {
  const codes = new Map();
  const add = (id, from) => {
    if (codes.has(id)) return;
    const file = createRequire(from).resolve(id);
    const code = readFileSync(file, 'utf8').replace(/^\/\/# sourceMappingURL.*$/gmu, '');
    codes.set(id, code);
    for (const [, wanted] of code.matchAll(/\brequire\("([^"]+)"\)/gu)) add(wanted, file);
  };
  add(name, join(ROOT, 'package.json'));
  const functions = [...codes].map(
    ([id, code]) => `${JSON.stringify(id)}(exports, require, module) {\n${code}\n}`,
  );
  return `const codes = {\n${functions.join(',\n')}\n};
const loaded = new Map();
function load(id) {
  if (!loaded.has(id)) {
    const module = { exports: {} };
    loaded.set(id, module);
    codes[id](module.exports, load, module);
  }
  return loaded.get(id).exports;
}
export const { ${names.join(', ')} } = load(${JSON.stringify(name)});
`;
}

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

/** Copies the modules and gives the address of each name in the folder. */
function copyModules(folder, dist) {
  const addresses = { 'khoiphuc/browser': `khoiphuc/${ENTRY}` };
  const wanted = [];
  const named = (specifier, file) => {
    if (MODULES[specifier]) wanted.push(specifier);
    // what is bundled into one file may still name what it would load elsewhere
    else if (!file.includes('node_modules') && !LEFT_OUT.includes(specifier))
      throw new Error(`${file} imports ${specifier}: say in docs/demo/modules.js where pages find it.`);
  };
  for (const file of closure(join(dist, ENTRY), named))
    copy(file, join(folder, 'khoiphuc', relative(dist, file)));
  for (const specifier of wanted) {
    if (addresses[specifier]) continue;
    const { package: name, file, of, names } = MODULES[specifier];
    if (names) {
      addresses[specifier] = `modules/${name}.js`;
      writeFileSync(join(folder, 'modules', `${name}.js`), wrapped(name, names));
      continue;
    }
    const from = folderOf(name, of);
    const to = join('modules', of && name === 'entities' ? `${name}-of-${of}` : name);
    addresses[specifier] = join(to, file).split(sep).join('/');
    for (const found of closure(join(from, file), named))
      copy(found, join(folder, to, relative(from, found)));
    const licence = ['LICENSE', 'LICENSE.md', 'LICENSE.txt'].find((one) => existsSync(join(from, one)));
    if (licence) copy(join(from, licence), join(folder, to, licence));
  }
  return addresses;
}

/** Puts addresses in place of names in what modules import: workers know no import maps. */
function nameAddresses(folder, addresses) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.m?js$/u.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const code = readFileSync(file, 'utf8');
    const addressed = code.replace(IMPORT, (whole, still, later) => {
      const address = addresses[still ?? later];
      if (address === undefined) return whole;
      const path = relative(dirname(file), join(folder, address)).split(sep).join('/');
      return whole.replace(/(["'])[^"']+\1(?=\)?$)/u, `$1${path.startsWith('.') ? path : `./${path}`}$1`);
    });
    if (addressed !== code) writeFileSync(file, addressed);
  }
}

/** Bytes of a file, or of all files in a folder. */
function bytesOf(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.size;
  return readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0);
}

/** A module that says how much the page fetches: at first, for a PDF, for a picture. */
function sizesOf(folder) {
  const megabytes = (digits, ...paths) =>
    Number((paths.reduce((sum, path) => sum + bytesOf(join(folder, path)), 0) / 1e6).toFixed(digits));
  const sizes = {
    models: megabytes(0, 'dictionaries'),
    pdf: megabytes(1, 'modules/pdfjs-dist', 'modules/@cantoo', 'pdfjs/legacy'),
    ocr: megabytes(1, 'modules/tesseract.js', 'ocr'),
  };
  return `export const MEGABYTES = ${JSON.stringify(sizes)};\n`;
}

/**
 * Puts the page, its modules, the models and the files of the readers into a folder.
 *
 * @param folder new, empty, or made by this before
 * @param dist what `npm run build` made
 */
export async function assemble(folder, dist = join(ROOT, 'dist')) {
  if (!existsSync(join(dist, ENTRY))) throw new Error('There is no dist: run `npm run build` first.');
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    if (!existsSync(join(folder, 'khoiphuc', ENTRY))) throw new Error(`${folder} holds other things: name a new folder.`);
    rmSync(folder, { recursive: true });
  }
  const addresses = copyModules(folder, dist);
  const { MODEL_FILES, DETECTOR_FILE } = await import(pathToFileURL(join(dist, 'model/read-models.js')).href);
  for (const name of [...Object.values(MODEL_FILES), DETECTOR_FILE])
    copy(join(ROOT, 'dictionaries', name), join(folder, 'dictionaries', name));
  for (const file of PAGE) copy(join(HERE, file), join(folder, file));
  nameAddresses(folder, addresses);
  // fetched by their address, as they are
  for (const { package: name, path, to, of } of FETCHED)
    cpSync(join(folderOf(name, of), path), join(folder, to), { recursive: true });
  writeFileSync(join(folder, 'sizes.js'), sizesOf(folder));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2];
  if (!folder) {
    console.error('Name the folder: node docs/demo/assemble.js FOLDER');
    process.exit(2);
  }
  await assemble(folder).catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
  console.log(`The page is in ${folder}: serve it with any web server.`);
}
