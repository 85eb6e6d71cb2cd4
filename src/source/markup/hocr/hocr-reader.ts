import { Parser } from 'htmlparser2';
import { InputError } from '../../../errors.js';
import { CUT_OFF } from '../../losses.js';
import { MAX_DEPTH } from '../limits.js';
import type { MarkupPage } from '../markup-document.js';
import type { MarkupReader } from '../read-pages.js';
import { type Role, roleOf } from './element-role.js';
import { HocrPage } from './hocr-page.js';
import { HocrWord } from './hocr-word.js';
import { boxOfTitle, letterHeight, percentOfTitle, titleProperties } from './title-properties.js';

const OUTSIDE = 'this text stands outside of any page of the file';

/**
 * Reads hOCR as it comes, be it XML or HTML as browsers take it: unclosed elements, unquoted attributes. Entities that
 * a file defines itself are not expanded, and nothing outside is looked up. What the engine itself answers is read by
 * `ocr/read-engine-hocr.ts`.
 */
export class HocrReader implements MarkupReader {
  readonly #name: string;
  readonly #complete: MarkupPage[] = [];
  readonly #parser: Parser;
  readonly #roles: Role[] = [];
  #pages = 0;
  #page: HocrPage | undefined;
  #word: HocrWord | undefined;
  #choice: { text: string; readonly probability: number | undefined } | undefined;

  constructor(name: string) {
    this.#name = name;
    this.#parser = new Parser(
      {
        onopentag: (tag, attributes) => this.#open(tag, attributes),
        onclosetag: (_, implied) => this.#close(implied),
        ontext: (text) => this.#text(text),
      },
      { recognizeSelfClosing: true, recognizeCDATA: true },
    );
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  end(): void {
    this.#parser.end();
    this.#closePage();
    if (this.#pages === 0) {
      throw new InputError(`${this.#name}: no element of the class ocr_page is in it. Give an hOCR file.`);
    }
  }

  next(): MarkupPage | undefined {
    return this.#complete.shift();
  }

  /** The open page; one of its own for text that stands in none. */
  #pageFor(role: Role): HocrPage | undefined {
    if (!this.#page && (role === 'line' || role === 'word')) {
      this.#pages += 1;
      this.#page = new HocrPage(this.#name, this.#pages, new Map());
      this.#page.warn(OUTSIDE);
    }
    return this.#page;
  }

  #open(tag: string, attributes: Readonly<Record<string, string>>): void {
    const role = this.#roles.at(-1) === 'ignored' ? 'ignored' : roleOf(tag, attributes);
    this.#roles.push(role);
    if (this.#roles.length > MAX_DEPTH) {
      throw new InputError(
        `${this.#name}: more than ${MAX_DEPTH} elements within each other. Export the file again.`,
      );
    }
    const properties = titleProperties(attributes.title);
    if (role === 'page') {
      this.#closePage();
      this.#pages += 1;
      this.#page = new HocrPage(this.#name, this.#pages, properties);
      return;
    }
    const page = this.#pageFor(role);
    if (!page) return;
    if (role === 'block') page.startBlock();
    else if (role === 'break') page.breakLine();
    else if (role === 'line') page.startLine(boxOfTitle(properties), letterHeight(properties));
    else if (role === 'word') {
      this.#closeWord();
      this.#word = new HocrWord(boxOfTitle(properties), percentOfTitle(properties, 'x_wconf'));
    } else if (role === 'symbol') this.#word?.startSymbol(percentOfTitle(properties, 'x_conf'));
    else if (role === 'choice')
      this.#choice = { text: '', probability: percentOfTitle(properties, 'x_confs') };
  }

  #text(text: string): void {
    const role = this.#roles.at(-1);
    if (role === 'ignored' || role === 'choices' || !this.#page) return;
    if (role === 'choice') {
      if (this.#choice) this.#choice.text += text;
    } else if (this.#word) {
      this.#word.add(text);
      if (role === 'symbol') this.#word.addToSymbol(text);
    } else this.#page.text(text);
  }

  #close(implied: boolean): void {
    const role = this.#roles.pop();
    if (role === 'page') {
      if (implied) this.#page?.warn(CUT_OFF);
      this.#closePage();
    } else if (role === 'word') this.#closeWord();
    else if (role === 'line') this.#page?.endLine();
    else if (role === 'block') this.#page?.startBlock();
    else if (role === 'choice' && this.#choice) {
      this.#word?.choice(this.#choice.text, this.#choice.probability);
      this.#choice = undefined;
    }
  }

  #closeWord(): void {
    if (this.#word) this.#page?.add(this.#word.words());
    this.#word = undefined;
  }

  #closePage(): void {
    this.#closeWord();
    if (this.#page) this.#complete.push(this.#page.build());
    this.#page = undefined;
  }
}
