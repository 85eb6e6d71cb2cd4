import { UsageError } from '../../errors.js';
import type { DocumentFacts, RestoredPage } from '../../restored.js';
import type { DocumentWriter, OutputFormat, Sink } from '../format.js';
import { LayeredPdf } from './layered-pdf.js';
import { PicturesPdf } from './pictures-pdf.js';

interface Target {
  add(page: RestoredPage): void | Promise<void>;
  bytes(): Promise<Uint8Array>;
  readonly notes?: readonly string[];
}

async function targetOf({ name, producer, source }: DocumentFacts): Promise<Target> {
  if (source?.kind === 'pdf') return LayeredPdf.open(await source.bytes(), name, source.password);
  return PicturesPdf.create(producer);
}

class PdfWriter implements DocumentWriter {
  readonly #facts: DocumentFacts;
  readonly #sink: Sink;
  #target: Promise<Target> | undefined;
  notes: readonly string[] = [];

  constructor(facts: DocumentFacts, sink: Sink) {
    this.#facts = facts;
    this.#sink = sink;
  }

  async page(page: RestoredPage): Promise<void> {
    await (await this.#open()).add(page);
  }

  async end(): Promise<void> {
    const target = await this.#open();
    await this.#sink(await target.bytes());
    this.notes = target.notes ?? [];
  }

  #open(): Promise<Target> {
    this.#target ??= targetOf(this.#facts);
    return this.#target;
  }
}

/**
 * A PDF that can be searched: the scan as it was, with the restored words unseen behind the picture. Holds the file and
 * the text of all pages until the end.
 */
export const pdfFormat: OutputFormat = {
  name: 'pdf',
  extension: '.pdf',
  summary: 'searchable PDF: the scan with the restored text behind it',
  /** @throws UsageError when there is no picture to put text behind; later InputError when the PDF cannot be written to */
  open(facts, sink) {
    const kind = facts.source?.kind;
    if (kind !== 'pdf' && kind !== 'image') {
      const what = 'a searchable PDF is made of a PDF or of page pictures, and this is neither';
      throw new UsageError(`${facts.name}: ${what}. Take another \`--format\`: docx, text, html.`);
    }
    return new PdfWriter(facts, sink);
  },
};
