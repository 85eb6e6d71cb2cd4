import type { ParserThread, PdfHost } from './host.js';
import { type PdfDocument, type PdfLibrary, readingOptions, showingOptions } from './library.js';
import { TimeoutError, within } from './time-limit.js';

/** A PDF opened in one thread: to read text without decoding pictures, and, when asked for, to show pages. */
interface Opened {
  readonly thread: ParserThread;
  readonly text: Promise<PdfDocument>;
  pictures?: Promise<PdfDocument>;
  isDead: boolean;
}

/** Milliseconds that opening may take: as much as a page. */
const OPENING_TIME = 60_000;

/** What is wanted of a PDF: its text alone is read faster. */
export type Purpose = 'text' | 'pictures';

/**
 * A PDF in a thread of its own, opened anew after the thread was ended or died. The parser of pdf.js cannot be
 * interrupted; its thread can. A process of its own would also survive crashes of native code, but the parser has none,
 * and pictures would have to be copied between processes.
 */
export class PdfSession {
  readonly #host: PdfHost;
  readonly #library: PdfLibrary;
  readonly #bytes: Uint8Array;
  readonly #password: string | undefined;
  #opened: Opened | undefined;
  #closed = false;

  constructor(host: PdfHost, library: PdfLibrary, bytes: Uint8Array, password: string | undefined) {
    this.#host = host;
    this.#library = library;
    this.#bytes = bytes;
    this.#password = password;
  }

  /**
   * Does work on the document, within a time. When that is over, the thread is ended, and what it was doing for others
   * is done again.
   *
   * @throws TimeoutError; Error when the file cannot be opened; what `work` throws
   */
  async run<T>(purpose: Purpose, ms: number, work: (document: PdfDocument) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const opened = this.#open();
      try {
        const opening = purpose === 'text' ? opened.text : this.#pictures(opened);
        const document = await within(opened.thread.orDies(opening), Math.max(ms, OPENING_TIME));
        return await within(opened.thread.orDies(work(document)), ms);
      } catch (error) {
        const wasDead = opened.isDead;
        if (error instanceof TimeoutError) await this.#drop(opened);
        else if (!wasDead || attempt > 1 || this.#closed) throw error;
        if (error instanceof TimeoutError) throw error;
      }
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#opened) await this.#drop(this.#opened);
  }

  #open(): Opened {
    if (this.#closed) throw new Error('the PDF is closed');
    if (this.#opened) return this.#opened;
    const thread = this.#host.startParser(this.#library, () => {
      opened.isDead = true;
      if (this.#opened === opened) this.#opened = undefined;
    });
    const opened: Opened = { thread, text: this.#load(thread, readingOptions), isDead: false };
    this.#opened = opened;
    return opened;
  }

  #load(thread: ParserThread, optionsOf: typeof readingOptions): Promise<PdfDocument> {
    const { folder, options: own } = this.#host;
    const options = { ...optionsOf(this.#bytes, this.#password, folder), ...own, worker: thread.worker };
    const document = this.#library.getDocument(options).promise;
    document.catch(() => {});
    return document;
  }

  #pictures(opened: Opened): Promise<PdfDocument> {
    opened.pictures ??= this.#load(opened.thread, showingOptions);
    return opened.pictures;
  }

  async #drop(opened: Opened): Promise<void> {
    opened.isDead = true;
    if (this.#opened === opened) this.#opened = undefined;
    await opened.thread.end();
  }
}
