import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../../src/model/calibration.js';
import { featuresOf } from '../../../src/restore/certainty/features.js';
import type { DecodedArc } from '../../../src/restore/lattice/decode.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';
import { toyWord } from './toy-word.js';

/** The features of every word of a text, by name; `read` says what was read of some. */
function featuresIn(observed: string, read: Readonly<Record<string, Partial<DecodedArc>>> = {}) {
  const tokens = tokenize(observed);
  const path = tokens.map(({ text }, i): DecodedArc => {
    const { arc, ...scores } = toyWord(text, text).decoded;
    return { arc: { ...arc, from: i, to: i + 1 }, ...scores, ...read[text] };
  });
  const rows = featuresOf(
    path,
    tokens.map(({ text }) => text),
    tokens,
  );
  return rows.map((row) => Object.fromEntries(FEATURES.map((name, i) => [name, row[i]])));
}

describe('the features of a decoded word', () => {
  it('are as many as the calibration knows, the first a constant', () => {
    const [word] = featuresIn('họp');
    expect(Object.values(word!).every(Number.isFinite)).toBe(true);
    expect(word).toMatchObject({ constant: 1, changed: 0, digits: 0, channel: -2 / 3, language: -3 });
  });

  it('are bounded, so that nothing far out outweighs the rest', () => {
    const [word] = featuresIn('họp', {
      họp: { posterior: 1, languageLogProb: -90, taught: 40 },
    });
    expect(word).toMatchObject({ posterior: 8, language: -15, taught: 6 });
    expect(featuresIn('họp', { họp: { posterior: 0 } })[0]).toMatchObject({ posterior: -8 });
  });

  it('tell a line of few letters from others, and how often else a word was read so', () => {
    const words = featuresIn('họp bàn công tác\nhọp\nhọp bàn');
    expect(words.map(({ stub }) => stub)).toEqual([0, 0, 0, 0, 1, 1, 1]);
    expect(words[0]).toMatchObject({ alike: expect.closeTo(Math.log1p(2), 9) });
    expect(words[2]).toMatchObject({ alike: 0, otherwise: 0 });
  });
});
