import type { Models } from '../../model/models.js';
import { beginsLine, type ObservedToken } from '../tokens/tokenize.js';
import { createSegmentLine, type Line, type Segmentation } from './segment-line.js';

/** Puts the words of a text together that blanks tore into pieces. */
export type PutTogether = (observed: string, tokens: readonly ObservedToken[]) => readonly ObservedToken[];

/**
 * Share of the lines with torn words before a document is looked at, and as how many lines that counts. So rare, that one line must
 * read 16 nats better.
 */
const TORN_LINES = 1e-6;
const PRIOR_LINES = 20;
/** Tokens by which a text is taken for usual before it is looked at: one of them is no word. */
const PRIOR_TOKENS = 20;
/** Rounds that find the document's own share. */
const ROUNDS = 5;
/** How sure it must be that a line has torn words before they are put together. */
const SURE = 0.9;
const BLANKS = /^[ \u00a0]+$/u;
const LETTER = /\p{L}/u;

/** The line that begins with token `from`, and how it reads put together. */
interface TornLine extends Segmentation {
  readonly from: number;
}

/**
 * Text layers of PDFs and headings in spaced letters have blanks within their words: `đi ều ki ện`, `Q U Y Ế T  Đ Ị N H`. They
 * are told by the words that come of them. Lines are taken for a mixture of two kinds, whole and torn, whose shares are estimated
 * on the document (hard EM: what is doubtful teaches nothing, since damage makes pieces, too): one line must read far better put
 * together, one among many others no more than a little.
 *
 * @returns makes tokens whose text is a word put together and whose span is that of its pieces; all others stay as they are
 */
export function createPutTogether(models: Pick<Models, 'lexicon' | 'ngram'>): PutTogether {
  const segmentLine = createSegmentLine(models);
  const isTorn = ({ text, lead, trail }: ObservedToken): boolean => {
    const core = text.slice(lead, text.length - trail);
    return LETTER.test(core) && (core.length === 1 || models.lexicon.find(core.toLowerCase()) < 0);
  };
  return (observed, tokens) => {
    const torn = tokens.map(isTorn);
    const tornTokens = torn.reduce((sum, is) => sum + (is ? 1 : 0), 0);
    const strange = Math.log((tornTokens + 1) / (tokens.length + PRIOR_TOKENS));
    const lines: TornLine[] = [];
    let count = 0;
    for (let from = 0; from < tokens.length; count++) {
      let to = from + 1;
      while (to < tokens.length && !beginsLine(tokens[to]!)) to++;
      const tornHere = torn.slice(from, to);
      if (tornHere.includes(true)) {
        const line = tokens.slice(from, to);
        const found = segmentLine({ tokens: line, torn: tornHere, wide: wideGaps(observed, line) }, strange);
        if (found.gain > 0) lines.push({ from, ...found });
      }
      from = to;
    }
    const chances = chancesOf(lines, count);
    const sure = lines.flatMap((line, i) => (chances[i]! < SURE ? [] : [{ ...line, chance: chances[i]! }]));
    return sure.length === 0 ? tokens : joinAll(tokens, sure);
  };
}

function joinAll(
  tokens: readonly ObservedToken[],
  lines: readonly (TornLine & { readonly chance: number })[],
): readonly ObservedToken[] {
  const all: ObservedToken[] = [];
  let at = 0;
  for (const { from, lengths, chance } of lines) {
    while (at < from) all.push(tokens[at++]!);
    for (const length of lengths) {
      all.push(length === 1 ? tokens[at]! : joined(tokens.slice(at, at + length), chance));
      at += length;
    }
  }
  while (at < tokens.length) all.push(tokens[at++]!);
  return all;
}

/** How probable it is that each of these lines, of so many in all, is torn, by the share of such that fits them best. */
function chancesOf(lines: readonly TornLine[], count: number): readonly number[] {
  let share = TORN_LINES;
  let chances: readonly number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const odds = Math.log(share / (1 - share));
    chances = lines.map(({ gain }) => 1 / (1 + Math.exp(-gain - odds)));
    const torn = chances.filter((chance) => chance >= SURE).length;
    share = (torn + TORN_LINES * PRIOR_LINES) / (count + PRIOR_LINES);
  }
  return chances;
}

/** Per token of a line, whether the gap in front of it is wider than the narrowest, or not of blanks. */
function wideGaps(observed: string, tokens: Line['tokens']): boolean[] {
  let narrowest = Number.POSITIVE_INFINITY;
  const widths = tokens.map(({ gap, span }, i) => {
    const between = i > 0 && gap === 'blank' ? observed.slice(tokens[i - 1]!.span.end, span.start) : '';
    const width = BLANKS.test(between) ? between.length : Number.POSITIVE_INFINITY;
    if (width < narrowest) narrowest = width;
    return width;
  });
  return widths.map((width) => width > narrowest || width === Number.POSITIVE_INFINITY);
}

function joined(pieces: readonly ObservedToken[], together: number): ObservedToken {
  const first = pieces[0]!;
  const last = pieces.at(-1)!;
  return {
    text: pieces.map(({ text }) => text).join(''),
    span: { start: first.span.start, end: last.span.end },
    ...{ gap: first.gap, lead: first.lead, trail: last.trail },
    together,
  };
}
