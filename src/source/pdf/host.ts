import type { PdfLibrary, PdfWorker } from './library.js';

/** A thread that parses PDFs, which can be ended at any time: a file made to hang a reader hangs only this. */
export interface ParserThread {
  /** to be given to `getDocument` */
  readonly worker: PdfWorker;
  /**
   * Waits for work, or until the thread dies. (A race with one promise that lives as long as the thread would keep all
   * that was ever raced.)
   *
   * @throws Error when the thread dies, or has died
   */
  orDies<T>(work: Promise<T>): Promise<T>;
  /** Ends it at once; what it was asked never comes. */
  end(): Promise<void>;
  /** Gives it back when it has nothing left to do, so that another document may have it. It must not be used any more. */
  rest?(): void;
}

/** What pdf.js runs on. */
export interface PdfHost {
  /** pdf.js, loaded when it is first needed: that takes a fifth of a second. */
  library(): Promise<PdfLibrary>;
  /** where the folders `cmaps`, `standard_fonts`, `wasm` and `iccs` of pdf.js are; ends in a slash */
  readonly folder: string;
  /** more options for `getDocument`; default none */
  readonly options?: object | undefined;
  /** Starts a thread, which lives until it is ended. @param onDeath is told when it ends, for whatever reason */
  startParser(library: PdfLibrary, onDeath: () => void): ParserThread;
  /** Lets others have their turn, then goes on. */
  pause(go: () => void): void;
}
