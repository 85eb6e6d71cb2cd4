import type { PDFContext, PDFDict, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { joinBytes } from '../../bytes.js';
import { DrawingReader, type PdfObjects } from '../../pdf/page-drawing.js';
import { DEEPEST_FORM } from '../../pdf/text-operators.js';
import type { RestoredPage } from '../../restored.js';
import type { GlyphlessCodes } from './glyphless-font.js';
import { showsUnderPicture } from './hidden-text.js';
import { type PageSpace, pageSpace } from './page-space.js';
import { printedStarts, unprintedLines } from './printed-lines.js';
import { type FormShows, type Stripped, type StripRules, stripContent } from './strip-content.js';
import { layerContent } from './text-layer.js';

const INITIAL_MODE = 0;

/** Bytes told as characters up to U+00FF. */
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** The content of a page as it was, and without its invisible text. */
interface Plan extends Stripped {
  readonly old: Uint8Array;
}

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

  /** Where the page's content cannot be unpacked, the words go before it, and text that was there stays. */
  edit(page: PDFDict, { image, lines }: RestoredPage): void {
    const { PDFName } = this.#lib;
    const space = pageSpace(this.#lib, this.#reader, page);
    const resources = this.#copied(this.#reader.inherited(page, 'Resources'));
    const plan = this.#planned(page, resources, space);
    const font = this.#nameIn(resources, 'Font', 'Kp', this.#font);
    const toUserSpace = image?.toUserSpace ?? space.toUserSpace;
    const starts = plan && plan.seen > 0 ? printedStarts(plan.content) : [];
    const unprinted = unprintedLines(lines, toUserSpace, starts);
    const layer = layerContent(unprinted, toUserSpace, font, this.#codes);
    page.set(PDFName.of('Resources'), resources);
    page.set(PDFName.of('Contents'), this.#contents(page, plan, layer));
  }

  #planned(page: PDFDict, resources: PDFDict, space: PageSpace): Plan | undefined {
    try {
      const old = this.#reader.contentOf(page);
      const hiddenBefore = showsUnderPicture(this.#lib, this.#reader, page, old, space);
      return { ...this.#strip(old, resources, { mode: INITIAL_MODE, hiddenBefore, showsBefore: 0 }, 0), old };
    } catch {
      return undefined;
    }
  }

  /** Streams that stay are named again; what was changed is written as one. */
  #contents(page: PDFDict, plan: Plan | undefined, layer: string): PDFObject {
    const { PDFName, PDFArray: Arr, PDFRef: Ref } = this.#lib;
    const context = this.#context;
    const value = page.get(PDFName.of('Contents'));
    const found = context.lookup(value);
    const streams = found instanceof Arr ? found.asArray() : value instanceof Ref ? [value] : [];
    const stream = (text: string): PDFRef => context.register(context.flateStream(bytesOf(text)));
    if (!plan) return context.obj([stream(`q\n${layer}\nQ\n`), ...streams]);
    const before = 'q\n'.repeat(plan.surplus + 1);
    const after = `\n${'Q\n'.repeat(plan.open + 1)}${layer}\n`;
    if (plan.content !== plan.old) {
      const whole = joinBytes([bytesOf(before), plan.content, bytesOf(after)]);
      return context.register(context.flateStream(whole));
    }
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
        return { name: isNew ? found : name, shows: drawn.shows, seen: drawn.seen };
      },
    });
  }

  /** A form without its invisible text, when it had some. */
  #form(
    name: string,
    resources: PDFDict,
    start: Pick<StripRules, 'mode' | 'hiddenBefore' | 'showsBefore'>,
    depth: number,
  ): FormShows & { readonly changed?: PDFRef } {
    const { PDFName, PDFDict: Dict, PDFRawStream: Raw } = this.#lib;
    const objects = resources.lookup(PDFName.of('XObject'));
    const form = objects instanceof Dict ? objects.lookup(PDFName.of(name)) : undefined;
    const isForm = form instanceof Raw && form.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Form');
    if (!isForm || depth >= DEEPEST_FORM) return { shows: start.showsBefore, seen: 0 };
    const own = form.dict.lookup(PDFName.of('Resources'));
    const inner = own instanceof Dict ? this.#copied(own) : resources;
    const content = this.#reader.decode(form);
    const stripped = this.#strip(content, inner, start, depth + 1);
    const { shows, seen } = stripped;
    if (stripped.content === content) return { shows, seen };
    const entries = new Map(form.dict.entries());
    for (const key of ['Filter', 'DecodeParms', 'Length']) entries.delete(PDFName.of(key));
    const changed = this.#context.flateStream(stripped.content);
    for (const [key, value] of entries) changed.dict.set(key, value);
    if (own instanceof Dict) changed.dict.set(PDFName.of('Resources'), inner);
    return { shows, seen, changed: this.#context.register(changed) };
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
