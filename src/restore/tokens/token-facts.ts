import { remember } from '../remember.js';
import { isProtected } from './protect.js';

/** What the text of a token tells whatever the document. */
export interface TokenFacts {
  /** Whether it passes as it is. */
  readonly isProtected: boolean;
  /** Share of capitals among the letters of a token of at least two letters; else 0. */
  readonly capitals: number;
  /** Whether a sentence or a name begins behind it: a full stop, the bullet or number of a list. */
  readonly beginsNext: boolean;
}

const ENDS_SENTENCE = /[.:;!?”"]$/u;
const BULLET = /^(?:[-–—+•*]|\(?(?:\d+|[a-zđ])[.)]|\d+(?:\.\d+)*\.?|[IVX]+[.)])$/u;

/** Whether a sentence or a name begins behind a token, so that a capital there says nothing. */
export function beginsNext(text: string): boolean {
  return ENDS_SENTENCE.test(text) || BULLET.test(text);
}

/** Looks at every distinct token once. */
export class TokenLore {
  readonly #known = new Map<string, TokenFacts>();

  of(text: string): TokenFacts {
    return remember(this.#known, text, () => ({
      isProtected: isProtected(text),
      capitals: capitalShare(text),
      beginsNext: beginsNext(text),
    }));
  }
}

function capitalShare(text: string): number {
  let upper = 0;
  let letters = 0;
  for (const char of text) {
    const small = char.toLowerCase();
    if (small === char.toUpperCase()) continue;
    letters++;
    if (char !== small) upper++;
  }
  return letters > 1 ? upper / letters : 0;
}
