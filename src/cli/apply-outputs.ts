import { join } from 'node:path';
import { correctedText } from '../corrections/corrected-text.js';
import type { CorrectionsFile } from '../corrections/corrections-file.js';
import { decidePage } from '../corrections/decide-page.js';
import type { OutputOptions, Sink } from '../output/format.js';
import type { FormatEntry } from '../output/formats.js';
import type { StoredDocument } from '../output/json/stored-document.js';
import { nameHere } from './file-name.js';
import { isFolder } from './is-folder.js';
import { inputError, usageError } from './messages/said.js';
import { placeOf } from './same-place.js';

/** Writes the text of a corrections file, which needs nothing else. */
export async function writeText({ source, pages }: CorrectionsFile, sink: Sink): Promise<void> {
  const texts = pages.map(correctedText);
  if (!source.paged) return sink(texts.join('\f'));
  for (const text of texts) await sink(`${text === '' || text.endsWith('\n') ? text : `${text}\n`}\f`);
}

/**
 * A document with a person's decisions.
 *
 * @param name of the corrections file, for messages
 * @throws InputError when the corrections belong to another document
 */
export function decideDocument(
  { facts, pages }: StoredDocument,
  corrections: CorrectionsFile,
  name: string,
): StoredDocument {
  const corrected = new Map(corrections.pages.map((page) => [page.page, page]));
  const decided = pages.map((page) => {
    const decisions = corrected.get(page.number);
    if (decisions !== undefined && pages.length === corrections.pages.length)
      return decidePage(page, decisions, name);
    throw inputError((m) => m.usage.otherPages(name));
  });
  return { facts, pages: decided };
}

/** Writes a document in one format. */
export async function writeDocument(
  { facts, pages }: StoredDocument,
  entry: FormatEntry,
  sink: Sink,
  options: OutputOptions,
): Promise<void> {
  const writer = (await entry.load()).open(facts, sink, options);
  for (const page of pages) await writer.page(page);
  await writer.end();
}

/**
 * Says where each format goes; undefined: standard output.
 *
 * @param output the value of `-o`
 * @param source name of the document that was reviewed: `scan.pdf` gives `scan.txt`
 * @param takenFiles what must not be written to: the inputs, and the results of other corrections
 * @throws UsageError when several results have no folder, or one would overwrite an input
 */
export async function planOutputs(
  formats: readonly FormatEntry[],
  output: string | undefined,
  source: string,
  takenFiles: readonly string[],
): Promise<ReadonlyMap<FormatEntry, string | undefined>> {
  if (output === undefined || output === '-') {
    if (formats.length === 1) return new Map(formats.map((format) => [format, undefined]));
    throw usageError((m) => m.usage.formatsNeedFolder);
  }
  const folder = formats.length > 1 || (await isFolder(output));
  const name = nameHere(source).replace(/\.[^.]{1,5}$/, '') || 'document';
  const taken = new Set(takenFiles.map((path) => placeOf(path)));
  return new Map(
    formats.map((format) => {
      const path = folder ? join(output, `${name === '-' ? 'stdin' : name}${format.extension}`) : output;
      if (taken.has(placeOf(path))) {
        throw usageError((m) => m.usage.overwritesResult(output, path));
      }
      return [format, path];
    }),
  );
}
