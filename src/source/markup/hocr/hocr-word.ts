import type { Box, SymbolChoice, Word } from '../../../document.js';
import { addChoice, symbolChoice, wordsOfText } from '../words-of-text.js';

/** A word that is being read: its letters, and what each nearly was. */
export class HocrWord {
  readonly #box: Box | undefined;
  readonly #confidence: number | undefined;
  readonly #symbols: { text: string; readonly confidence: number | undefined; choices: SymbolChoice[] }[] =
    [];
  #text = '';

  constructor(box: Box | undefined, confidence: number | undefined) {
    this.#box = box;
    this.#confidence = confidence;
  }

  add(text: string): void {
    this.#text += text;
  }

  /** A printed sign begins. */
  startSymbol(confidence: number | undefined): void {
    this.#symbols.push({ text: '', confidence, choices: [] });
  }

  addToSymbol(text: string): void {
    const symbol = this.#symbols.at(-1);
    if (symbol) symbol.text += text;
  }

  /** A reading of the sign that came last. */
  choice(text: string, probability: number | undefined): void {
    addChoice(this.#symbols.at(-1)?.choices ?? [], symbolChoice(text, probability ?? 0));
  }

  words(): Word[] {
    const text = this.#text.trim();
    return wordsOfText(this.#symbols.length > 0 ? text.replace(/\s+/gu, '') : text, {
      box: this.#box,
      confidence: this.#confidence,
      choices: this.#symbols.some((symbol) => symbol.choices.length > 0)
        ? this.#symbols.map(printedFirst)
        : undefined,
    });
  }
}

/** The choices of a sign with the printed one in front, whatever its probability. */
function printedFirst(symbol: {
  readonly text: string;
  readonly confidence: number | undefined;
  readonly choices: readonly SymbolChoice[];
}): SymbolChoice[] {
  const own = symbolChoice(symbol.text, symbol.confidence ?? 0);
  const text = own?.text ?? symbol.text.trim();
  const printed = symbol.choices.find((choice) => choice.text === text) ?? own;
  if (!printed) return [];
  return [printed, ...symbol.choices.filter((choice) => choice !== printed)];
}
