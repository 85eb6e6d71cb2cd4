import type { PDFContext, PDFDict, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { PdfObjects } from './page-drawing.js';

/** Levels of a tree of pages; more is a file made to break readers. */
const DEEPEST = 64;

/** A page's object and how others name it. */
export interface PageLeaf {
  readonly dict: PDFDict;
  readonly ref: PDFRef;
}

/** The pages of a file in order, those of broken objects as undefined. */
export function pageLeaves(lib: PdfObjects, context: PDFContext): readonly (PageLeaf | undefined)[] {
  const name = lib.PDFName.of;
  const leaves: (PageLeaf | undefined)[] = [];
  const seen = new Set<PDFObject>();
  const walk = (named: PDFObject | undefined, depth: number): void => {
    const node = context.lookup(named);
    if (!(node instanceof lib.PDFDict) || seen.has(node) || depth > DEEPEST) {
      leaves.push(undefined);
      return;
    }
    seen.add(node);
    const kids = node.lookup(name('Kids'));
    if (kids instanceof lib.PDFArray) {
      for (const kid of kids.asArray()) walk(kid, depth + 1);
    } else leaves.push(named instanceof lib.PDFRef ? { dict: node, ref: named } : undefined);
  };
  const root = context.lookup(context.trailerInfo.Root);
  walk(root instanceof lib.PDFDict ? root.get(name('Pages')) : undefined, 0);
  return leaves;
}
