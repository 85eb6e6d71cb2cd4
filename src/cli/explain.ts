import type { Correction } from '../correction.js';
import { align } from '../evaluate/align.js';
import type { Messages } from './messages/messages.js';
import { COLUMNS, shorten, width, wrap } from './wrap.js';

type ExplainMessages = Messages['explain'];

const PLACE_COLUMNS = 9;
const CHANGE_COLUMNS = 28;
const SURE_COLUMNS = 5;
/** Confidences from here on print as more than 99 %: nothing is certain. */
const NEARLY_CERTAIN = 0.995;
/** Alternatives less probable than this are not worth a reader's time, of a word that is unsure and of any other. */
const LEAST_OF_UNSURE = 0.01;
const LEAST_OF_SURE = 0.05;
/** Joins what must not be apart at the end of a line; a blank once the lines are broken. */
const GLUE = '\u00a0';
const MOST_ALTERNATIVES = 3;
/** More differing groups than this are no explanation any more. */
const MOST_GROUPS = 5;

/** Line and column, both from 1, of offsets in a text. Asked in ascending order, they take one pass over it, however long its lines. */
export class Places {
  readonly #text: string;
  #line: number;
  #column = 1;
  /** up to where columns are counted, and where the line ends */
  #at = 0;
  #lineEnd: number;

  /** @param firstLine number of the first line of `text` */
  constructor(text: string, firstLine = 1) {
    this.#text = text;
    this.#line = firstLine;
    this.#lineEnd = this.#endAfter(0);
  }

  /** @param offset in UTF-16 units, not below the one asked for before; between characters */
  at(offset: number): { readonly line: number; readonly column: number } {
    while (this.#lineEnd < offset) {
      this.#line += 1;
      this.#column = 1;
      this.#at = this.#lineEnd + 1;
      this.#lineEnd = this.#endAfter(this.#at);
    }
    this.#column += width(this.#text.slice(this.#at, offset));
    this.#at = offset;
    return { line: this.#line, column: this.#column };
  }

  #endAfter(start: number): number {
    const end = this.#text.indexOf('\n', start);
    return end < 0 ? Number.POSITIVE_INFINITY : end;
  }
}

function percent(probability: number, m: ExplainMessages): string {
  if (probability >= NEARLY_CERTAIN) return `>${m.percent('99')}`;
  return m.percent(String(Math.round(100 * probability)));
}

/** Which letters stood for which: `P for Đ, i for ẩ, T added`; nothing when hardly anything is the same. */
function differences(observed: string, intended: string, m: ExplainMessages): string {
  const [o, t] = [Array.from(observed), Array.from(intended)];
  const groups: [string, string][] = [];
  let open = false;
  for (const [i, j] of align(o, t).path) {
    const [from, to] = [i === null ? '' : o[i]!, j === null ? '' : t[j]!];
    const last = groups.at(-1);
    // One letter for one letter stands by itself; added and lost letters go with what stands before them.
    if (from === to) open = false;
    else if (!open || !last || (from !== '' && to !== '' && last[0] !== '' && last[1] !== '')) {
      groups.push([from, to]);
      open = true;
    } else {
      last[0] += from;
      last[1] += to;
    }
  }
  if (groups.length > MOST_GROUPS) return '';
  const name = (text: string): string => (text === ' ' ? m.blank : shorten(text, 8));
  const said = ([from, to]: readonly [string, string]): string => {
    if (from === '') return m.added(name(to));
    return to === '' ? m.dropped(name(from)) : m.letterFor(name(from), name(to));
  };
  return groups.map(said).join(', ');
}

/** How strongly a natural-log margin speaks, in words. */
function strength(margin: number, m: ExplainMessages): string {
  if (margin >= 6) return m.farAhead;
  return margin >= 2 ? m.ahead : m.close;
}

function change(c: Correction): string {
  const half = (CHANGE_COLUMNS - 4) / 2;
  if (c.status === 'unreadable' || c.observed === c.intended) return shorten(c.observed, CHANGE_COLUMNS - 1);
  return `${shorten(c.observed, half)} → ${shorten(c.intended, half)}`;
}

function verdict(c: Correction, m: ExplainMessages): string {
  if (c.status === 'unreadable') return m.unreadable;
  const unsure = c.status === 'unsure' ? `${m.unsure}; ` : '';
  if (c.observed === c.intended) return `${unsure}${m.leftAsIs}`;
  const groups = differences(c.observed, c.intended, m);
  return `${unsure}${m.kinds[c.kind]}${groups === '' ? '' : `: ${groups}`}`;
}

/** Whether a person wants to see it: everything but tokens that stayed and are sure. */
export function isWorthExplaining(c: Correction): boolean {
  return c.status !== 'kept';
}

/**
 * One correction for people: what stood for what, how sure we are, and on a second line the other readings, if any
 * is worth a look. At most 80 columns wide.
 *
 * @param place where it stands in the observed text
 */
export function explain(
  c: Correction,
  place: { readonly line: number; readonly column: number },
  m: ExplainMessages,
): string {
  const left = `${place.line}:${place.column} `.padEnd(PLACE_COLUMNS);
  const middle = change(c);
  const padded = middle + ' '.repeat(Math.max(1, CHANGE_COLUMNS - width(middle)));
  const sure = (c.status === 'unreadable' ? '' : percent(c.confidence, m)).padStart(SURE_COLUMNS);
  const indent = ' '.repeat(PLACE_COLUMNS);
  const head = wrap(`${left}${padded}${sure}  ${verdict(c, m)}`, indent, COLUMNS);
  const least = c.status === 'unsure' ? LEAST_OF_UNSURE : LEAST_OF_SURE;
  const others = c.alternatives
    .filter((a) => a.probability >= least && a.text !== c.intended)
    .slice(0, MOST_ALTERNATIVES)
    .map((a) => `${shorten(a.text, CHANGE_COLUMNS)} ${percent(a.probability, m)}`.replaceAll(' ', GLUE));
  if (c.status === 'unreadable' || (c.status !== 'unsure' && others.length === 0)) return head;
  const reason = [strength(c.margin, m), ...(others.length > 0 ? [m.others(others.join(' / '))] : [])].join(
    '; ',
  );
  return `${head}\n${wrap(indent + reason, indent, COLUMNS).replaceAll(GLUE, ' ')}`;
}

/** The line above the list. */
export function explainHead({ place, change, sure, why }: ExplainMessages): string {
  const columns = [place.padEnd(PLACE_COLUMNS), change.padEnd(CHANGE_COLUMNS), sure.padStart(SURE_COLUMNS)];
  return `${columns.join('')}  ${why}`;
}
