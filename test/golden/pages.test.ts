import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Restorer } from '../../src/restore/restorer.js';
import { shippedRestorer } from '../shipped-models.js';
import { pageOf } from './page.js';
import { SNIPPETS } from './snippets.js';

/**
 * Golden pages: what the restorer makes of short snippets today, for people to read. A page that is missing fails;
 * `UPDATE_GOLDEN=1 npx vitest run test/golden` writes them: read the difference before you commit it.
 */
const PAGES = new URL('pages/', import.meta.url);
const update = process.env.UPDATE_GOLDEN === '1';
const pathOf = (name: string) => fileURLToPath(new URL(`${name}.md`, PAGES));

let restorer: Restorer;
beforeAll(async () => {
  restorer = await shippedRestorer();
  if (update) mkdirSync(PAGES, { recursive: true });
});

describe('golden pages', () => {
  it.each(SNIPPETS)('$name: $title', (snippet) => {
    const page = pageOf(snippet, restorer.restore(snippet.observed.join('\n')));
    const path = pathOf(snippet.name);
    if (update) writeFileSync(path, page);
    const missing = `the golden page of \`${snippet.name}\` is missing; write it with UPDATE_GOLDEN=1`;
    expect(existsSync(path), missing).toBe(true);
    expect(page).toBe(readFileSync(path, 'utf8'));
  });

  it('has a snippet for every page', () => {
    const pages = readdirSync(PAGES).filter((file) => file.endsWith('.md'));
    expect(pages.sort()).toEqual(SNIPPETS.map(({ name }) => `${name}.md`).sort());
  });
});
