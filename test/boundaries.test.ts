import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
/** What may run anywhere, a browser too: no Node, nothing of the command or the training. */
const PURE = [
  'vietnamese',
  'columns',
  'restore',
  'evaluate',
  'model',
  'detect',
  'corrections',
  'pdf',
  'output',
  'translate',
];
/** The model files' reader, and the list of formats that brings in the tables of one. */
const EXCEPT = ['model/load.ts', 'output/formats.ts'];
/** Runs in the review page: its world is the browser. */
const IN_PAGE = 'output/html/client/';
const PURE_FILES = ['pipeline.ts', 'correction.ts', 'span.ts', 'errors.ts'];
/** Types are gone when the code runs. */
const TYPES = /import type [^;]*;|export type [^;]*from[^;]*;/gu;
const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/gu;

/** Folder (or `pipeline`) → what its files may import at run time: the table of docs/design.md. `cli` may import all. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  batch: ['pipeline', 'source', 'output', 'restore', 'model', 'translate'],
  browser: ['pipeline', 'source', 'output', 'restore', 'model', 'translate'],
  train: ['source', 'restore', 'evaluate', 'model', 'detect', 'vietnamese'],
  source: ['restore', 'detect', 'pdf', 'vietnamese'],
  output: ['corrections', 'restore', 'columns', 'model', 'pdf', 'translate', 'vietnamese'],
  corrections: ['restore', 'vietnamese'],
  pipeline: ['restore', 'vietnamese'],
  restore: ['columns', 'model', 'vietnamese'],
  model: ['detect', 'vietnamese'],
  columns: ['vietnamese'],
  detect: ['vietnamese'],
  vietnamese: [],
  evaluate: [],
  pdf: [],
  translate: [],
};

/** The layer of a path below src/; none for the small files of src/ itself, which any may import. */
function layerOf(path: string): string | undefined {
  if (/^pipeline\.[jt]s$/u.test(path)) return 'pipeline';
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : undefined;
}

function filesOf(folder: string): string[] {
  return readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

function importsOf(file: string): string[] {
  return [...readFileSync(join(SRC, file), 'utf8').replace(TYPES, '').matchAll(IMPORT)].map(
    (match) => match[1]!,
  );
}

/** Files of src/ that a file imports, as paths below src/. */
function targetsOf(file: string): string[] {
  return importsOf(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => relative(SRC, join(SRC, dirname(file), specifier)));
}

const files = [...PURE.flatMap(filesOf), ...PURE_FILES].filter(
  (file) => !EXCEPT.includes(file) && !file.startsWith(IN_PAGE),
);

/** Files of the source that a file names in its comments: `restore/channel/adapt.ts`, also with `src/` before it. */
function namedIn(file: string): string[] {
  const comments = readFileSync(join(SRC, file), 'utf8').match(/\/\*\*[\s\S]*?\*\/|\/\/[^\n]*/gu) ?? [];
  return comments.flatMap((comment) =>
    [...comment.matchAll(/`((?:[\w-]+\/)+[\w-]+\.ts)`/gu)].map(([, path]) => path!.replace(/^src\//u, '')),
  );
}

describe('comments of the source', () => {
  it('name no file of it that is not there', () => {
    const all = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const named = all.flatMap((file) => namedIn(file).map((path) => ({ file, path })));
    expect(named.length).toBeGreaterThan(2);
    const isThere = ({ path }: { readonly path: string }): boolean =>
      all.some((file) => `/${file.replaceAll('\\', '/')}`.endsWith(`/${path}`));
    expect(named.filter((one) => !isThere(one))).toEqual([]);
  });
});

describe('the layers of the source', () => {
  it('are all looked at', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(importsOf('model/load.ts')).toContain('node:fs');
  });

  it('are each given what they may import', () => {
    const folders = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(Object.keys(MAY_IMPORT).sort()).toEqual(
      [...folders.map(({ name }) => name), 'pipeline'].filter((name) => name !== 'cli').sort(),
    );
  });

  it.each(Object.keys(MAY_IMPORT))('do not lead from %s back to it', (layer) => {
    const below = new Set(MAY_IMPORT[layer]);
    for (const one of below) for (const further of MAY_IMPORT[one] ?? []) below.add(further);
    expect([...below]).not.toContain(layer);
  });

  it.each(Object.entries(MAY_IMPORT))('%s imports %j and nothing else', (layer, allowed) => {
    for (const file of layer === 'pipeline' ? ['pipeline.ts'] : filesOf(layer)) {
      for (const target of targetsOf(file)) {
        const below = layerOf(target);
        if (below === undefined || below === layer) continue;
        expect(allowed, `${file} imports ${target}`).toContain(below);
      }
    }
  });

  it.each(files)('%s imports nothing of Node', (file) => {
    for (const specifier of importsOf(file)) {
      expect(isBuiltin(specifier), `${file} imports ${specifier}`).toBe(false);
    }
  });

  it.each(files)('%s uses no global of Node, no clock and no chance', (file) => {
    const code = readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
    expect(code).not.toMatch(
      /\bprocess\.|\bBuffer\.|\bDate\.now|\bnew Date|Math\.random|performance\.now|\bfetch\(/u,
    );
  });
});
