import { Life } from '../../source/life.js';
import type { ParserThread, PdfHost } from '../../source/pdf/host.js';
import type { PdfLibrary } from '../../source/pdf/library.js';
import { type PageCanvas, page } from '../page-globals.js';

interface Drawn {
  canvas: PageCanvas | null;
  context: unknown;
}

/** Canvases that are not shown, so that PDFs are read in workers of the page too. */
class HiddenCanvases {
  create(width: number, height: number): Drawn {
    const canvas = new page.OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }
  reset({ canvas }: Drawn, width: number, height: number): void {
    if (canvas) Object.assign(canvas, { width, height });
  }
  destroy(drawn: Drawn): void {
    if (drawn.canvas) Object.assign(drawn.canvas, { width: 0, height: 0 });
    Object.assign(drawn, { canvas: null, context: null });
  }
}

/** No filters, as in Node: the page's would want a document. */
class NoFilters {
  addFilter = (): string => 'none';
  addHCMFilter = (): string => 'none';
  addAlphaFilter = (): string => 'none';
  addLuminosityFilter = (): string => 'none';
  addHighlightHCMFilter = (): string => 'none';
  destroy(): void {}
}

function startParser(address: string, library: PdfLibrary, onDeath: () => void): ParserThread {
  const thread = new page.Worker(address, { type: 'module' });
  const life = new Life();
  const die = (error: Error): void => {
    if (life.death) return;
    life.end(error);
    onDeath();
  };
  thread.onerror = ({ message }) =>
    die(new Error(message ? `the reader of PDFs stopped: ${message}` : `${address} cannot be loaded`));
  const worker = new library.PDFWorker({ port: thread, verbosity: 0 });
  return {
    worker,
    orDies: (work) => life.orDies(work),
    async end() {
      die(new Error('the reader of PDFs was ended'));
      worker.destroy();
      thread.terminate();
    },
  };
}

let loaded: Promise<PdfLibrary> | undefined;

/**
 * pdf.js in a page, with its parser in a worker.
 *
 * @param folder absolute address where the files of the package `pdfjs-dist` lie; ends in a slash
 */
export function pagePdfHost(folder: string): PdfHost {
  return {
    library: () => {
      loaded ??= import('pdfjs-dist/legacy/build/pdf.mjs') as unknown as Promise<PdfLibrary>;
      return loaded;
    },
    folder,
    options: { CanvasFactory: HiddenCanvases, FilterFactory: NoFilters },
    startParser: (library, onDeath) =>
      startParser(`${folder}legacy/build/pdf.worker.min.mjs`, library, onDeath),
    pause: (go) => void setTimeout(go, 0),
  };
}
