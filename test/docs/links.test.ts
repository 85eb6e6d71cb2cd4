import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './fences.js';
import { LINKED, linksOf, namedPaths } from './links.js';

const MOST_BYTES = 200_000;

/** The name by which a heading is linked to, as code hosts make it. */
function anchorsOf(path: string): string[] {
  const headings = readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gmu);
  return [...headings].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe.each(LINKED)('%s', (document) => {
  const links = linksOf(document);

  it('leads to what is there', () => {
    for (const { target } of links) {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? join(ROOT, document) : join(ROOT, dirname(document), path);
      expect(existsSync(file), target).toBe(true);
      if (anchor !== undefined && file.endsWith('.md')) expect(anchorsOf(file), target).toContain(anchor);
    }
  });

  it('names no file of this repository that is not there', () => {
    for (const path of namedPaths(document)) expect(existsSync(join(ROOT, path)), path).toBe(true);
  });

  it('has small pictures, with words for those who do not see them', () => {
    for (const { target, said } of links.filter(({ isPicture }) => isPicture)) {
      expect(statSync(join(ROOT, dirname(document), target)).size, target).toBeLessThan(MOST_BYTES);
      expect(said, target).toMatch(/\S+ \S+/u);
    }
  });
});

it('the guides show the review page', () => {
  for (const guide of ['docs/archivists.md', 'docs/huong-dan-luu-tru.md'])
    expect(linksOf(guide).filter(({ isPicture }) => isPicture).length, guide).toBeGreaterThan(1);
});
