import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents, ROOT } from './fences.js';

export interface Link {
  readonly target: string;
  readonly isPicture: boolean;
  readonly said: string;
}

/** Documents whose links are held together. */
export const LINKED: readonly string[] = [
  ...documents(),
  ...['dictionaries/README.md', 'fixtures/README.md', 'SECURITY.md'],
];

/** A document without the blocks of code in it. */
export function proseOf(document: string): string {
  return readFileSync(join(ROOT, document), 'utf8').replace(/^( *)```[\s\S]*?^\1```$/gmu, '');
}

/** What a document leads to in this repository; addresses elsewhere are nobody's to promise. */
export function linksOf(document: string): Link[] {
  return [...proseOf(document).matchAll(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/gu)]
    .filter(([, , , target]) => !/^[a-z]+:/u.test(target!))
    .map(([, sign, said, target]) => ({ target: target!, isPicture: sign === '!', said: said! }));
}

/** A path from the root of the repository to a file; one with a star stands for several. */
const PATH = /(?<![\w./-])(?:src|test|bench|bin|docs|fixtures|dictionaries)\/[\w./-]+\.\w+(?![\w*/-])/gu;

/** The files of this repository that a document names in its code spans. */
export function namedPaths(document: string): string[] {
  const spans = proseOf(document).matchAll(/`([^`\n]+)`/gu);
  return [...spans].flatMap(([, code]) => code!.match(PATH) ?? []);
}
