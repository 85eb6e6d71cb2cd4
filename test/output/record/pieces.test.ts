import { expect, it } from 'vitest';
import { piecesOf } from '../../../src/output/record/pieces.js';

const textsOf = (text: string) =>
  piecesOf([{ text, corrections: [], words: [], number: 1 } as never]).map((piece) => piece.text);

it('takes rules and blanks off the ends of lines, and reads long ones in front of words', () => {
  expect(textsOf('| Sở Xây dựng -----')).toEqual(['Sở Xây dựng']);
  const rule = `Sở${'-'.repeat(54)}x`;
  expect(textsOf(rule)).toEqual([rule]);
});
