import { describe, expect, it } from 'vitest';
import { createPutTogether } from '../../../src/restore/pieces/put-together.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';
import { toyLexicon, toyNgram } from '../toy-models.js';

const WORDS = { điều: 0.1, kiện: 0.1, của: 0.2, thẻ: 0.1, quyết: 0.1, định: 0.1, một: 0.2 };
const lexicon = toyLexicon(WORDS);
const ngram = toyNgram(Object.keys(WORDS), { '<s> điều': 0.5, 'điều kiện': 0.5, '<s> quyết': 0.5 });
const putTogether = createPutTogether({ lexicon, ngram });
/** Lines in which nothing is strange, so that what is strange counts. */
const WHOLE = 'điều kiện của một thẻ\n'.repeat(20);
const WHOLE_TOKENS = tokenize(WHOLE).length;
const read = (text: string) => putTogether(text, tokenize(text));
/** Tokens of a text behind them. */
const behind = (text: string) => read(WHOLE + text).slice(WHOLE_TOKENS);
const wordsOf = (text: string) => behind(text).map((token) => token.text);

describe('words in pieces', () => {
  it('become tokens that span all of their pieces', () => {
    const text = 'đi ều ki ện, của';
    const [first, second, third] = behind(text);
    const at = (start: number, end: number) => ({ start: WHOLE.length + start, end: WHOLE.length + end });
    expect(first).toMatchObject({ text: 'điều', span: at(0, 5), gap: 'line', trail: 0 });
    expect(second).toMatchObject({ text: 'kiện,', span: at(6, 12), gap: 'blank', trail: 1 });
    expect(first!.together).toBeGreaterThan(0.9);
    expect(third).toEqual(tokenize(WHOLE + text).at(-1));
  });

  it('are headings in spaced letters, too, whose words stand further apart', () => {
    const last = (text: string) => wordsOf(WHOLE.repeat(9) + text).slice(-2);
    expect(last('Q U Y Ế T  Đ Ị N H')).toEqual(['QUYẾT', 'ĐỊNH']);
    expect(last('Q U Y Ế T Đ Ị N H')).toEqual(['QUYẾT', 'ĐỊNH']);
  });

  it('are not what stands on two lines, or apart by a tab', () => {
    for (const text of ['đi\nều', 'Đ\tI\tỀ\tU', 'đi\n\nều ki\nện'])
      expect(read(text)).toEqual(tokenize(text));
  });

  it('are put together in a line of little evidence only where other lines are surely torn', () => {
    const doubtful = 'một ki ện';
    expect(wordsOf(doubtful)).toEqual(['một', 'ki', 'ện']);
    const torn = 'đi ều ki ện đi ều ki ện\n';
    expect(wordsOf(torn.repeat(6) + doubtful).slice(-2)).toEqual(['một', 'kiện']);
    expect(wordsOf(WHOLE + doubtful).slice(-2)).toEqual(['ki', 'ện']);
  });

  it('leave every token of a text without them as it is', () => {
    const tokens = tokenize('điều kiện của thẻ\n\na b c 12/2020 UBND');
    expect(putTogether('điều kiện của thẻ\n\na b c 12/2020 UBND', tokens)).toBe(tokens);
    expect(putTogether('', [])).toEqual([]);
  });
});
