import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LEFT_OUT, MODULES } from '../../docs/demo/modules.js';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
/** Types are gone when the code runs. */
const TYPES = /import type [^;]*;|export type [^;]*from[^;]*;/gu;
const IMPORT = /^\s*(?:import|export)\s(?:[\w\s{},*$]+\sfrom\s)?\s*'([^']+)'|\bimport\(\s*'([^']+)'/gmu;

/** All that `khoiphuc/browser` may ever load of ours, also later; and the packages that it asks for. */
function closure(entry: string): { readonly files: ReadonlySet<string>; readonly packages: Set<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    const code = readFileSync(join(SRC, file), 'utf8').replace(TYPES, '');
    for (const [, still, later] of code.matchAll(IMPORT)) {
      const specifier = still ?? later!;
      if (!specifier.startsWith('.')) packages.add(specifier);
      else visit(relative(SRC, join(SRC, dirname(file), specifier)).replace(/\.js$/u, '.ts'));
    }
  };
  visit(entry);
  return { files, packages };
}

const { files, packages } = closure('browser/index.ts');

describe('what a page loads', () => {
  it('is the code that Node runs, too', () => {
    for (const file of ['pipeline.ts', 'source/opened-document.ts', 'source/pdf/open-pdf.ts'])
      expect([...files]).toContain(file);
    expect([...files]).not.toContain('source/node-platform.ts');
    expect([...files].filter((file) => !existsSync(join(SRC, file)))).toEqual([]);
  });

  it('is nothing of Node, and no package but those that pages can find', () => {
    expect([...packages].filter(isBuiltin)).toEqual([]);
    const known = new Set([...Object.keys(MODULES), ...LEFT_OUT]);
    expect([...packages].filter((name) => !known.has(name))).toEqual([]);
  });

  it('uses no global of Node', () => {
    const guilty = [...files].filter((file) => {
      const code = readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
      return /\bprocess\.|\bBuffer\b|\bsetImmediate\b|\b__dirname\b|\brequire\(/u.test(code);
    });
    expect(guilty).toEqual([]);
  });
});
