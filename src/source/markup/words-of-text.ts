import type { Box, SymbolChoice, Word } from '../../document.js';
import { partOf } from '../../restore/pages/cut-box.js';
import { normalizeText } from '../../vietnamese/normalize.js';
import { MAX_CHOICES } from './limits.js';

/** What a file says of a stretch of text. */
export interface TextFacts {
  readonly box?: Box | undefined;
  /** 0..1 */
  readonly confidence?: number | undefined;
  /** one list for each character (code point) of the text; dropped where the text has others after normalisation */
  readonly choices?: readonly (readonly SymbolChoice[])[] | undefined;
}

/** A longer text is no line, and to share its box would take time that grows with the square of its length. */
const MAX_SHARED_LENGTH = 2000;

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** The choices, if there is one list for each character of the word, each with the character itself in front. */
function fittingChoices(observed: string, choices: TextFacts['choices']): TextFacts['choices'] {
  const characters = Array.from(observed);
  if (!choices || choices.length !== characters.length) return undefined;
  return characters.every((character, index) => choices[index]?.[0]?.text === character)
    ? choices
    : undefined;
}

/** One reading of a sign, in the form that the rest of the program works on; undefined when nothing is left of it. */
export function symbolChoice(text: string, probability: number): SymbolChoice | undefined {
  const normal = normalizeText(text).trim();
  if (normal === '' || !(probability > 0)) return undefined;
  return { text: normal, probability: clamp(probability) };
}

/** Adds a reading to those of one sign, unless it is there already or there are too many. */
export function addChoice(choices: SymbolChoice[], choice: SymbolChoice | undefined): void {
  if (!choice || choices.length >= MAX_CHOICES) return;
  if (choices.every((other) => other.text !== choice.text)) choices.push(choice);
}

/**
 * The words of a text as a file has it: usually one; several, where it holds blanks, share its box by the widths of
 * their letters. What has no letters after normalisation (a zero-width blank) is no word.
 */
export function wordsOfText(text: string, { box, confidence, choices }: TextFacts = {}): Word[] {
  const normal = normalizeText(text);
  const certainty = confidence !== undefined && Number.isFinite(confidence) ? clamp(confidence) : undefined;
  const words: Word[] = [];
  for (const match of normal.matchAll(/\S+/gu)) {
    const observed = match[0];
    const whole = observed.length === normal.trim().length;
    let place = box;
    if (box && !whole && normal.length <= MAX_SHARED_LENGTH) {
      const from = partOf(normal, match.index) * box.width;
      const to = partOf(normal, match.index + observed.length) * box.width;
      place = { ...box, x: box.x + from, width: to - from };
    }
    words.push({
      observed,
      ...(place ? { box: place } : {}),
      ...(certainty === undefined ? {} : { confidence: certainty }),
      ...(whole && choices ? { choices: fittingChoices(observed, choices) } : {}),
    });
  }
  return words;
}
