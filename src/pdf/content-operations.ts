/**
 * Content streams of PDF pages as operations with their places (PDF 32000-1, 7.8.2). Broken syntax never throws: what
 * cannot be read is passed over, as viewers do. Pure.
 */

/** What stands before an operator. Of strings only the length matters here. */
export type Operand =
  | number
  | boolean
  | null
  | { readonly name: string }
  | { readonly stringLength: number }
  | { readonly array: readonly Operand[] }
  | { readonly dict: ReadonlyMap<string, Operand> };

/** One operator with its operands; `start` of the first operand and `end` of the operator are byte offsets. */
export interface ContentOperation {
  /** `Tj`; `BI` for a whole inline image, of which the one operand is the dictionary */
  readonly operator: string;
  readonly operands: readonly Operand[];
  readonly start: number;
  readonly end: number;
}

const code = (sign: string): number => sign.charCodeAt(0);
/** White space and what parts tokens besides (PDF 32000-1, tables 1 and 2). */
const SPACES = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set(Array.from('()<>[]{}/%', code));
/** Operands that one operation may have: more is no content stream. */
const MOST_OPERANDS = 4096;
/** Lists and dictionaries within each other: more is a file made to break readers. */
const DEEPEST = 64;
/** Bytes after `EI` that must look like content, not like a picture. */
const LOOK_AHEAD = 12;

type Token =
  | { readonly kind: 'operand'; readonly value: Operand }
  | { readonly kind: 'word' | 'close' }
  | undefined;

