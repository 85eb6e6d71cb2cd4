import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOT } from './fences.js';

const MODULES = [
  ['src/index.ts', 'index.md'],
  ['src/detect.ts', 'detect.md'],
  ['src/browser/index.ts', 'browser.md'],
] as const;

/** The names that a module of re-exports gives away, values and types. */
function exportsOf(path: string): string[] {
  const file = ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.Latest);
  return file.statements.flatMap((statement) =>
    ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements.map(({ name }) => name.text)
      : [],
  );
}

/** Its text word by word is compared by test/engine/api.test.ts, which takes longer. */
describe('the reference of the library (made by `npm run docs`)', () => {
  it.each(MODULES)('%s: has a heading for everything that is exported', (source, page) => {
    const text = readFileSync(join(ROOT, 'docs/api', page), 'utf8').replaceAll('\\_', '_');
    const headings = new Set([...text.matchAll(/^### ([\w$]+)/gmu)].map((match) => match[1]!));
    const names = exportsOf(source);
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !headings.has(name) && !text.includes(`\nRe-exports [${name}]`))).toEqual(
      [],
    );
  });
});
