import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../docs/fences.js';

it('docs/api is what the docstrings say; else run `npm run docs`', () => {
  const folder = mkdtempSync(join(tmpdir(), 'khoiphuc-api-'));
  try {
    const typedoc = join(ROOT, 'node_modules/typedoc/bin/typedoc');
    execFileSync(process.execPath, [typedoc, '--out', folder], { cwd: ROOT, stdio: 'pipe' });
    const pages = readdirSync(folder).sort();
    expect(readdirSync(join(ROOT, 'docs/api')).sort()).toEqual(pages);
    for (const page of pages)
      expect(readFileSync(join(ROOT, 'docs/api', page), 'utf8'), `${page}: run \`npm run docs\``).toBe(
        readFileSync(join(folder, page), 'utf8'),
      );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