/** Reads a content stream operation by operation. */
class ContentReader {
  #at = 0;
  #word = '';
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  *operations(): Generator<ContentOperation> {
    let operands: Operand[] = [];
    let start = -1;
    for (;;) {
      this.#skipSpace();
      if (this.#at >= this.#bytes.length) return;
      if (start < 0) start = this.#at;
      const token = this.#token(0);
      if (token?.kind === 'operand') {
        if (operands.length < MOST_OPERANDS) operands.push(token.value);
        continue;
      }
      if (token?.kind !== 'word') continue;
      const operator = this.#word;
      if (operator === 'BI') operands = [this.#inlineImage()];
      yield { operator, operands, start, end: this.#at };
      operands = [];
      start = -1;
    }
  }

  #skipSpace(): void {
    const bytes = this.#bytes;
    while (this.#at < bytes.length) {
      const byte = bytes[this.#at]!;
      if (byte === code('%')) {
        while (this.#at < bytes.length && bytes[this.#at] !== 10 && bytes[this.#at] !== 13) this.#at += 1;
      } else if (SPACES.has(byte)) this.#at += 1;
      else return;
    }
  }

  /** The next token, from its first byte on. */
  #token(depth: number): Token {
    const bytes = this.#bytes;
    const byte = bytes[this.#at]!;
    switch (byte) {
      case code('/'):
        this.#at += 1;
        return { kind: 'operand', value: { name: unescapeName(this.#regular()) } };
      case code('('):
        return { kind: 'operand', value: { stringLength: this.#literal() } };
      case code('<'):
        if (bytes[this.#at + 1] === code('<')) {
          this.#at += 2;
          return { kind: 'operand', value: { dict: this.#entries('>>', depth) } };
        }
        return { kind: 'operand', value: { stringLength: this.#hex() } };
      case code('['):
        this.#at += 1;
        return { kind: 'operand', value: { array: this.#items(depth) } };
      case code('>'):
        this.#at += bytes[this.#at + 1] === code('>') ? 2 : 1;
        return { kind: 'close' };
      case code(']'):
      case code(')'):
      case code('{'):
      case code('}'):
        this.#at += 1;
        return { kind: 'close' };
      default:
        return this.#wordOrNumber();
    }
  }

  #wordOrNumber(): Token {
    const word = this.#regular();
    const number = numberOf(word);
    if (number !== undefined) return { kind: 'operand', value: number };
    if (word === 'true' || word === 'false') return { kind: 'operand', value: word === 'true' };
    if (word === 'null') return { kind: 'operand', value: null };
    this.#word = word;
    return { kind: 'word' };
  }

  #regular(): string {
    const from = this.#at;
    const bytes = this.#bytes;
    while (this.#at < bytes.length && !SPACES.has(bytes[this.#at]!) && !DELIMITERS.has(bytes[this.#at]!)) {
      this.#at += 1;
    }
    let text = '';
    for (let i = from; i < this.#at; i += 1) text += String.fromCharCode(bytes[i]!);
    return text;
  }

  #literal(): number {
    let depth = 0;
    let length = -1;
    for (; this.#at < this.#bytes.length; this.#at += 1) {
      const byte = this.#bytes[this.#at]!;
      length += 1;
      if (byte === code('\\')) this.#at += 1;
      else if (byte === code('(')) depth += 1;
      else if (byte === code(')')) {
        depth -= 1;
        if (depth === 0) {
          this.#at += 1;
          break;
        }
      }
    }
    return Math.max(0, length - 1);
  }

  #hex(): number {
    const from = this.#at;
    while (this.#at < this.#bytes.length && this.#bytes[this.#at] !== code('>')) this.#at += 1;
    this.#at += 1;
    return Math.ceil((this.#at - from - 2) / 2);
  }

  #items(depth: number): readonly Operand[] {
    const items: Operand[] = [];
    for (;;) {
      this.#skipSpace();
      if (this.#at >= this.#bytes.length) return items;
      if (this.#bytes[this.#at] === code(']')) {
        this.#at += 1;
        return items;
      }
      const before = this.#at;
      const token = depth > DEEPEST ? undefined : this.#token(depth + 1);
      if (token?.kind === 'operand') items.push(token.value);
      else if (token?.kind === 'word' || token === undefined) {
        // An operator within an array: the array was never closed.
        this.#at = depth > DEEPEST ? this.#bytes.length : before;
        return items;
      }
    }
  }

  /** Names and values up to `>>`, or up to the operator ID of an inline image. */
  #entries(end: '>>' | 'ID', depth: number): ReadonlyMap<string, Operand> {
    const entries = new Map<string, Operand>();
    let key: string | undefined;
    for (;;) {
      this.#skipSpace();
      if (this.#at >= this.#bytes.length || depth > DEEPEST) return entries;
      const before = this.#at;
      const token = this.#token(depth + 1);
      if (token?.kind === 'close' && end === '>>') return entries;
      if (token?.kind === 'word') {
        if (end !== 'ID' || this.#word !== 'ID') this.#at = before;
        return entries;
      }
      if (token?.kind !== 'operand') continue;
      if (key !== undefined) {
        entries.set(key, token.value);
        key = undefined;
      } else if (token.value !== null && typeof token.value === 'object' && 'name' in token.value) {
        key = token.value.name;
      }
    }
  }

  /** From after BI to after EI. Where the picture's length is not told, EI is looked for, as viewers do. */
  #inlineImage(): Operand {
    const dict = this.#entries('ID', 0);
    const bytes = this.#bytes;
    for (this.#at += 1; this.#at < bytes.length; this.#at += 1) {
      const isMark =
        bytes[this.#at] === code('E') &&
        bytes[this.#at + 1] === code('I') &&
        SPACES.has(bytes[this.#at - 1] ?? 0) &&
        SPACES.has(bytes[this.#at + 2] ?? 10);
      if (isMark && this.#looksLikeContent(this.#at + 2)) {
        this.#at += 2;
        break;
      }
    }
    return { dict };
  }

  #looksLikeContent(from: number): boolean {
    for (const byte of this.#bytes.subarray(from, from + LOOK_AHEAD)) {
      if (byte > 0x7e || (byte < 0x20 && !SPACES.has(byte))) return false;
    }
    return true;
  }
}

function numberOf(word: string): number | undefined {
  const first = word.charCodeAt(0);
  if (!(first === 0x2b || first === 0x2d || first === 0x2e || (first >= 0x30 && first <= 0x39)))
    return undefined;
  const value = Number.parseFloat(word.replace(/^([+-])[+-]+/u, '$1'));
  return Number.isFinite(value) ? value : 0;
}

function unescapeName(name: string): string {
  return name.replace(/#([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The operations of a content stream, in order. */
export function contentOperations(bytes: Uint8Array): Generator<ContentOperation> {
  return new ContentReader(bytes).operations();
}
