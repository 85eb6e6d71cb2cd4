import { Parser } from 'htmlparser2';
import type { Line } from '../../document.js';
import {
  boxOfTitle,
  letterHeight,
  percentOfTitle,
  titleProperties,
} from '../markup/hocr/title-properties.js';
import type { OcrBlock, OcrResult } from './engine.js';
import { type EngineSymbol, makeWord } from './make-word.js';

/** What Tesseract calls lines of text. */
const LINE = /^ocr_(?:line|header|caption|textfloat)$/u;
const BLANK_LINE: Line = { words: [] };

type Properties = ReturnType<typeof titleProperties>;

interface OpenWord {
  readonly properties: Properties;
  /** text outside of symbols: all of it when the engine gives no symbols */
  text: string;
  readonly symbols: EngineSymbol[];
}

/**
 * Reads what Tesseract answers: its hOCR, and no other's (`hocr_char_boxes`, `lstm_choice_mode` 2). Words without text are
 * left out, and lines and blocks without words; between the paragraphs of a block stands a line without words. The text of
 * choices is not escaped (`<`, `&`), so this is read as a browser would.
 *
 * Files of hOCR have a reader of their own, `markup/hocr`: whoever made them, it keeps all their text and its order, page by page.
 * This one keeps the engine's blocks, from whose places the order is found, and its readings as the decoder weighs them.
 */
export function readEngineHocr(hocr: string): OcrResult {
  const blocks: OcrBlock[] = [];
  let block: { properties: Properties; lines: Line[] } | undefined;
  let line: { properties: Properties; words: NonNullable<ReturnType<typeof makeWord>>[] } | undefined;
  let word: OpenWord | undefined;
  let symbol: EngineSymbol | undefined;
  let choice: { text: string; confidence: number } | undefined;
  let paragraphEnded = false;
  let confidences = 0;
  let words = 0;
  const open: string[] = [];

  const closeWord = (): void => {
    const made = word && makeWord(word.text, word.symbols, word.properties);
    if (made) {
      line?.words.push(made);
      confidences += made.confidence ?? 0;
      words++;
    }
    word = undefined;
    symbol = undefined;
  };
  const closeLine = (): void => {
    if (line && block && line.words.length > 0) {
      if (paragraphEnded && block.lines.length > 0) block.lines.push(BLANK_LINE);
      paragraphEnded = false;
      const { words, properties } = line;
      block.lines.push({ words, box: boxOfTitle(properties), xHeight: letterHeight(properties) });
    }
    line = undefined;
  };
  const closeBlock = (): void => {
    if (block && block.lines.length > 0)
      blocks.push({ box: boxOfTitle(block.properties)!, lines: block.lines });
    block = undefined;
    paragraphEnded = false;
  };

  const parser = new Parser({
    onopentag(_, { class: kind = '', id = '', title = '' }) {
      open.push(kind);
      const properties = titleProperties(title);
      if (kind === 'ocr_carea') block = { properties, lines: [] };
      else if (LINE.test(kind)) line = { properties, words: [] };
      else if (kind === 'ocrx_word') word = { properties, text: '', symbols: [] };
      else if (kind !== 'ocrx_cinfo' || !word) return;
      else if (id.startsWith('choice_'))
        choice = { text: '', confidence: percentOfTitle(properties, 'x_confs') ?? 0 };
      else if (!id.startsWith('lstm_choices_')) {
        symbol = { text: '', choices: [] };
        word.symbols.push(symbol);
      }
    },
    ontext(text) {
      if (choice) choice.text += text;
      else if (!word || text.trim() === '') return;
      else if (symbol && symbol.text === '') symbol.text = text.trim();
      else if (symbol) symbol.text += text.trim();
      else word.text += text;
    },
    onclosetag() {
      const kind = open.pop();
      if (choice) {
        if (choice.confidence > 0) symbol?.choices.push(choice);
        choice = undefined;
      } else if (kind === 'ocrx_word') closeWord();
      else if (kind === 'ocr_par') paragraphEnded = true;
      else if (kind === 'ocr_carea') closeBlock();
      else if (kind && LINE.test(kind)) closeLine();
    },
  });
  parser.end(hocr);
  return { blocks, confidence: words > 0 ? confidences / words : 0 };
}
