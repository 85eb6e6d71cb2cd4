import { InputError } from '../errors.js';
import { loadDetector, loadModels } from '../model/load.js';
import { formatsNamed } from '../output/formats.js';
import { repairPages, repairText } from '../pipeline.js';
import { createRestorer } from '../restore/restorer.js';
import type { OcrEngine } from '../source/ocr/engine.js';
import { openDocument } from '../source/open-document.js';
import { openText } from '../source/text.js';
import { readLearnt } from './learn-folder.js';
import { learnPages } from './learn-pages.js';
import type { Repairer, TextPart } from './repairer.js';
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
  const { adapt = 'document', ocr = 'auto', password } = settings;
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
    const opened = await open({ engine: settings.engine, jobs: 1 });
    if (!readings) return opened;
    const { keepReadings } = await import('./kept-readings.js');
    return keepReadings(opened, readings);
  };
  const openSource = (path: string, bytes: Uint8Array, pages?: string, onEngine?: (name: string) => void) =>
    openDocument(bytes, {
      ...{ name: path, detector, ocr, password, pages },
      engine: async () => {
        engine ??= openEngine();
        const opened = await engine;
        onEngine?.(opened.name);
        return opened;
      },
    });
  return {
    formats,
    async learn(path, bytes, pages, most) {
      const document = await openSource(path, bytes, pages);
      const { kind, pageCount } = document;
      try {
        const isLong = pages === undefined && pageCount > most && (kind === 'pdf' || kind === 'image');
        return isLong
          ? { kind, pageCount }
          : { kind, pageCount, pairs: await learnPages(restorer, document.pages) };
      } finally {
        await document.close();
      }
    },
    async open(path, bytes, pages) {
      let used: string | undefined;
      const document = await openSource(path, bytes, pages, (name) => {
        used = name;
      });
      return {
        kind: document.kind,
        pageCount: document.pageCount,
        pages: repairPages(restorer, document.pages),
        engine: () => used,
        close: () => document.close(),
      };
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
      await (await engine?.catch(() => undefined))?.close();
    },
  };
}
