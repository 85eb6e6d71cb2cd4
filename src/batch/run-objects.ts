import { readFile, stat } from 'node:fs/promises';
import { InputError } from '../errors.js';
import { lossesOf } from '../source/losses.js';
import { endOfLastPage } from '../source/text-pages.js';
import { countPage } from './count-page.js';
import { failureOf } from './failure.js';
import { NO_COUNTS } from './file-record.js';
import type { Repairer } from './repairer.js';
import type { ObjectJob, ObjectOutcome } from './task.js';

/** What messages call a text that came in the line itself. */
const NO_NAME = 'the text';
/** Pages of one text are parted as `pdftotext` has it. */
const PAGE_BREAK = '\f';

/** A pipe or a device might never end, and its process would wait for ever. Folders are told by `readFile`. */
async function readRegular(path: string): Promise<Uint8Array> {
  const status = await stat(path);
  if (!status.isFile() && !status.isDirectory())
    throw new InputError(`${path}: this is no regular file (a pipe, a socket, a device).`);
  return readFile(path);
}

async function runObject({ id, text = '', path }: ObjectJob, repairer: Repairer): Promise<ObjectOutcome> {
  const name = path ?? NO_NAME;
  try {
    const document =
      path === undefined ? await repairer.openText(text) : await repairer.open(path, await readRegular(path));
    try {
      let counts = NO_COUNTS;
      const texts: string[] = [];
      const problems: string[] = [];
      for await (const page of document.pages) {
        texts.push(page.text);
        counts = countPage(counts, page);
        if (page.problem !== undefined) problems.push(page.problem);
        problems.push(...lossesOf(page, name));
      }
      const result = {
        id,
        text: texts.join(PAGE_BREAK) + (path === undefined ? endOfLastPage(text) : ''),
        counts,
      };
      return problems.length > 0 ? { ...result, error: problems.join(' ') } : result;
    } finally {
      await document.close();
    }
  } catch (error) {
    return { id, error: failureOf(error, name) };
  }
}

/** Repairs the objects of some lines, one after the other. */
export async function runObjects(objects: readonly ObjectJob[], repairer: Repairer) {
  const outcomes: ObjectOutcome[] = [];
  for (const object of objects) outcomes.push(await runObject(object, repairer));
  return outcomes;
}
