import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readError } from '../source/text.js';
import { writeWhole } from './atomic-file.js';
import type { Report } from './train-parts.js';

/** Lays out what the tables of a folder of models say, so that it is read at once: `knowledge.bin`. */
export async function packKnowledge(output: string, report: Report): Promise<void> {
  const { packTables } = await import('../model/pack-tables.js');
  const { KNOWLEDGE_SOURCES, MODEL_FILES } = await import('../model/read-models.js');
  const files = new Map<string, Uint8Array>();
  for (const name of KNOWLEDGE_SOURCES) {
    const path = join(output, name);
    const bytes = await readFile(path).catch((error: unknown) => {
      throw readError(error, path);
    });
    files.set(name, bytes);
  }
  const bytes = packTables(files, (name) => join(output, name));
  const path = join(output, MODEL_FILES.knowledge);
  await writeWhole(path, bytes);
  report(`${path}: ${(bytes.length / 1e6).toFixed(1)} MB`);
}

/** The same where a folder has all that it takes: after a part of it was trained. */
export async function packAgain(output: string, report: Report): Promise<void> {
  const { KNOWLEDGE_SOURCES } = await import('../model/read-models.js');
  for (const name of KNOWLEDGE_SOURCES) if (!(await stat(join(output, name)).catch(() => undefined))) return;
  await packKnowledge(output, report);
}
