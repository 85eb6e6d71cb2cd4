import type { Box, SymbolChoice, Word } from '../../../document.js';
import { readBox, readNumber } from '../read-number.js';
import { addChoice, symbolChoice, wordsOfText } from '../words-of-text.js';

/** The attributes of an element, as the parser gives them. */
export type Attributes = Readonly<Record<string, string>>;

/** The place of an element. */
export function boxOf(attributes: Attributes): Box | undefined {
  const [x, y, width, height] = ['HPOS', 'VPOS', 'WIDTH', 'HEIGHT'].map((name) =>
    readNumber(attributes[name]),
  );
  return readBox(x, y, width, height);
}

function choiceOf(content: string | undefined, certainty: string | undefined): SymbolChoice | undefined {
  return content === undefined ? undefined : symbolChoice(content, readNumber(certainty) ?? 0);
}

/** A `String` that is being read: its text, and the glyphs with what they nearly were. */
export class AltoString {
  readonly #attributes: Attributes;
  readonly #choices: SymbolChoice[][] = [];
  #hyphen = '';

  constructor(attributes: Attributes) {
    this.#attributes = attributes;
  }

  /** The whole word that this is a part of, where the file says so. */
  get whole(): string | undefined {
    const content = this.#attributes.SUBS_CONTENT?.trim();
    return this.#attributes.SUBS_TYPE?.startsWith('HypPart') && content ? content : undefined;
  }

  get isSecondPart(): boolean {
    return this.#attributes.SUBS_TYPE === 'HypPart2';
  }

  glyph({ CONTENT, GC }: Attributes): void {
    const choice = choiceOf(CONTENT, GC);
    this.#choices.push(choice ? [choice] : []);
  }

  variant({ CONTENT, VC }: Attributes): void {
    addChoice(this.#choices.at(-1) ?? [], choiceOf(CONTENT, VC));
  }

  /** The hyphen at the end of the line, which the file has apart from the word. */
  hyphen(sign: string): void {
    this.#hyphen = sign === '' || sign === '\u00ad' ? '-' : sign;
  }

  /** The word as printed or, of a word that goes on in the next line, the whole of it. */
  words(): Word[] {
    const box = boxOf(this.#attributes);
    const confidence = readNumber(this.#attributes.WC);
    if (this.whole !== undefined) return wordsOfText(this.whole, { box, confidence });
    const content = this.#attributes.CONTENT ?? '';
    const hyphenated = content.endsWith(this.#hyphen) ? content : content + this.#hyphen;
    return wordsOfText(hyphenated, { box, confidence, choices: this.#choices });
  }
}
