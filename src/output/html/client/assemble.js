// Makes src/output/html/client-code.ts: the script and the style of the review page as text, with their hashes.
// The modules of src/output/html/client are turned into JavaScript one by one and put behind one another in one
// function; no bundler, nothing minified, so that what runs in the page can be read there.
//
// Run after a change: node src/output/html/client/assemble.js      (a test says when it was forgotten)
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

const CLIENT = new URL('./', import.meta.url);
const CODE = new URL('../client-code.ts', import.meta.url);
const MODULE = /^import (?:type )?[\s\S]*? from '\.\/([\w-]+)\.js';$/gmu;

/** Modules in the order in which they need one another, `main` last. */
function modulesFrom(name, found = new Map()) {
  if (found.has(name)) return found;
  const source = readFileSync(new URL(`${name}.ts`, CLIENT), 'utf8');
  found.set(name, undefined);
  for (const [, other] of source.matchAll(MODULE)) modulesFrom(other, found);
  found.delete(name);
  found.set(name, source);
  return found;
}

function javaScriptOf(source) {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      removeComments: true,
      verbatimModuleSyntax: true,
    },
  });
  return outputText
    .replace(/^import [\s\S]*?;\n/gmu, '')
    .replace(/^export \{\};\n/gmu, '')
    .replace(/^export /gmu, '')
    .trim();
}

function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function constant(name, text) {
  const lines = text.split('\n').map((line) => `  ${JSON.stringify(line)},`);
  return `export const ${name} = [\n${lines.join('\n')}\n].join('\\n');`;
}

/** The text of client-code.ts as it should be. */
export function clientCode() {
  const parts = [...modulesFrom('main').values()].map(javaScriptOf).filter((part) => part !== '');
  const script = `(() => {\n'use strict';\n${parts.join('\n')}\n})();`;
  if (/<\/script|<!--/iu.test(script)) throw new Error('the script would end its own element');
  const style = readFileSync(new URL('review.css', CLIENT), 'utf8').trim();
  return `// biome-ignore-all format: made by src/output/html/client/assemble.js
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the templates of the script
// Made by src/output/html/client/assemble.js from src/output/html/client. Do not edit.

${constant('SCRIPT', script)}
export const SCRIPT_HASH = '${hashOf(script)}';

${constant('STYLE', style)}
export const STYLE_HASH = '${hashOf(style)}';
`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(CODE, clientCode());
  console.log(`wrote ${fileURLToPath(CODE)}`);
}
