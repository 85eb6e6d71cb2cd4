import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import type { CorrectionsFile } from '../corrections/corrections-file.js';
import type { FormatEntry } from '../output/formats.js';
import type { EngineName } from '../source/ocr/engine-names.js';
import { nameHere } from './file-name.js';
import type { Io } from './io.js';
import { inputError } from './messages/said.js';
import { RepairRun } from './repair-run.js';

/** How the document that was reviewed is read again. */
export interface SourceOptions {
  /** where it lies; looked for when left out */
  readonly source?: string;
  readonly engine: EngineName;
  readonly password?: string;
  readonly models?: string;
  readonly quiet?: true;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

/**
 * Finds the document that was reviewed: as named, beside the corrections file, or in the working folder.
 *
 * @throws InputError when it is in none of these places
 */
export async function findSource(
  path: string,
  { source }: CorrectionsFile,
  { source: named }: SourceOptions,
  format: string,
): Promise<string> {
  const name = nameHere(source.name);
  const places = named === undefined ? [join(dirname(path), name), name] : [named];
  for (const place of places) if (name !== '-' && (await isFile(place))) return place;
  throw inputError((m) => m.usage.noSource(path, format, named ?? name));
}

/**
 * Reads the document again, puts in what was decided, and writes it in these formats.
 *
 * @param path of the corrections file
 * @returns the exit code
 * @throws InputError when the document cannot be read, or is read otherwise than when it was reviewed
 */
export async function applyToSource(
  io: Io,
  path: string,
  { source, pages }: CorrectionsFile,
  document: string,
  results: readonly { readonly format: FormatEntry; readonly output: string | undefined }[],
  options: SourceOptions,
): Promise<number> {
  const { engine, password, models } = options;
  const restorer = (await io.loadRestorers(models))({ adapt: true });
  const run = new RepairRun(io, restorer, {
    ...{ ocr: 'auto', engine, jobs: availableParallelism(), corrections: path },
    ...(source.paged ? { pages: pages.map(({ page }) => page).join(',') } : {}),
    ...(password === undefined ? {} : { password }),
    ...(models === undefined ? {} : { models }),
    ...(options.quiet ? { quiet: true } : {}),
  });
  try {
    return await run.repair({ input: document, results });
  } finally {
    await run.close();
  }
}
