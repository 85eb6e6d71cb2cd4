import { InputError } from '../errors.js';
import { loadDetector, loadModels } from '../model/load.js';
import { formatsNamed } from '../output/formats.js';
import { repairPages, repairText } from '../pipeline.js';
import { createRestorer } from '../restore/restorer.js';
import type { OcrEngine } from '../source/ocr/engine.js';
import { type OpenedDocument, openDocument } from '../source/open-document.js';
import { openText } from '../source/text.js';
import { openDecodedText } from '../source/text-pages.js';
import { HeldDocument } from './held-document.js';
import { readLearnt } from './learn-folder.js';
import { learnPages } from './learn-pages.js';
import type { DocumentPart, Lesson, RepairedDocument, Repairer, TextPart } from './repairer.js';
import type { WorkerSetup } from './task.js';

/** Bytes from which a plain text is repaired part by part, so that memory does not grow with it. */
const LONG_TEXT = 2 ** 20;

/**
 * What repairs documents in a worker process: models, a restorer, and a recogniser that is opened when the first scan
 * comes.
 *
 * @throws ModelError when a model file is missing or damaged
 */
export async function createRepairer(setup: WorkerSetup): Promise<Repairer> {
  const { settings, models, learnt, readings } = setup;
  const { adapt = 'document', ocr = 'auto', password, limits } = settings;
  const [known, detector] = await Promise.all([loadModels(models), loadDetector(models)]);
  const learned = learnt === undefined ? [] : await readLearnt(learnt);
  const restorer = createRestorer(known, {
    ...settings.restorer,
    adapt: adapt !== 'none',
    learned: [...(settings.restorer?.learned ?? []), ...learned],
  });
  const names = settings.formats ?? ['text'];
  const formats = await Promise.all(formatsNamed(names.join(',')).map((entry) => entry.load()));
  let engine: Promise<OcrEngine> | undefined;
  const openEngine = async (): Promise<OcrEngine> => {
    const { openEngine: open } = await import('../source/ocr/open-engine.js');
    const opened = await open({ engine: settings.engine, jobs: 1, timeoutMs: limits?.pageTime });
    if (!readings) return opened;
    const { keepReadings } = await import('./kept-readings.js');
    return keepReadings(opened, readings);
  };
  /** what recognised pages of the document in hand */
  let used: string | undefined;
  const openSource = (path: string, bytes: Uint8Array, pages?: string): Promise<OpenedDocument> =>
    openDocument(bytes, {
      ...{ name: path, detector, ocr, password, pages, limits },
      engine: async () => {
        engine ??= openEngine();
        const opened = await engine;
        used = opened.name;
        return opened;
      },
    });
  const held = new HeldDocument();
  const openHeld = ({ path, id, pages, read }: DocumentPart) =>
    held.part(id, pages, async () => openSource(path, await read(), pages));
  const lessonOf = async (document: OpenedDocument, most: number): Promise<Lesson> => {
    const { kind, pageCount } = document;
    try {
      if (pageCount > most && (kind === 'pdf' || kind === 'image')) return { kind, pageCount };
      return { kind, pageCount, pairs: await learnPages(restorer, document.pages) };
    } finally {
      await document.close();
    }
  };
  const repaired = (document: OpenedDocument): RepairedDocument => ({
    kind: document.kind,
    pageCount: document.pageCount,
    pages: repairPages(restorer, document.pages),
    engine: () => used,
    close: () => document.close(),
  });
  return {
    formats,
    learn: async (path, bytes, most) => lessonOf(await openSource(path, bytes), most),
    learnPart: async (part) => lessonOf(await openHeld(part), Number.POSITIVE_INFINITY),
    async open(path, bytes) {
      used = undefined;
      await held.release();
      return repaired(await openSource(path, bytes));
    },
    async openText(text) {
      used = undefined;
      return repaired(await openDecodedText(text, 'text'));
    },
    async openPart(part) {
      used = undefined;
      return repaired(await openHeld(part));
    },
    async stream(path, size) {
      if (size < LONG_TEXT || formats.length !== 1 || formats[0]!.name !== 'text') return undefined;
      try {
        const { blocks, byteOrderMark, encoding } = await openText(path);
        return (async function* (): AsyncGenerator<TextPart> {
          if (byteOrderMark && encoding === 'utf-8')
            yield { text: '\ufeff', corrections: [], road: 'mangled-text' };
          for await (const block of blocks) {
            const { text, corrections } = await repairText(restorer, block);
            yield { text, corrections, road: 'mangled-text' };
          }
        })();
      } catch (error) {
        // No text: a document.
        if (error instanceof InputError) return undefined;
        throw error;
      }
    },
    async close() {
      await held.release();
      await (await engine?.catch(() => undefined))?.close();
    },
  };
}
