import type { OutputFormat } from './format.js';

/** A format as the command line knows it before it is needed. */
export interface FormatEntry {
  /** as given to `--format` */
  readonly name: string;
  /** with its dot; what stands in place of the input's own */
  readonly extension: string;
  /** for `--help`: a few words */
  readonly summary: string;
  /** brings in the code of the format */
  load(): Promise<OutputFormat>;
}

/** The formats that need no tables besides the models: those that a page can write too. */
export const PORTABLE_FORMATS: readonly FormatEntry[] = [
  {
    name: 'text',
    extension: '.txt',
    summary: 'plain text, pages parted by form feeds',
    load: async () => (await import('./text/text-format.js')).textFormat,
  },
  {
    name: 'json',
    extension: '.json',
    summary: 'everything: text, boxes, every correction with its certainty',
    load: async () => (await import('./json/json-format.js')).jsonFormat,
  },
  {
    name: 'markdown',
    extension: '.md',
    summary: 'Markdown with headings, lists, tables and paragraphs',
    load: async () => (await import('./markdown/markdown-format.js')).markdownFormat,
  },
  {
    name: 'docx',
    extension: '.docx',
    summary: 'Word document with headings, paragraphs and tables',
    load: async () => (await import('./docx/docx-format.js')).docxFormat,
  },
  {
    name: 'hocr',
    extension: '.hocr',
    summary: 'hOCR: words with their places, certainty and other readings',
    load: async () => (await import('./hocr/hocr-format.js')).hocrFormat,
  },
  {
    name: 'alto',
    extension: '.alto.xml',
    summary: 'ALTO 4.4: words with their places, certainty and other readings',
    load: async () => (await import('./alto/alto-format.js')).altoFormat,
  },
  {
    name: 'pdf',
    extension: '.pdf',
    summary: 'searchable PDF: the scan with the restored text behind it',
    load: async () => (await import('./pdf/pdf-format.js')).pdfFormat,
  },
  {
    name: 'html',
    extension: '.html',
    summary: 'review page: text beside the picture, to check and correct',
    load: async () => (await import('./html/html-format.js')).htmlFormat,
  },
];
