import { describe, expect, it } from 'vitest';
import { witnessLogRatio } from '../../../src/restore/witness/second-witness.js';
import { toyChannel } from '../toy-models.js';

const channel = toyChannel({
  a: { a: 0.9, o: 0.1 },
  á: { a: 0.5, á: 0.5 },
  b: { b: 1 },
  o: { o: 1 },
});

describe('what a second reading says for a text', () => {
  it('is the logarithm of how much likelier it is than anything, with one in fifty astray', () => {
    // ln P(b|b) P(a|á) = ln 0.5; a sign by chance costs 4.1 nats; the weight is 0.4
    const expected = 0.4 * Math.log(0.98 * 0.5 * Math.exp(2 * 4.1) + 0.02);
    expect(witnessLogRatio(channel, 'ba', 'bá')).toBeCloseTo(expected, 5);
  });

  it('prefers the text that explains it better, and never says the impossible', () => {
    expect(witnessLogRatio(channel, 'ba', 'ba')).toBeGreaterThan(witnessLogRatio(channel, 'ba', 'bo'));
    expect(witnessLogRatio(channel, 'oooooooo', 'b')).toBeGreaterThanOrEqual(0.4 * Math.log(0.02));
  });

  it('says nothing of marks alone, or of rubbish', () => {
    expect(witnessLogRatio(channel, '-', 'ba')).toBe(0);
    expect(witnessLogRatio(channel, 'a'.repeat(60), 'ba')).toBe(0);
  });

  it('leaves edge punctuation aside', () => {
    expect(witnessLogRatio(channel, '(ba),', 'ba')).toBe(witnessLogRatio(channel, 'ba', 'ba.'));
  });
});
