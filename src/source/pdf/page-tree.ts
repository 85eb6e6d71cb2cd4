import type { PDFDict, PDFDocument, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { PdfObjects } from '../../pdf/page-drawing.js';

/** Points of an A4 sheet: what stands in for a page of which nothing is known. */
const A4 = [0, 0, 595, 842];
/** Levels of a tree of pages; more is a file made to break readers. */
const DEEPEST = 64;

/** The pages of a file as its tree has them. */
export interface PageTree {
  readonly pageCount: number;
  /** numbers of the pages, counted from 1, whose objects are missing or no pages */
  readonly broken: readonly number[];
}

/**
 * Counts the pages of a file and puts empty ones in place of those that are broken, with right counts: pdf.js reads no
 * further than the first page that it cannot find.
 */
export function mendPageTree(lib: PdfObjects, document: PDFDocument): PageTree {
  const { context, catalog } = document;
  const name = lib.PDFName.of;
  const broken: number[] = [];
  const seen = new Set<PDFObject>();
  let pageCount = 0;

  const emptyPage = (parent: PDFObject): PDFRef =>
    context.register(context.obj({ Type: 'Page', Parent: parent, MediaBox: A4, Resources: {} }));
  /** Mends what is below a node. @param ref how others name it */
  const mend = (node: PDFDict, ref: PDFObject, depth: number): void => {
    const kids = node.lookup(name('Kids'));
    if (!(kids instanceof lib.PDFArray)) return;
    const before = pageCount;
    for (let i = 0; i < kids.size(); i += 1) {
      const kid = kids.get(i);
      const object = context.lookup(kid);
      const isNode = object instanceof lib.PDFDict && !seen.has(object) && depth < DEEPEST;
      if (isNode && object.lookup(name('Kids')) instanceof lib.PDFArray) {
        seen.add(object);
        mend(object, kid, depth + 1);
        continue;
      }
      pageCount += 1;
      if (isNode) continue;
      broken.push(pageCount);
      kids.set(i, emptyPage(ref));
    }
    node.set(name('Count'), context.obj(pageCount - before));
  };
  const root = catalog.lookup(name('Pages'));
  if (root instanceof lib.PDFDict) {
    seen.add(root);
    mend(root, catalog.get(name('Pages')) ?? root, 0);
  }
  return { pageCount, broken };
}
