import type { ParserThread, PdfHost } from './host.js';
import {
  type PdfDocument,
  type PdfLibrary,
  type PdfLoading,
  readingOptions,
  showingOptions,
} from './library.js';
import { TimeoutError, within } from './time-limit.js';

/** A PDF opened in one thread: to read text without decoding pictures, and, when asked for, to show pages. */
interface Opened {
  readonly thread: ParserThread;
  readonly text: PdfLoading;
  pictures?: PdfLoading;
  isDead: boolean;
  /** pieces of work under way */
  working: number;
}

/** Bytes of a document from which its thread is not used for another one: it may hold on to much. */
const LARGE = 16 * 2 ** 20;
/** Milliseconds that a thread has to forget a document. */
const FORGETTING_TIME = 1000;
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
      opened.working += 1;
      try {
        const { promise } = purpose === 'text' ? opened.text : this.#pictures(opened);
        const document = await within(opened.thread.orDies(promise), Math.max(ms, OPENING_TIME));
        return await within(opened.thread.orDies(work(document)), ms);
      } catch (error) {
        const wasDead = opened.isDead;
        if (error instanceof TimeoutError) await this.#drop(opened);
        else if (!wasDead || attempt > 1 || this.#closed) throw error;
        if (error instanceof TimeoutError) throw error;
      } finally {
        opened.working -= 1;
      }
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    const opened = this.#opened;
    if (!opened) return;
    if (await this.#forgets(opened)) {
      this.#opened = undefined;
      opened.isDead = true;
      opened.thread.rest?.();
    } else await this.#drop(opened);
  }

  /** Whether a thread is done with the document and has let go of it. */
  async #forgets({ thread, text, pictures, working, isDead }: Opened): Promise<boolean> {
    if (!thread.rest || isDead || working > 0 || this.#bytes.length > LARGE) return false;
    try {
      const all = Promise.all([text, pictures].map((loading) => loading?.destroy()));
      await within(thread.orDies(all), FORGETTING_TIME);
      return true;
    } catch {
      return false;
    }
  }

  #open(): Opened {
    if (this.#closed) throw new Error('the PDF is closed');
    if (this.#opened) return this.#opened;
    const thread = this.#host.startParser(this.#library, () => {
      opened.isDead = true;
      if (this.#opened === opened) this.#opened = undefined;
    });
    const opened: Opened = { thread, text: this.#load(thread, readingOptions), isDead: false, working: 0 };
    this.#opened = opened;
    return opened;
  }

  #load(thread: ParserThread, optionsOf: typeof readingOptions): PdfLoading {
    const { folder, options: own } = this.#host;
    const options = { ...optionsOf(this.#bytes, this.#password, folder), ...own, worker: thread.worker };
    const loading = this.#library.getDocument(options);
    loading.promise.catch(() => {});
    return loading;
  }

  #pictures(opened: Opened): PdfLoading {
    opened.pictures ??= this.#load(opened.thread, showingOptions);
    return opened.pictures;
  }

  async #drop(opened: Opened): Promise<void> {
    opened.isDead = true;
    if (this.#opened === opened) this.#opened = undefined;
    await opened.thread.end();
  }
}
