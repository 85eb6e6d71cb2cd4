import { describe, expect, it } from 'vitest';
import { HEIGHT, LEFT, likeness, takePicture, WIDTH } from '../../../src/train/lookalikes/picture.js';
import { intendedGroups, isTelling, observedGroups } from '../../../src/train/lookalikes/printed-groups.js';

/** A picture of upright strokes at the given columns, unblurred strokes of full ink. */
function strokes(columns: readonly number[], advance = 10) {
  const ink = new Float32Array(WIDTH * HEIGHT);
  for (const x of columns) for (let y = 8; y < 24; y++) ink[y * WIDTH + LEFT + x] = 1;
  return takePicture(ink, advance);
}

describe('likeness', () => {
  it('is 1 for the same picture, also a pixel aside', () => {
    expect(likeness(strokes([2, 8]), strokes([2, 8]))).toBeCloseTo(1, 6);
    expect(likeness(strokes([2, 8]), strokes([3, 9]))).toBeCloseTo(1, 6);
  });

  it('is the cosine of the ink', () => {
    // Two strokes far apart beside one of them: a · b = 1, |a| = √2, |b| = 1.
    expect(likeness(strokes([2, 14], 16), strokes([2], 16))).toBeCloseTo(Math.SQRT1_2, 6);
  });

  it('is 0 for nothing, and for what is much wider', () => {
    expect(likeness(strokes([]), strokes([2]))).toBe(0);
    expect(likeness(strokes([2], 10), strokes([2], 13))).toBe(0);
  });

  it('is the same both ways', () => {
    const [one, other] = [strokes([2, 5, 8]), strokes([2, 7])];
    expect(likeness(one, other)).toBeCloseTo(likeness(other, one), 6);
  });
});

describe('printed groups', () => {
  it('are the letters of syllables and their neighbours, in each case', () => {
    expect(intendedGroups(['trì'])).toEqual(
      ['R', 'RÌ', 'Rì', 'T', 'TR', 'Tr', 'r', 'rì', 't', 'tr', 'Ì', 'ì'].sort(),
    );
  });

  it('are for the engine what it can print', () => {
    const groups = new Set(observedGroups());
    for (const group of ['n', 'cl', 'IT', '11', 'é', '|']) expect(groups.has(group), group).toBe(true);
    for (const group of ['aB', 'ế', 'abc']) expect(groups.has(group), group).toBe(false);
    expect(groups.size).toBe(observedGroups().length);
  });

  it.each([
    ['ri', 'n', true],
    ['đ', 'cl', true],
    ['b', 'h', true],
    ['ế', 'é', false],
    ['nh', 'n', false],
    ['n', 'rn', false],
    ['nh', 'ub', false],
  ])('tell something new when %s looks like %s: %s', (intended, observed, telling) => {
    expect(isTelling(intended, observed)).toBe(telling);
  });
});
