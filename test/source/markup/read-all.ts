import { readFileSync } from 'node:fs';
import type { MarkupDocument, MarkupPage } from '../../../src/source/markup/markup-document.js';

/** The bytes of one of the exports in `exports/`. */
export function exportBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`exports/${name}`, import.meta.url)));
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** All pages of a document; there must be as many as it says. */
export async function allPages(document: MarkupDocument): Promise<MarkupPage[]> {
  const pages: MarkupPage[] = [];
  for await (const page of document.pages) pages.push(page);
  if (pages.length !== document.pageCount) throw new Error(`${pages.length} pages of ${document.pageCount}`);
  return pages;
}

/** The words of a page, lines parted by `\n`. */
export function textOfPage({ page }: MarkupPage): string {
  return page.lines.map((line) => line.words.map((word) => word.observed).join(' ')).join('\n');
}
