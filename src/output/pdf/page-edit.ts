import type { PDFContext, PDFDict, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { DrawingReader, type PdfObjects } from '../../pdf/page-drawing.js';
import type { RestoredPage } from '../../restored.js';
import type { GlyphlessCodes } from './glyphless-font.js';
import { showsUnderPicture } from './hidden-text.js';
import { pageSpace } from './page-space.js';
import { type StripRules, stripContent } from './strip-content.js';
import { layerContent } from './text-layer.js';

/** Forms within forms: more is a file made to break readers. */
const DEEPEST_FORM = 12;
const INITIAL_MODE = 0;

/** Puts restored words behind the pictures of pages, in place of the invisible text that was there. */
export class PageEditor {
  readonly #lib: PdfObjects;
  readonly #context: PDFContext;
  readonly #reader: DrawingReader;
  readonly #font: PDFRef;
  readonly #codes: GlyphlessCodes;
  #save: PDFRef | undefined;

  /** @param font under which the font of the layer will be found */
  constructor(lib: PdfObjects, context: PDFContext, font: PDFRef, codes: GlyphlessCodes) {
    this.#lib = lib;
    this.#context = context;
    this.#reader = new DrawingReader(lib, context);
    this.#font = font;
    this.#codes = codes;
  }

  /** @throws Error when the page's objects are damaged; it is left as it was, then */
  edit(page: PDFDict, { image, lines }: RestoredPage): void {
    const { PDFName } = this.#lib;
    const space = pageSpace(this.#lib, this.#reader, page);
    const content = this.#reader.contentOf(page);
    const resources = this.#copied(this.#reader.inherited(page, 'Resources'));
    const hiddenBefore = showsUnderPicture(this.#lib, this.#reader, page, content, space);
    const stripped = this.#strip(content, resources, { mode: INITIAL_MODE, hiddenBefore, showsBefore: 0 }, 0);
    const font = this.#nameFont(resources);
    const layer = layerContent(lines, image?.toUserSpace ?? space.toUserSpace, font, this.#codes);
    const before = 'q\n'.repeat(stripped.surplus + 1);
    const after = `\n${'Q\n'.repeat(stripped.open + 1)}${layer}\n`;
    page.set(PDFName.of('Resources'), resources);
    page.set(PDFName.of('Contents'), this.#contents(page, content, stripped.content, before, after));
  }

  /** Streams that stay are named again; what was changed is written as one. */
  #contents(page: PDFDict, old: Uint8Array, stripped: Uint8Array, before: string, after: string): PDFObject {
    const { PDFName, PDFArray: Arr, PDFRef: Ref } = this.#lib;
    const context = this.#context;
    const stream = (text: string): PDFRef => context.register(context.flateStream(text));
    if (stripped !== old) {
      const encoder = new TextEncoder();
      const pieces = [encoder.encode(before), stripped, encoder.encode(after)];
      const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
      let at = 0;
      for (const piece of pieces) {
        whole.set(piece, at);
        at += piece.length;
      }
      return context.register(context.flateStream(whole));
    }
    const value = page.get(PDFName.of('Contents'));
    const found = context.lookup(value);
    const streams = found instanceof Arr ? found.asArray() : value instanceof Ref ? [value] : [];
    if (before === 'q\n') this.#save ??= stream(before);
    const first = before === 'q\n' ? this.#save! : stream(before);
    return context.obj([first, ...streams, stream(after)]);
  }

  #strip(
    content: Uint8Array,
    resources: PDFDict,
    start: Pick<StripRules, 'mode' | 'hiddenBefore' | 'showsBefore'>,
    depth: number,
  ) {
    const { PDFName, PDFDict: Dict } = this.#lib;
    const fonts = resources.lookup(PDFName.of('Font'));
    /** forms met: in what mode, and what they are called now */
    const met = new Map<string, { readonly mode: number; readonly name: string }>();
    return stripContent(content, {
      ...start,
      isAlwaysSeen: (name) => {
        const font = fonts instanceof Dict ? fonts.lookup(PDFName.of(name)) : undefined;
        return font instanceof Dict && font.lookup(PDFName.of('Subtype')) === PDFName.of('Type3');
      },
      form: (name, mode, shows) => {
        const before = met.get(name);
        const drawn = this.#form(name, resources, { ...start, mode, showsBefore: shows }, depth);
        // A form that is drawn in two ways is left alone the second time.
        const isNew = before === undefined || before.mode === mode;
        const found = before?.name ?? (drawn.changed ? this.#nameForm(resources, name, drawn.changed) : name);
        met.set(name, { mode, name: found });
        return { name: isNew ? found : name, shows: drawn.shows };
      },
    });
  }

  /** A form without its invisible text, when it had some. */
  #form(
    name: string,
    resources: PDFDict,
    start: Pick<StripRules, 'mode' | 'hiddenBefore' | 'showsBefore'>,
    depth: number,
  ): { readonly shows: number; readonly changed?: PDFRef } {
    const { PDFName, PDFDict: Dict, PDFRawStream: Raw } = this.#lib;
    const objects = resources.lookup(PDFName.of('XObject'));
    const form = objects instanceof Dict ? objects.lookup(PDFName.of(name)) : undefined;
    const isForm = form instanceof Raw && form.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Form');
    if (!isForm || depth >= DEEPEST_FORM) return { shows: start.showsBefore };
    const own = form.dict.lookup(PDFName.of('Resources'));
    const inner = own instanceof Dict ? this.#copied(own) : resources;
    const content = this.#reader.decode(form);
    const stripped = this.#strip(content, inner, start, depth + 1);
    if (stripped.content === content) return { shows: stripped.shows };
    const entries = new Map(form.dict.entries());
    for (const key of ['Filter', 'DecodeParms', 'Length']) entries.delete(PDFName.of(key));
    const changed = this.#context.flateStream(stripped.content);
    for (const [key, value] of entries) changed.dict.set(key, value);
    if (own instanceof Dict) changed.dict.set(PDFName.of('Resources'), inner);
    return { shows: stripped.shows, changed: this.#context.register(changed) };
  }

  /** A dictionary of resources that may be changed without changing that of other pages. */
  #copied(resources: PDFObject | undefined): PDFDict {
    const { PDFName, PDFDict: Dict } = this.#lib;
    const copy = this.#context.obj({});
    if (!(resources instanceof Dict)) return copy;
    for (const [key, value] of resources.entries()) copy.set(key, value);
    for (const key of ['Font', 'XObject'].map((text) => PDFName.of(text))) {
      const inner = copy.lookup(key);
      if (!(inner instanceof Dict)) continue;
      const innerCopy = this.#context.obj({});
      for (const [name, value] of inner.entries()) innerCopy.set(name, value);
      copy.set(key, innerCopy);
    }
    return copy;
  }

  #nameFont(resources: PDFDict): string {
    return this.#nameIn(resources, 'Font', 'Kp', this.#font);
  }

  #nameForm(resources: PDFDict, name: string, ref: PDFRef): string {
    return this.#nameIn(resources, 'XObject', `${name}Kp`, ref);
  }

  /** Adds an entry under a name that is free. */
  #nameIn(resources: PDFDict, kind: string, wanted: string, value: PDFObject): string {
    const { PDFName, PDFDict: Dict } = this.#lib;
    let inner = resources.lookup(PDFName.of(kind));
    if (!(inner instanceof Dict)) {
      inner = this.#context.obj({});
      resources.set(PDFName.of(kind), inner);
    }
    let name = wanted;
    for (let i = 1; (inner as PDFDict).has(PDFName.of(name)); i += 1) name = `${wanted}${i}`;
    (inner as PDFDict).set(PDFName.of(name), value);
    return name;
  }
}
