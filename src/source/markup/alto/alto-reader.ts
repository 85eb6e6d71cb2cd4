import { SaxesParser } from 'saxes';
import { InputError } from '../../../errors.js';
import { MAX_DEPTH } from '../limits.js';
import type { MarkupPage } from '../markup-document.js';
import { readNumber, readSize } from '../read-number.js';
import type { MarkupReader } from '../read-pages.js';
import { AltoString, type Attributes, boxOf } from './alto-string.js';
import { PARTS, PageParts, type Part } from './page-parts.js';

/** Units of length in an inch. A pixel is whatever the image says. */
const UNITS_PER_INCH: Readonly<Record<string, number>> = { mm10: 254, inch1200: 1200 };
/** How our own writer says the resolution, for which ALTO has no place. */
const DPI_IN_DETAIL = /^(\d+(?:\.\d+)?) dpi\b/u;

function isPart(name: string): name is Part {
  return (PARTS as readonly string[]).includes(name);
}

/**
 * Reads ALTO as it comes. Entities that a file defines itself are not expanded, and nothing outside is looked up:
 * either is refused as not well-formed.
 */
export class AltoReader implements MarkupReader {
  readonly #name: string;
  readonly #parser = new SaxesParser({ position: true });
  readonly #complete: MarkupPage[] = [];
  #depth = 0;
  #pages = 0;
  #page: PageParts | undefined;
  #string: AltoString | undefined;
  /** a word that goes on in the next line: what its second part says the whole is */
  #continued: string | undefined;
  #unit = 'pixel';
  #imageName: string | undefined;
  /** name and text of the element whose text is wanted */
  #text: { readonly of: string; text: string } | undefined;

  constructor(name: string) {
    this.#name = name;
    this.#parser.on('error', (error) => {
      throw this.#broken(`not well-formed XML (${error.message.replace(/^\d+:\d+: /u, '')})`);
    });
    this.#parser.on('opentag', ({ name, attributes }) =>
      this.#open(localName(name), attributes as Attributes),
    );
    this.#parser.on('closetag', ({ name }) => this.#close(localName(name)));
    const text = (piece: string): void => {
      if (this.#text) this.#text.text += piece;
    };
    this.#parser.on('text', text);
    this.#parser.on('cdata', text);
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  end(): void {
    this.#parser.close();
    if (this.#pages === 0) {
      throw new InputError(`${this.#name}: there is no page in this ALTO file. Look at what wrote it.`);
    }
  }

  next(): MarkupPage | undefined {
    return this.#complete.shift();
  }

  #broken(what: string): InputError {
    return new InputError(
      `${this.#name}:${this.#parser.line}: ${what}. Get the whole file, or export it again.`,
    );
  }

  #open(name: string, attributes: Attributes): void {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw this.#broken(`more than ${MAX_DEPTH} elements within each other`);
    if (this.#depth === 1 && name !== 'alto') throw this.#broken(`not ALTO: it begins with \`${name}\``);
    if (name === 'MeasurementUnit' || name === 'fileName') this.#text = { of: name, text: '' };
    else if (name === 'Page') this.#openPage(attributes);
    else if (this.#page) this.#openInPage(this.#page, name, attributes);
  }

  #openPage(attributes: Attributes): void {
    this.#closePage();
    this.#pages += 1;
    const size = readSize(readNumber(attributes.WIDTH), readNumber(attributes.HEIGHT));
    const detail = DPI_IN_DETAIL.exec(attributes.QUALITY_DETAIL ?? '')?.[1];
    const dpi = UNITS_PER_INCH[this.#unit] ?? readNumber(detail);
    this.#page = new PageParts(this.#name, this.#pages, size, dpi);
  }

  #openInPage(page: PageParts, name: string, attributes: Attributes): void {
    if (isPart(name)) page.enter(name);
    else if (name === 'TextBlock') page.open.endParagraph();
    else if (name === 'TextLine') page.open.startLine(boxOf(attributes));
    else if (name === 'String') {
      this.#flush(page);
      this.#string = new AltoString(attributes);
    } else if (name === 'Glyph') this.#string?.glyph(attributes);
    else if (name === 'Variant') this.#string?.variant(attributes);
    else if (name === 'HYP') this.#string?.hyphen(attributes.CONTENT ?? '');
  }

  #close(name: string): void {
    this.#depth -= 1;
    if (name === this.#text?.of) {
      const text = this.#text.text.trim();
      this.#text = undefined;
      if (name === 'MeasurementUnit') this.#unit = text;
      else this.#imageName = text;
    }
    if (!this.#page) return;
    if (name === 'Page') this.#closePage();
    else if (name === 'TextLine' || name === 'TextBlock') {
      this.#flush(this.#page);
      if (name === 'TextLine') this.#page.open.endLine();
      else this.#page.open.endParagraph();
    } else if (isPart(name)) this.#page.enter('PrintSpace');
  }

  /** Puts the word that was read last on the page; the second part of a word that stands whole already is left out. */
  #flush(page: PageParts): void {
    const string = this.#string;
    this.#string = undefined;
    if (!string) return;
    const { whole } = string;
    if (string.isSecondPart && whole !== undefined && whole === this.#continued) return;
    this.#continued = string.isSecondPart ? undefined : whole;
    page.open.add(string.words());
  }

  #closePage(): void {
    if (!this.#page) return;
    this.#flush(this.#page);
    this.#complete.push(this.#page.build(this.#imageName));
    this.#page = undefined;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
