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

const files = [...PURE.flatMap(filesOf), ...PURE_FILES].filter(
  (file) => !EXCEPT.includes(file) && !file.startsWith(IN_PAGE),
);

describe('the layers of the source', () => {
  it('are all looked at', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(importsOf('model/load.ts')).toContain('node:fs');
  });

  it.each(files)('%s imports nothing of Node and nothing from above', (file) => {
    for (const specifier of importsOf(file)) {
      expect(isBuiltin(specifier), `${file} imports ${specifier}`).toBe(false);
      if (!specifier.startsWith('.')) continue;
      const target = relative(SRC, join(SRC, dirname(file), specifier));
      expect(target, file).not.toMatch(/^(?:cli|train|source)\//u);
    }
  });

  it.each(files)('%s uses no global of Node, no clock and no chance', (file) => {
    const code = readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
    expect(code).not.toMatch(
      /\bprocess\.|\bBuffer\.|\bDate\.now|\bnew Date|Math\.random|performance\.now|\bfetch\(/u,
    );
  });
});
