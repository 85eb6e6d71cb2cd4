import type { Box, Word } from '../../../document.js';
import type { MarkupPage } from '../markup-document.js';
import { PageBuilder } from '../page-builder.js';
import { readSize } from '../read-number.js';
import { wordsOfText } from '../words-of-text.js';
import { boxOfTitle, numberOfTitle, stringOfTitle } from './title-properties.js';

/** The page that is being read. Text that stands in no word makes words of its own. */
export class HocrPage {
  readonly #number: number;
  readonly #properties: ReadonlyMap<string, string>;
  readonly #builder: PageBuilder;
  readonly #warnings: string[] = [];
  /** text of the open line that is in no word */
  #loose = '';
  /** the box of the open line */
  #box: Box | undefined;

  constructor(name: string, number: number, properties: ReadonlyMap<string, string>) {
    this.#number = number;
    this.#properties = properties;
    this.#builder = new PageBuilder(`${name}, page ${number}`);
  }

  warn(what: string): void {
    if (!this.#warnings.includes(what)) this.#warnings.push(what);
  }

  startBlock(): void {
    this.endLine();
    this.#builder.endParagraph();
  }

  startLine(box: Box | undefined, letterHeight: number | undefined): void {
    this.endLine();
    this.#builder.startLine(box, letterHeight);
    this.#box = box;
  }

  /** A `br` ends a line where lines are not marked. */
  breakLine(): void {
    if (this.#loose.trim() !== '') this.endLine();
  }

  endLine(): void {
    this.#flush();
    this.#builder.endLine();
    this.#box = undefined;
  }

  text(text: string): void {
    this.#loose += text;
  }

  add(words: readonly Word[]): void {
    this.#flush();
    this.#builder.add(words);
  }

  #flush(): void {
    const text = this.#loose;
    this.#loose = '';
    if (text.trim() !== '') this.#builder.add(wordsOfText(text.trim(), { box: this.#box }));
  }

  build(): MarkupPage {
    this.endLine();
    const box = boxOfTitle(this.#properties);
    const size = readSize(box && box.x + box.width, box && box.y + box.height);
    const dpi = numberOfTitle(this.#properties, 'scan_res');
    const imageName = stringOfTitle(this.#properties, 'image');
    return {
      number: this.#number,
      page: this.#builder.build(size, dpi !== undefined && dpi > 0 ? dpi : undefined),
      ...(imageName ? { imageName } : {}),
      warnings: this.#warnings,
    };
  }
}
