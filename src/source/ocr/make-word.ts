import type { SymbolChoice, Word } from '../../document.js';
import { normalizeText } from '../../vietnamese/normalize.js';
import { boxOfTitle, percentOfTitle } from '../markup/hocr/title-properties.js';

/** One sign as the engine printed it, with what it nearly printed. */
export interface EngineSymbol {
  text: string;
  /** as the engine orders them; confidence above 0, at most 1 */
  readonly choices: { readonly text: string; readonly confidence: number }[];
}

const WHITE = /\s+/gu;

/**
 * Makes a word of what the engine gave.
 *
 * @param text the whole text where the engine gives no symbols
 * @param properties of its hOCR title: box and certainty
 * @returns undefined when nothing is printed
 */
export function makeWord(
  text: string,
  symbols: readonly EngineSymbol[],
  properties: ReadonlyMap<string, string>,
): Word | undefined {
  const printed = symbols.length > 0 ? symbols.map((symbol) => symbol.text).join('') : text;
  const observed = normalizeText(printed).replace(WHITE, '');
  if (observed === '') return undefined;
  const confidence = percentOfTitle(properties, 'x_wconf');
  return {
    observed,
    box: boxOfTitle(properties),
    confidence: confidence === undefined ? undefined : Math.min(1, Math.max(0, confidence)),
    choices: choicesOf(observed, symbols),
  };
}

/** The choices of each code point, when every symbol is just one of them. */
function choicesOf(
  observed: string,
  symbols: readonly EngineSymbol[],
): readonly (readonly SymbolChoice[])[] | undefined {
  const points = [...observed];
  if (points.length !== symbols.length) return undefined;
  if (symbols.every(({ choices }) => choices.length === 0)) return undefined;
  const all: SymbolChoice[][] = [];
  for (const [i, { text, choices }] of symbols.entries()) {
    if (text.normalize('NFC') !== points[i]) return undefined;
    all.push(printedFirst(points[i]!, choices));
  }
  return all;
}

/**
 * Puts the printed sign first. Where the engine's dictionary overruled its eyes, the printed sign may not be the most
 * probable one, or not among the choices at all: then it is given the probability of the least of them.
 */
function printedFirst(printed: string, choices: EngineSymbol['choices']): SymbolChoice[] {
  const probabilities = new Map<string, number>();
  for (const { text, confidence } of choices) {
    const sign = text.trim().normalize('NFC');
    if (sign !== '') probabilities.set(sign, Math.max(probabilities.get(sign) ?? 0, rounded(confidence)));
  }
  const own =
    probabilities.get(printed) ?? (probabilities.size > 0 ? Math.min(...probabilities.values()) : 1);
  probabilities.delete(printed);
  const others = [...probabilities].map(([text, probability]) => ({ text, probability }));
  return [{ text: printed, probability: own }, ...others.sort((a, b) => b.probability - a.probability)];
}

/** 0..1 in four digits: the engine's own have no more worth. */
function rounded(confidence: number): number {
  return Math.round(Math.min(1, confidence) * 1e4) / 1e4;
}
