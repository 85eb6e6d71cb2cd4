import { describe, expect, it } from 'vitest';
import { lettersReadInOtherCase, shapesOf } from '../../../src/restore/candidates/case-shapes.js';
import { SHAPE } from '../../../src/restore/tokens/shape.js';
import { toyChannel } from '../toy-models.js';

const { lower, title, upper, exact } = SHAPE;

describe('lettersReadInOtherCase', () => {
  it('takes a rare capital for a small letter, and a small letter for a capital only where it is frequent', () => {
    const channel = toyChannel({
      c: { c: 0.99, C: 0.01 },
      v: { v: 0.999_9, V: 0.000_1 },
      O: { O: 0.5, o: 0.5 },
      S: { S: 0.99, s: 0.01 },
    });
    expect(lettersReadInOtherCase(channel)).toEqual(new Set(['C', 'o']));
  });
});

describe('shapesOf', () => {
  const either = new Set(['C', 'o']);

  it.each([
    ['các', [lower]],
    ['ong', [lower, title]],
    ['Sách', [title, exact]],
    ['Có', [lower, title, upper, exact]],
    ['C6', [title, lower, upper, exact]],
    ['S6', [title, upper, exact]],
    ['UBND', [upper, exact]],
    ['6', [lower]],
  ])('reads `%s` in the shapes its letters allow', (observed, shapes) => {
    expect(shapesOf(observed, either)).toEqual(shapes);
  });
});
