import type { DocumentFacts } from '../../restored.js';
import type { OutputFormat } from '../format.js';
import type { Block } from '../structure/block.js';
import { Structure } from '../structure/structure.js';
import { escapeText, xmlCharacters } from '../xml-escape.js';
import { tableOf } from './table-in-docx.js';
import { fixZipDates } from './zip-dates.js';

type Docx = typeof import('docx');
type Paragraph = InstanceType<Docx['Paragraph']>;
type FileChild = Paragraph | InstanceType<Docx['Table']>;

/** As papers are set (decree 30/2020/NĐ-CP, annex I): Times New Roman, 14 points, first line 1 cm in. */
const FONT = 'Times New Roman';
/** in half points */
const SIZE = 28;
/** in twentieths of a point: 1 cm */
const INDENT = 567;
/** in twentieths of a point, after a paragraph: 6 points */
const AFTER = 120;

/** The one moment that all files are of, so that the same pages make the same bytes. */
const MOMENT = '1980-01-01T00:00:00Z';

function coreProperties({ name, producer }: DocumentFacts): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeText(name)}</dc:title><dc:creator>${escapeText(producer)}</dc:creator><dc:language>vi-VN</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${MOMENT}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${MOMENT}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}

function paragraphOf(docx: Docx, block: Block): Paragraph {
  const run = new docx.TextRun({
    text: xmlCharacters(block.text),
    bold: block.strong || block.kind === 'heading',
    italics: block.kind === 'note',
  });
  const levels = [
    ...[docx.HeadingLevel.HEADING_1, docx.HeadingLevel.HEADING_2, docx.HeadingLevel.HEADING_3],
    ...[docx.HeadingLevel.HEADING_4, docx.HeadingLevel.HEADING_5, docx.HeadingLevel.HEADING_6],
  ];
  const heading = block.kind === 'heading' ? levels[block.level - 1] : undefined;
  const centred = block.centred || (block.kind === 'heading' && block.level === 1);
  const deeper = block.marker?.kind === 'plus' ? INDENT : 0;
  return new docx.Paragraph({
    children: [run],
    ...(heading ? { heading } : {}),
    ...(centred ? { alignment: docx.AlignmentType.CENTER } : {}),
    ...(centred || block.strong || heading ? {} : { indent: { left: deeper, firstLine: INDENT } }),
    spacing: { after: AFTER },
  });
}

function childrenOf(docx: Docx, block: Block): FileChild[] {
  if (!block.table) return [paragraphOf(docx, block)];
  // without a paragraph between them two tables are one
  return [tableOf(docx, block.table), new docx.Paragraph({ spacing: { after: 0 } })];
}

async function pack(docx: Docx, facts: DocumentFacts, children: FileChild[]): Promise<Uint8Array> {
  const run = { font: FONT, size: SIZE, color: '000000' };
  const heading = { run: { ...run, bold: true }, paragraph: { spacing: { before: AFTER, after: AFTER } } };
  const file = new docx.Document({
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZE, language: { value: 'vi-VN', eastAsia: 'vi-VN' } } },
        ...{ heading1: heading, heading2: heading, heading3: heading },
        ...{ heading4: heading, heading5: heading, heading6: heading },
      },
    },
    sections: [{ children }],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(facts) };
  const bytes = await docx.Packer.pack(file, 'uint8array', docx.PrettifyType.NONE, [core]);
  fixZipDates(bytes);
  return bytes;
}

/**
 * Word document: headings, items, paragraphs and tables as in the paper, numbers and bullets as they stand there, in
 * Vietnamese. A ZIP file is written as a whole, so the paragraphs of all pages are held until the end.
 */
export const docxFormat: OutputFormat = {
  name: 'docx',
  extension: '.docx',
  summary: 'Word document with headings, paragraphs and tables',
  open(facts, sink, options) {
    const structure = new Structure(options.language ?? 'vi', true);
    const blocks: Block[] = [];
    return {
      async page(page) {
        for (const block of structure.add(page)) blocks.push(block);
      },
      async end() {
        for (const block of structure.end()) blocks.push(block);
        const docx = await import('docx');
        await sink(
          await pack(
            docx,
            facts,
            blocks.flatMap((block) => childrenOf(docx, block)),
          ),
        );
      },
    };
  },
};
