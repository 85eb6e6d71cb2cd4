import { describe, expect, it } from 'vitest';
import { decodedWords } from '../../../src/restore/certainty/decoded-words.js';
import type { DecodedArc } from '../../../src/restore/lattice/decode.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';
import { toyWord } from './toy-word.js';

describe('the words of a decoded block', () => {
  const wordsOf = (observed: string, arcs: readonly { from: number; to: number; text: string }[]) => {
    const plain = toyWord('x', 'y').decoded;
    const path = arcs.map((arc): DecodedArc => ({ ...plain, arc: { ...plain.arc, ...arc } }));
    return decodedWords(observed, { tokens: tokenize(observed), path });
  };

  it('are what stands there, with its tokens and its place', () => {
    const words = wordsOf('hop t im', [
      { from: 0, to: 1, text: 'họp' },
      { from: 1, to: 3, text: 'tìm' },
    ]);
    expect(
      words.map(({ observed, span, tokens: own }) => [observed, span.start, span.end, own.length]),
    ).toEqual([
      ['hop', 0, 3, 1],
      ['t im', 4, 8, 2],
    ]);
  });

  it('have the break that stands in the text', () => {
    const [word] = wordsOf('ngh- \r\niep', [{ from: 0, to: 2, text: 'ngh-\niệp' }]);
    expect(word).toMatchObject({ observed: 'ngh- \r\niep', decoded: { arc: { text: 'ngh- \r\niệp' } } });
  });
});
