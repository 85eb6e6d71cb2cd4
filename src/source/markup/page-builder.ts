import type { Box, Line, Page, Size, Word } from '../../document.js';
import { InputError } from '../../errors.js';
import { MAX_WORD_LENGTH, MAX_WORDS_OF_PAGE } from './limits.js';

/** Puts a page together from what a reader comes across: lines of words, paragraphs parted by blank lines. */
export class PageBuilder {
  readonly #lines: Line[] = [];
  readonly #where: string;
  #words: Word[] = [];
  #box: Box | undefined;
  #letterHeight: number | undefined;
  #count = 0;
  #paragraphEnded = false;

  /** @param where file and page, for messages */
  constructor(where: string) {
    this.#where = where;
  }

  /** A new line begins; what was open ends. */
  startLine(box?: Box, letterHeight?: number): void {
    this.endLine();
    this.#box = box;
    this.#letterHeight = letterHeight;
  }

  /** @throws InputError when the page has more words, or a longer one, than any page has */
  add(words: readonly Word[]): void {
    this.#count += words.length;
    if (this.#count > MAX_WORDS_OF_PAGE) {
      throw new InputError(
        `${this.#where}: more than ${MAX_WORDS_OF_PAGE} words on one page. Split the page.`,
      );
    }
    for (const word of words) {
      if (word.observed.length > MAX_WORD_LENGTH) {
        const start = word.observed.slice(0, 20);
        throw new InputError(
          `${this.#where}: a word of ${word.observed.length} characters (\`${start}…\`) is no word. Look at the file.`,
        );
      }
      this.#words.push(word);
    }
  }

  /** Ends the open line; nothing where it has no words. */
  endLine(): void {
    if (this.#words.length > 0) {
      if (this.#paragraphEnded && this.#lines.length > 0) this.#lines.push({ words: [] });
      this.#paragraphEnded = false;
      this.#lines.push({
        words: this.#words,
        ...(this.#box ? { box: this.#box } : {}),
        ...(this.#letterHeight ? { xHeight: this.#letterHeight } : {}),
      });
    }
    this.#words = [];
    this.#box = undefined;
    this.#letterHeight = undefined;
  }

  /** What follows is another paragraph. */
  endParagraph(): void {
    this.endLine();
    this.#paragraphEnded = true;
  }

  /** Adds the lines of another page part behind these. */
  append(lines: readonly Line[]): void {
    this.endParagraph();
    if (lines.length > 0 && this.#lines.length > 0) this.#lines.push({ words: [] });
    for (const line of lines) this.#lines.push(line);
  }

  get lines(): readonly Line[] {
    this.endLine();
    return this.#lines;
  }

  build(size: Size | undefined, dpi: number | undefined): Page {
    return { lines: this.lines, ...(size ? { size } : {}), ...(dpi ? { dpi } : {}) };
  }
}
