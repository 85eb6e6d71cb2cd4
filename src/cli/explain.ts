import type { Correction, CorrectionKind } from '../correction.js';
import { COLUMNS, shorten, width, wrap } from './wrap.js';

/** Says in words what `CorrectionKind` means; `docs/file-formats.md` has the long form. */
const KINDS: Readonly<Record<CorrectionKind, string>> = {
  none: 'left as it is',
  marks: 'marks put back',
  letters: 'letters misread',
  case: 'capitals misread',
  split: 'words run together',
  join: 'a word torn apart',
  term: 'a known term',
  abbreviation: 'an abbreviation',
  code: 'a document code',
};

const PLACE_COLUMNS = 9;
const CHANGE_COLUMNS = 36;
/** Alternatives less probable than this are not worth a reader's time. */
const LEAST_PROBABILITY = 0.01;
const MOST_ALTERNATIVES = 3;

/** Line and column, both from 1, of offsets in a text; ascending offsets are cheap. */
export class Places {
  #line: number;
  #lineStart = 0;
  #at = 0;
  readonly #text: string;

  /** @param firstLine number of the first line of `text` */
  constructor(text: string, firstLine = 1) {
    this.#text = text;
    this.#line = firstLine;
  }

  /** @param offset in UTF-16 units, not below the one asked for before */
  at(offset: number): { readonly line: number; readonly column: number } {
    for (;;) {
      const end = this.#text.indexOf('\n', this.#at);
      if (end < 0 || end >= offset) break;
      this.#line += 1;
      this.#at = end + 1;
      this.#lineStart = this.#at;
    }
    return { line: this.#line, column: width(this.#text.slice(this.#lineStart, offset)) + 1 };
  }
}

function percent(probability: number): string {
  if (probability >= 0.995 && probability < 1) return '>99 %';
  return `${Math.round(100 * probability)} %`;
}

/** How strongly a natural-log margin speaks, in words. */
function strength(margin: number): string {
  if (!Number.isFinite(margin)) return 'nothing else fits';
  if (margin >= 6) return 'far ahead of any other reading';
  if (margin >= 2) return 'well ahead of any other reading';
  return 'another reading is nearly as good';
}

function change(c: Correction): string {
  const half = CHANGE_COLUMNS / 2 - 2;
  if (c.status === 'unreadable' || c.observed === c.intended) return shorten(c.observed, CHANGE_COLUMNS - 1);
  return `${shorten(c.observed, half)} → ${shorten(c.intended, half)}`;
}

function verdict(c: Correction): string {
  if (c.status === 'unreadable') return 'unreadable, left as it is';
  const kind = KINDS[c.kind];
  return c.status === 'unsure' ? `unsure: ${kind}` : kind;
}

/** Whether a person wants to see it: everything but tokens that stayed and are sure. */
export function isWorthExplaining(c: Correction): boolean {
  return c.status !== 'kept';
}

/**
 * One correction for people, a line and a line of reasons, at most 80 columns wide.
 *
 * @param place where it stands in the observed text
 */
export function explain(c: Correction, place: { readonly line: number; readonly column: number }): string {
  const left = `${place.line}:${place.column}`.padEnd(PLACE_COLUMNS);
  const middle = change(c);
  const padded = middle + ' '.repeat(Math.max(1, CHANGE_COLUMNS - width(middle)));
  const head = `${left}${padded}${percent(c.confidence).padStart(5)}  ${verdict(c)}`;
  const others = c.alternatives
    .filter((a) => a.probability >= LEAST_PROBABILITY)
    .slice(0, MOST_ALTERNATIVES)
    .map((a) => `${shorten(a.text, CHANGE_COLUMNS)} ${percent(a.probability)}`);
  const indent = ' '.repeat(PLACE_COLUMNS);
  const reason = [
    ...(c.status === 'unreadable' ? [] : [strength(c.margin)]),
    ...(others.length > 0 ? [`or: ${others.join(', ')}`] : []),
  ].join('; ');
  return reason === '' ? head : `${head}\n${wrap(indent + reason, indent, COLUMNS)}`;
}

/** The line above the list. */
export const EXPLAIN_HEAD = `${'line:col'.padEnd(PLACE_COLUMNS)}${'observed → intended'.padEnd(
  CHANGE_COLUMNS,
)} sure  what happened`;
