import type { OpenedDocument } from '../source/open-document.js';

/**
 * The long document whose parts are done one after the other: it is opened for the first of them and stays open until
 * another is wanted. Only of kinds that can give any of their pages (PDFs); others are opened for each part.
 */
export class HeldDocument {
  #id: string | undefined;
  #document: OpenedDocument | undefined;

  /**
   * @param id of the file as it was found: the same name with other bytes is another file
   * @param pages like `17-32`
   * @param open opens the file for these pages
   */
  async part(id: string, pages: string, open: () => Promise<OpenedDocument>): Promise<OpenedDocument> {
    const held = this.#id === id ? this.#document : undefined;
    if (held?.read) return { ...held, pages: held.read(pages), close: async () => {} };
    await this.release();
    const opened = await open();
    if (!opened.read) return opened;
    this.#id = id;
    this.#document = opened;
    return { ...opened, close: async () => {} };
  }

  /** Closes what is open. */
  async release(): Promise<void> {
    const document = this.#document;
    this.#id = undefined;
    this.#document = undefined;
    await document?.close();
  }
}
