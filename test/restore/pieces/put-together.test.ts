import { describe, expect, it } from 'vitest';
import { createPutTogether } from '../../../src/restore/pieces/put-together.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';
import { toyLexicon, toyNgram } from '../toy-models.js';

const WORDS = { điều: 0.01, kiện: 0.01, của: 0.02, thẻ: 0.01, quyết: 0.01, định: 0.01, một: 0.02 };
const lexicon = toyLexicon(WORDS);
const ngram = toyNgram(Object.keys(WORDS), { '<s> điều': 0.1, 'điều kiện': 0.1, '<s> quyết': 0.1 });
const putTogether = createPutTogether({ lexicon, ngram });
const read = (text: string) => putTogether(text, tokenize(text));
const wordsOf = (text: string) => read(text).map((token) => token.text);

describe('words in pieces', () => {
  it('become tokens that span all of their pieces', () => {
    const text = 'đi ều ki ện, của';
    const [first, second, third] = read(text);
    expect(first).toMatchObject({ text: 'điều', span: { start: 0, end: 5 }, gap: 'paragraph', trail: 0 });
    expect(second).toMatchObject({ text: 'kiện,', span: { start: 6, end: 12 }, gap: 'blank', trail: 1 });
    expect(first!.together).toBeGreaterThan(0.9);
    expect(third).toEqual(tokenize(text).at(-1));
  });

  it('are headings in spaced letters, too, whose words stand further apart', () => {
    expect(wordsOf('Q U Y Ế T  Đ Ị N H')).toEqual(['QUYẾT', 'ĐỊNH']);
    expect(wordsOf('Q U Y Ế T Đ Ị N H')).toEqual(['QUYẾT', 'ĐỊNH']);
  });

  it('are not what stands on two lines, or apart by a tab', () => {
    for (const text of ['đi\nều', 'Đ\tI\tỀ\tU', 'đi\n\nều ki\nện'])
      expect(read(text)).toEqual(tokenize(text));
  });

  it('are put together in a line of little evidence only where other lines are surely torn', () => {
    const doubtful = 'một ki ện';
    expect(wordsOf(doubtful)).toEqual(['một', 'ki', 'ện']);
    const torn = 'đi ều ki ện đi ều ki ện';
    expect(wordsOf(`${`${torn}\n`.repeat(6)}${doubtful}`).slice(-2)).toEqual(['một', 'kiện']);
    const whole = 'điều kiện của một thẻ';
    expect(wordsOf(`${`${whole}\n`.repeat(6)}${doubtful}`).slice(-2)).toEqual(['ki', 'ện']);
  });

  it('leave every token of a text without them as it is', () => {
    const tokens = tokenize('điều kiện của thẻ\n\na b c 12/2020 UBND');
    expect(putTogether('điều kiện của thẻ\n\na b c 12/2020 UBND', tokens)).toBe(tokens);
    expect(putTogether('', [])).toEqual([]);
  });
});
