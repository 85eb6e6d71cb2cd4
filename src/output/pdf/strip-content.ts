import { joinBytes } from '../../bytes.js';
import { type ContentOperation, contentOperations, type Operand } from '../../pdf/content-operations.js';
import { INVISIBLE, SHOW_OPERATORS } from '../../pdf/text-operators.js';

/** What decides which text of a content stream leaves no ink, and goes. */
export interface StripRules {
  /** text rendering mode in force where the content begins */
  readonly mode: number;
  /** text shown before so many showing operators lies under a picture of the whole page; 0: none does */
  readonly hiddenBefore: number;
  /** showing operators that came before this content */
  readonly showsBefore: number;
  /** Whether glyphs of a font leave ink in every mode: those of Type 3 do. */
  isAlwaysSeen(font: string): boolean;
  /** A form is drawn. Returns the name to draw instead, and the showing operators up to its end, in all and seen. */
  form(name: string, mode: number, shows: number): FormShows & { readonly name: string };
}

/** Showing operators: those up to the end of a form, and those of the form that leave ink. */
export interface FormShows {
  readonly shows: number;
  readonly seen: number;
}

/** A content stream without its invisible text. */
export interface Stripped {
  /** the very same bytes where nothing was taken out */
  readonly content: Uint8Array;
  /** showing operators up to its end, forms included */
  readonly shows: number;
  /** those that leave ink, forms included */
  readonly seen: number;
  /** how many `q` lack their `Q` at its end, and how many `Q` come without a `q` */
  readonly open: number;
  readonly surplus: number;
}

/** They only say where the next text is; at the end of the text object it is forgotten. */
const PLACES = new Set(['Tm', 'Td', 'T*']);

/** Operators that matter for text alone: when no text is left, they go too. */
const TEXT_ONLY = new Set([
  'BT',
  'ET',
  'Tf',
  'Tr',
  'Tc',
  'Tw',
  'Tz',
  'Ts',
  'TL',
  'Td',
  'TD',
  'Tm',
  'T*',
  ...SHOW_OPERATORS,
]);

interface TextState {
  readonly mode: number;
  readonly font: string;
}

interface Cut {
  readonly start: number;
  readonly end: number;
  /** what stands there instead */
  readonly instead: string;
}

function nameOf(operand: Operand | undefined): string {
  return operand !== null && typeof operand === 'object' && 'name' in operand ? operand.name : '';
}

const escapeName = (name: string): string =>
  name.replace(/[^!"$-'*-.0-;=?-Z\\^-z|~]/gu, (c) => `#${c.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** What is left of an operator that shows text when the text goes: `'` and `"` also move, and `"` sets spaces. */
function leftOf({ operator, operands }: ContentOperation): string {
  if (operator === "'") return 'T*';
  return operator === '"' ? `${Number(operands[0]) || 0} Tw ${Number(operands[1]) || 0} Tc T*` : '';
}

/** A text object being read. */
class TextObject {
  readonly #cuts: Cut[] = [];
  readonly #places: Cut[] = [];
  /** cuts since the last place; they count only when no seen text follows on the same line */
  #pending: Cut[] = [];
  #hasSeen = false;

  place(operation: ContentOperation): void {
    this.#settle();
    if (PLACES.has(operation.operator)) this.#places.push({ ...operation, instead: '' });
  }

  invisible(operation: ContentOperation): void {
    // `'` and `"` begin a line themselves.
    if (operation.operator.length === 1) this.#settle();
    this.#pending.push({ ...operation, instead: leftOf(operation) });
  }

  /** Seen text stands where the text before it on the line ends: that must stay, then. */
  seen(operation: ContentOperation): void {
    if (operation.operator.length > 1) this.#pending = [];
    this.#settle();
    this.#hasSeen = true;
  }

  #settle(): void {
    this.#cuts.push(...this.#pending);
    this.#pending = [];
  }

  end(): readonly Cut[] {
    const hadText = this.#cuts.length + this.#pending.length > 0;
    this.#settle();
    return this.#hasSeen || !hadText ? this.#cuts : [...this.#cuts, ...this.#places];
  }
}

const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d;

function withoutCuts(content: Uint8Array, cuts: readonly Cut[]): Uint8Array {
  if (cuts.length === 0) return content;
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const { start, end, instead } of cuts.toSorted((a, b) => a.start - b.start)) {
    pieces.push(content.subarray(at, start), encoder.encode(instead === '' ? '' : `${instead} `));
    at = end;
    // What parted the operator from the next one parts nothing any more.
    if (isSpace(content[start - 1])) while (isSpace(content[at])) at += 1;
  }
  pieces.push(content.subarray(at));
  return joinBytes(pieces);
}

/**
 * Takes the text that leaves no ink out of a content stream: what is shown in render mode 3, and what lies under a
 * picture of the whole page. All else stays byte for byte.
 */
export function stripContent(content: Uint8Array, rules: StripRules): Stripped {
  const cuts: Cut[] = [];
  const stack: TextState[] = [];
  let state: TextState = { mode: rules.mode, font: '' };
  let shows = rules.showsBefore;
  let seen = 0;
  let surplus = 0;
  const textOnly: Cut[] = [];
  const forms: Cut[] = [];
  let text = new TextObject();
  for (const operation of contentOperations(content)) {
    const { operator, operands } = operation;
    if (TEXT_ONLY.has(operator)) textOnly.push({ ...operation, instead: '' });
    if (SHOW_OPERATORS.has(operator)) {
      const hidden = shows < rules.hiddenBefore;
      const invisible = hidden || (state.mode === INVISIBLE && !rules.isAlwaysSeen(state.font));
      if (invisible) text.invisible(operation);
      else {
        text.seen(operation);
        seen += 1;
      }
      shows += 1;
    } else if (operator === 'q') stack.push(state);
    else if (operator === 'Q') {
      const restored = stack.pop();
      if (restored) state = restored;
      else surplus += 1;
    } else if (operator === 'Tr') state = { ...state, mode: Number(operands[0]) || 0 };
    else if (operator === 'Tf') state = { ...state, font: nameOf(operands[0]) };
    else if (PLACES.has(operator) || operator === 'TD') text.place(operation);
    else if (operator === 'BT' || operator === 'ET') {
      cuts.push(...text.end());
      text = new TextObject();
    } else if (operator === 'Do') {
      const name = nameOf(operands[0]);
      const drawn = rules.form(name, state.mode, shows);
      shows = drawn.shows;
      seen += drawn.seen;
      const { start, end } = operation;
      if (drawn.name !== name) forms.push({ start, end, instead: `/${escapeName(drawn.name)} Do` });
    }
  }
  cuts.push(...text.end());
  const gone = seen === 0 && cuts.length > 0 ? textOnly : cuts;
  return { content: withoutCuts(content, [...gone, ...forms]), shows, seen, open: stack.length, surplus };
}
