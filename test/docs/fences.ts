import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A block of code between fences in a document. */
export interface Fence {
  readonly document: string;
  readonly line: number;
  /** what stands behind the opening fence: `sh`, `js no-run` */
  readonly language: string;
  readonly code: string;
}

/** Documents for readers, without the copies in node_modules. */
export function documents(): string[] {
  const below = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));
  return ['README.md', 'README.vi.md', ...below.map((name) => `docs/${name}`)];
}

export function fencesOf(document: string): Fence[] {
  const text = readFileSync(join(ROOT, document), 'utf8');
  // Those in lists stand further in.
  return [...text.matchAll(/^( *)```([^\n]+)\n([\s\S]*?)^\1```$/gmu)].map((match) => ({
    document,
    line: text.slice(0, match.index).split('\n').length,
    language: match[2]!.trim(),
    code: match[3]!.replaceAll(new RegExp(`^${match[1]!}`, 'gmu'), ''),
  }));
}
