import type { OcrEngine } from '../source/ocr/engine.js';
import {
  COUNTRY_NAME,
  MOTTO,
  NUMBER_MARK,
  PARTY_NAME,
  RECIPIENTS_MARK,
} from '../vietnamese/office-landmarks.js';
import {
  DOCUMENT_KINDS,
  documentCode,
  issuer,
  placeAndDate,
  recipients,
  recital,
  signature,
} from './pairs/office-phrases.js';
import { asSubject, firstSyllables } from './pairs/page-blocks.js';
import type { DamageKind, TrainingPair } from './pairs/pair-file.js';
import { listPassages, type Passages } from './pairs/passages.js';
import { createRandom, type SeededRandom } from './pairs/seeded-random.js';
import { renderScanPages } from './scan-pages/render-scan-pages.js';

export interface WholePages {
  /** folder of `.txt` corpora */
  readonly corpora: string;
  /** pages at least: a document's pages stay together */
  readonly pages: number;
  readonly seed: number;
  /** data that the engine read with, for the pairs: `eng` */
  readonly language: string;
}

/** Syllables of running text in a document: two pages and a foot. */
const SYLLABLES = 650;
const FONTS = ['Tinos', 'FreeSerif', 'DejaVu Serif', 'Arimo'] as const;
const SUBJECT_SYLLABLES = 14;

/**
 * Sets whole office papers of known text, with letterhead, table, footnotes, stamp and signature, scans them and has an
 * engine read them from end to end: what a confidence is worth shows where stamps become letters and columns run together,
 * not on paired lines alone.
 *
 * @returns one pair a page, both sides of many lines; deterministic for an engine that is
 * @throws UsageError for missing fonts; InputError for an empty corpora folder
 */
export async function* readWholePages(engine: OcrEngine, options: WholePages): AsyncGenerator<TrainingPair> {
  const { corpora, seed, language } = options;
  const passages = listPassages(corpora);
  const kind: DamageKind = language === 'vie' || language === 'eng' ? language : 'scanner';
  for (let page = 0, document = 0; page < options.pages; document++) {
    const random = createRandom(`${seed}/whole/${language}/${document}`);
    const scan = {
      font: random.pick(FONTS),
      level: random.pick(['mild', 'medium', 'medium', 'heavy'] as const),
      dpi: random.pick([200, 200, 300]),
      layout: 'office' as const,
      seed: random.int(1, 1e9),
    };
    for await (const { png, width, height, text } of renderScanPages(officeText(passages, random), scan)) {
      const { blocks } = await engine.recognize({ image: png, width, height, dpi: scan.dpi });
      const lines = blocks.map((block) =>
        block.lines.map(({ words }) => words.map(({ observed }) => observed).join(' ')).join('\n'),
      );
      yield {
        ...{
          kind,
          data: language,
          damage: scan.level,
          dpi: scan.dpi,
          font: scan.font,
          style: 'page',
          page,
        },
        ...{ observed: lines.join('\n\n'), intended: text },
      };
      page++;
    }
  }
}

/** A paper as a text file of it: what frames it is made up, what stands between is from the corpora. */
function officeText(passages: Passages, random: SeededRandom): string {
  const paragraphs: string[] = [];
  for (let syllables = 0; syllables < SYLLABLES; ) {
    for (const paragraph of passages.read(random)) {
      paragraphs.push(paragraph);
      syllables += paragraph.split(' ').length;
    }
  }
  const subject = asSubject(firstSyllables(paragraphs[0]!, SUBJECT_SYLLABLES));
  const isParty = random.chance(0.4);
  const country = isParty ? [PARTY_NAME] : [COUNTRY_NAME, MOTTO];
  return [
    ...[
      issuer(random).toUpperCase(),
      issuer(random).toUpperCase(),
      `${NUMBER_MARK}: ${documentCode(random)}`,
    ],
    ...[...country, placeAndDate(random)],
    ...[random.pick(DOCUMENT_KINDS).toUpperCase(), `Về ${subject}`, recital(random, subject)],
    ...paragraphs,
    ...[`${RECIPIENTS_MARK}:`, ...recipients(random), ...signature(random)],
  ].join('\n\n');
}
