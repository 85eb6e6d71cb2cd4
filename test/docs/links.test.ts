import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents, ROOT } from './fences.js';

const MOST_BYTES = 200_000;

interface Link {
  readonly target: string;
  readonly isPicture: boolean;
  readonly said: string;
}

/** What a document leads to in this repository; addresses elsewhere are nobody's to promise. */
function linksOf(document: string): Link[] {
  const text = readFileSync(join(ROOT, document), 'utf8').replace(/^( *)```[\s\S]*?^\1```$/gmu, '');
  return [...text.matchAll(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/gu)]
    .filter(([, , , target]) => !/^[a-z]+:/u.test(target!))
    .map(([, sign, said, target]) => ({ target: target!, isPicture: sign === '!', said: said! }));
}

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

const ALL = [...documents(), 'dictionaries/README.md', 'fixtures/README.md', 'SECURITY.md'];

describe.each(ALL)('%s', (document) => {
  const links = linksOf(document);

  it('leads to what is there', () => {
    for (const { target } of links) {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? join(ROOT, document) : join(ROOT, dirname(document), path);
      expect(existsSync(file), target).toBe(true);
      if (anchor !== undefined && file.endsWith('.md')) expect(anchorsOf(file), target).toContain(anchor);
    }
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
