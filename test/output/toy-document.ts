/** Restored documents made by hand, for the tests of all writers: small enough to check by eye. */
import { joinBytes } from '../../src/bytes.js';
import type { Correction, CorrectionKind, CorrectionStatus } from '../../src/correction.js';
import type { Box } from '../../src/document.js';
import type { Sink } from '../../src/output/format.js';
import type { DocumentFacts, RestoredLine, RestoredPage, RestoredWord } from '../../src/restored.js';

/** One word of a toy page: `observed` in, `intended` out. Blanks in either make joins and splits. */
export interface ToyWord {
  readonly observed: string;
  readonly intended?: string;
  readonly status?: CorrectionStatus;
  readonly kind?: CorrectionKind;
  readonly confidence?: number;
  readonly alternatives?: readonly { readonly text: string; readonly probability: number }[];
}

export type ToyLine = readonly (ToyWord | string)[];

/** Width of a letter, height of a line, gap between lines and margin of toy pages, in pixels. */
export const TOY = {
  letter: 20,
  height: 40,
  pitch: 60,
  margin: 100,
  width: 2480,
  heightOfPage: 3508,
  dpi: 300,
};

function correctionOf(word: ToyWord, start: number): Correction {
  const intended = word.intended ?? word.observed;
  const same = intended === word.observed;
  return {
    span: { start, end: start + word.observed.length },
    observed: word.observed,
    intended,
    kind: word.kind ?? (same ? 'none' : 'marks'),
    channelLogProb: same ? -0.01 : -2.5,
    languageLogProb: -3.25,
    margin: same ? Number.POSITIVE_INFINITY : 4.5,
    confidence: word.confidence ?? (same ? 0.99 : 0.9),
    status: word.status ?? (same ? 'kept' : 'changed'),
    alternatives: word.alternatives ?? [],
  };
}

function union(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((b) => b.x));
  const y = Math.min(...boxes.map((b) => b.y));
  const right = Math.max(...boxes.map((b) => b.x + b.width));
  const bottom = Math.max(...boxes.map((b) => b.y + b.height));
  return { x, y, width: right - x, height: bottom - y };
}

/**
 * A page of given lines; every letter of a word is 20 px wide, an empty line is blank.
 *
 * @param boxes false for a page of plain text, without places
 */
export function toyPage(
  number: number,
  lines: readonly ToyLine[],
  { boxes = true, ...rest }: { boxes?: boolean } & Partial<RestoredPage> = {},
): RestoredPage {
  const corrections: Correction[] = [];
  const restored: RestoredLine[] = [];
  const observedLines: string[] = [];
  const textLines: string[] = [];
  let offset = 0;
  lines.forEach((line, row) => {
    const words: RestoredWord[] = [];
    let x = TOY.margin;
    const entries = line.map((entry): ToyWord => (typeof entry === 'string' ? { observed: entry } : entry));
    let at = offset;
    for (const entry of entries) {
      const correction = correctionOf(entry, at);
      const from = corrections.push(correction) - 1;
      at += entry.observed.length + 1;
      for (const text of correction.intended.split(' ')) {
        const box = {
          x,
          y: TOY.margin + row * TOY.pitch,
          width: text.length * TOY.letter,
          height: TOY.height,
        };
        words.push({
          text,
          ...(boxes ? { box } : {}),
          confidence: correction.confidence,
          status: correction.status,
          from,
          to: from + 1,
        });
        x += (text.length + 1) * TOY.letter;
      }
    }
    const observed = entries.map((entry) => entry.observed).join(' ');
    observedLines.push(observed);
    textLines.push(entries.map((entry) => entry.intended ?? entry.observed).join(' '));
    offset += observed.length + 1;
    const box = boxes ? union(words.flatMap((word) => word.box ?? [])) : undefined;
    restored.push(box ? { words, box } : { words });
  });
  return {
    number,
    road: boxes ? 'image' : 'mangled-text',
    reason: boxes ? 'a scan without text' : 'text that a recogniser mangled',
    text: textLines.join('\n'),
    observed: observedLines.join('\n'),
    corrections,
    lines: restored,
    ...(boxes ? { size: { width: TOY.width, height: TOY.heightOfPage }, dpi: TOY.dpi } : {}),
    warnings: [],
    ...rest,
  };
}

/** A page that could not be read. */
export function failedPage(number: number): RestoredPage {
  return {
    ...toyPage(number, []),
    road: 'failed',
    reason: 'the picture is cut off',
    problem: 'the picture of this page is cut off; scan it again',
    warnings: ['nothing of this page could be read'],
  };
}

export const TOY_FACTS: DocumentFacts = {
  name: 'giấy tờ.pdf',
  pageCount: 2,
  producer: 'khoiphuc 0.1.0',
  engine: 'toy engine 1.0',
};

/** A word that may be one of three. */
export const UNSURE_WORD: ToyWord = {
  observed: 'clru',
  intended: 'cứu',
  kind: 'letters',
  status: 'unsure',
  confidence: 0.55,
  alternatives: [
    { text: 'của', probability: 0.3 },
    { text: 'cựu', probability: 0.1 },
  ],
};

/** Two pages with every status, a split, a join, alternatives, a blank line, and text that mark-up must escape. */
export function toyDocument(): RestoredPage[] {
  return [
    toyPage(1, [
      [
        { observed: 'Pdy', intended: 'Đẩy', kind: 'letters', confidence: 0.97 },
        { observed: 'manh', intended: 'mạnh' },
        { observed: 'tuyén', intended: 'tuyên' },
        { observed: 'truyén', intended: 'truyền', alternatives: [{ text: 'truyện', probability: 0.06 }] },
      ],
      [
        { observed: 'hoctap', intended: 'học tập', kind: 'split' },
        { observed: 'nghi ên', intended: 'nghiên', kind: 'join' },
        UNSURE_WORD,
      ],
      [],
      ['<script>alert(1)</script>', 'A&B', '"x"', "'y'", '1.200.000'],
      [{ observed: 'oAN', status: 'unreadable', confidence: 0.1 }, 'rs#puo'],
    ]),
    toyPage(2, [['Trang', 'hai']], { warnings: ['only half of the image could be decoded'] }),
  ];
}

/** A sink that keeps what it is given, and what it was given put together. */
export function memorySink(): { readonly sink: Sink; bytes(): Uint8Array; text(): string } {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  const bytes = (): Uint8Array => joinBytes(chunks);
  return {
    sink: async (chunk) => {
      chunks.push(typeof chunk === 'string' ? encoder.encode(chunk) : chunk);
    },
    bytes,
    text: () => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes()),
  };
}
