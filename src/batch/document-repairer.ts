import { loadDetector, loadModels } from '../model/load.js';
import { formatsNamed } from '../output/formats.js';
import { repairPages } from '../pipeline.js';
import { createRestorer, type Restorer } from '../restore/restorer.js';
import type { OpenedDocument } from '../source/open-document.js';
import { openDecodedText } from '../source/text-pages.js';
import { DocumentOpener } from './document-opener.js';
import { HeldDocument } from './held-document.js';
import { readLearnt } from './learn-folder.js';
import { learnPages } from './learn-pages.js';
import type { DocumentPart, Lesson, RepairedDocument, Repairer } from './repairer.js';
import { LONG_TEXT, streamText } from './stream-text.js';
import type { WorkerSetup } from './task.js';

/**
 * What repairs documents in a worker process: models, a restorer, and a recogniser that is opened when the first scan
 * comes.
 *
 * @throws ModelError when a model file is missing or damaged
 */
export async function createRepairer(setup: WorkerSetup): Promise<Repairer> {
  const [restorer, detector] = await Promise.all([restorerOf(setup), loadDetector(setup.models)]);
  const names = setup.settings.formats ?? ['text'];
  const formats = await Promise.all(formatsNamed(names.join(',')).map((entry) => entry.load()));
  const opener = new DocumentOpener(setup, detector);
  const held = new HeldDocument();
  const openHeld = ({ path, id, pages, read }: DocumentPart) =>
    held.part(id, pages, async () => opener.open(path, await read(), pages));
  const repaired = (document: OpenedDocument): RepairedDocument => ({
    kind: document.kind,
    pageCount: document.pageCount,
    pages: repairPages(restorer, document.pages),
    engine: () => opener.used,
    close: () => document.close(),
  });
  return {
    formats,
    learn: async (path, bytes, most) => lessonOf(restorer, await opener.open(path, bytes), most),
    learnPart: async (part) => lessonOf(restorer, await openHeld(part), Number.POSITIVE_INFINITY),
    async open(path, bytes) {
      opener.takeAnother();
      await held.release();
      return repaired(await opener.open(path, bytes));
    },
    async openText(text) {
      opener.takeAnother();
      return repaired(await openDecodedText(text, 'text'));
    },
    async openPart(part) {
      opener.takeAnother();
      return repaired(await openHeld(part));
    },
    async stream(path, size) {
      const isText = formats.length === 1 && formats[0]!.name === 'text';
      return isText && size >= LONG_TEXT ? streamText(restorer, path) : undefined;
    },
    async close() {
      await held.release();
      await opener.close();
    },
  };
}

/** The restorer that the settings ask for, with what the whole folder taught. */
async function restorerOf({ settings, models, learnt }: WorkerSetup): Promise<Restorer> {
  const known = await loadModels(models);
  const learned = learnt === undefined ? [] : await readLearnt(learnt);
  return createRestorer(known, {
    ...settings.restorer,
    adapt: settings.adapt !== 'none',
    learned: [...(settings.restorer?.learned ?? []), ...learned],
  });
}

/** What a document teaches; one of more than `most` pages is only opened. It is closed in any case. */
async function lessonOf(restorer: Restorer, document: OpenedDocument, most: number): Promise<Lesson> {
  const { kind, pageCount } = document;
  try {
    if (pageCount > most && (kind === 'pdf' || kind === 'image')) return { kind, pageCount };
    return { kind, pageCount, pairs: await learnPages(restorer, document.pages) };
  } finally {
    await document.close();
  }
}
