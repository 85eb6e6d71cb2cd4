import { describe, expect, it } from 'vitest';
import { misreadLogRatio } from '../../../src/model/engine-doubts.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';
import { attachEvidence } from '../../../src/restore/witness/word-evidence.js';

const DOUBTS = {
  confidence: [
    { at: 0.5, logRatio: 2 },
    { at: 0.9, logRatio: -1 },
  ],
  choice: { bias: -1, slope: 1 },
};

const sign = (text: string, probability: number) => ({ text, probability });

describe('how much likelier than usual a word was misread', () => {
  it.each([
    [0.5, 2],
    [0.7, 0.5],
    [0.9, -1],
    [0.2, 2],
    [1, -1],
    [undefined, 0],
  ])('at certainty %s: %s', (certainty, expected) => {
    expect(misreadLogRatio(DOUBTS, certainty)).toBeCloseTo(expected, 10);
  });
});

describe('evidence of tokens', () => {
  it('turns the choices of one sign into texts that may have been meant', () => {
    const [token] = attachEvidence(
      tokenize('bé'),
      [
        {
          span: { start: 0, end: 2 },
          choices: [
            [sign('b', 1)],
            [sign('é', 0.5), sign('ế', 0.5), sign('5', 0.5), sign('é', 0.5), sign('ê', 0)],
          ],
        },
      ],
      DOUBTS,
    );
    // odds of `bế` against `bé`: e^(-1 + ln 1); a digit is no letter, and what was printed no other choice
    const odds = Math.exp(-1);
    expect(token!.evidence!.nearly.map(({ text }) => text)).toEqual(['bế']);
    expect(token!.evidence!.nearly[0]!.logProb).toBeCloseTo(Math.log(odds / (1 + odds)), 10);
    expect(token!.evidence!.printedLogProb).toBeCloseTo(-Math.log(1 + odds), 10);
  });

  it('never proposes another number', () => {
    const [token] = attachEvidence(
      tokenize('15'),
      [
        {
          span: { start: 0, end: 2 },
          choices: [
            [sign('1', 0.5), sign('I', 0.5)],
            [sign('5', 0.5), sign('S', 0.5)],
          ],
        },
      ],
      DOUBTS,
    );
    expect(token!.evidence!.nearly).toEqual([]);
  });

  it('gives a part of a word its own choices, but no witness', () => {
    const word = 'kinhtế-xã';
    const choices = [...word].map((letter) => [sign(letter, 1), sign('o', letter === 'ã' ? 1 : 0)]);
    const tokens = attachEvidence(
      tokenize(word),
      [{ span: { start: 0, end: word.length }, choices, witness: 'kinhte-xa' }],
      DOUBTS,
    );
    expect(tokens.map(({ text }) => text)).toEqual(['kinhtế-', 'xã']);
    expect(tokens.map(({ evidence }) => evidence!.nearly.map(({ text }) => text))).toEqual([[], ['xo']]);
    expect(tokens.map(({ evidence }) => evidence!.witness)).toEqual([undefined, undefined]);
  });

  it('leaves tokens without evidence as they are, and the doubts aside when nothing tells how far to believe them', () => {
    const tokens = tokenize('một hai');
    const evidence = [{ span: { start: 4, end: 7 }, confidence: 0.5, witness: 'hal' }];
    const [one, two] = attachEvidence(tokens, evidence, undefined);
    expect(one).toBe(tokens[0]);
    expect(two!.evidence).toMatchObject({ misreadLogRatio: 0, nearly: [], witness: 'hal' });
  });
});
