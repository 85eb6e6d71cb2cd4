import type { CorrectionStatus } from '../../correction.js';
import type { DocumentFacts } from '../../restored.js';
import type { OutputFormat } from '../format.js';
import { attribute, escapeText } from '../xml-escape.js';
import { pageAlto, statusTag } from './page-alto.js';

const NAMESPACE = 'http://www.loc.gov/standards/alto/ns-v4#';
const SCHEMA = 'http://www.loc.gov/standards/alto/v4/alto-4-4.xsd';

const STATUSES: Readonly<Record<CorrectionStatus, string>> = {
  changed: 'the observed text was replaced',
  kept: 'the observed text stands',
  unsure: 'the best reading stands here; to be checked',
  unreadable: 'beyond repair; the observed text stands',
};

function software(name: string, text: string | undefined): string {
  if (text === undefined) return '';
  const category = name === 'engine' ? 'contentGeneration' : 'postOperation';
  const [, title = text, version] = /^(.*\S)\s+((?=\S*\d)\S+)$/u.exec(text) ?? [];
  return [
    `<Processing ID="${name}">\n<processingCategory>${category}</processingCategory>\n<processingSoftware>\n`,
    `<softwareName>${escapeText(title)}</softwareName>\n`,
    version === undefined ? '' : `<softwareVersion>${escapeText(version)}</softwareVersion>\n`,
    '</processingSoftware>\n</Processing>\n',
  ].join('');
}

function description(facts: DocumentFacts): string {
  const tags = Object.entries(STATUSES).map(
    ([status, text]) =>
      `<OtherTag ID="${statusTag(status)}" TYPE="status" LABEL="${status}"${attribute('DESCRIPTION', text)}/>\n`,
  );
  return [
    '<Description>\n<MeasurementUnit>pixel</MeasurementUnit>\n',
    `<sourceImageInformation>\n<fileName>${escapeText(facts.name)}</fileName>\n</sourceImageInformation>\n`,
    software('engine', facts.engine),
    software('producer', facts.producer),
    `</Description>\n<Tags>\n${tags.join('')}</Tags>\n<Layout>\n`,
  ].join('');
}

/**
 * ALTO 4.4, all pages of a document in one file, written page by page. A document without pages has one empty page
 * with QUALITY `Missing`, for the schema wants one.
 * Source: the ALTO schema, version 4.4 (loc.gov/standards/alto).
 */
export const altoFormat: OutputFormat = {
  name: 'alto',
  extension: '.alto.xml',
  summary: 'ALTO 4.4: words with their places, certainty and other readings',
  open(facts, sink) {
    let started = false;
    const start = async (): Promise<void> => {
      if (started) return;
      started = true;
      const schema = `xsi:schemaLocation="${NAMESPACE} ${SCHEMA}"`;
      await sink(
        `<?xml version="1.0" encoding="UTF-8"?>\n<alto xmlns="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ${schema} SCHEMAVERSION="4.4">\n${description(facts)}`,
      );
    };
    let pages = 0;
    return {
      async page(page) {
        await start();
        pages += 1;
        await sink(pageAlto(page));
      },
      async end() {
        await start();
        if (pages === 0) await sink('<Page ID="page_0" PHYSICAL_IMG_NR="0" QUALITY="Missing"/>\n');
        await sink('</Layout>\n</alto>\n');
      },
    };
  },
};
