import type { OutputFormat, OutputOptions } from '../../src/output/format.js';
import type { DocumentFacts, RestoredPage } from '../../src/restored.js';
import { memorySink, TOY_FACTS } from './toy-document.js';

/** Writes the pages and gives back all bytes. */
export async function bytesOf(
  format: OutputFormat,
  pages: readonly RestoredPage[],
  options: OutputOptions = {},
  facts: DocumentFacts = TOY_FACTS,
): Promise<Uint8Array> {
  const memory = memorySink();
  const writer = format.open(facts, memory.sink, options);
  for (const page of pages) await writer.page(page);
  await writer.end();
  return memory.bytes();
}

/** Writes the pages and gives back the text of the file. */
export async function textOf(
  format: OutputFormat,
  pages: readonly RestoredPage[],
  options: OutputOptions = {},
  facts: DocumentFacts = TOY_FACTS,
): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode(await bytesOf(format, pages, options, facts));
}

/** The words of the pages, in order: what every format must give back. */
export function wordsOf(pages: readonly RestoredPage[]): string[] {
  return pages.flatMap((page) => page.lines.flatMap((line) => line.words.map((word) => word.text)));
}
