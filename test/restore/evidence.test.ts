import { describe, expect, it } from 'vitest';
import type { DecodedArc } from '../../src/restore/decode.js';
import { EVIDENCE, gatherEvidence, isSpoiltDate, isStrange } from '../../src/restore/evidence.js';
import { tokenize } from '../../src/restore/tokenize.js';
import { toyChannel } from './toy-models.js';

/** Letters are read as themselves, but one `r` in a hundred as `n`. */
const unadapted = toyChannel({
  t: { t: 1 },
  r: { r: 0.99, n: 0.01 },
  n: { n: 1 },
});

function evidenceOf(observed: string, texts: readonly string[]) {
  const tokens = tokenize(observed);
  const path = texts.map((text, i): DecodedArc => {
    const arc = { from: i, to: i + 1, text, words: [9], kind: 'letters', unknown: false } as const;
    // What the document taught: this damage is common in it.
    const found = { channelLogProb: -0.1, priorLogProb: 0 };
    return { arc: { ...arc, ...found }, posterior: 0.99, others: [], languageLogProb: -3, margin: 4 };
  });
  const rows = gatherEvidence(
    path,
    tokens.map(({ text }) => text),
    tokens,
    unadapted,
  );
  return rows.map((row) => Object.fromEntries(EVIDENCE.map((name, f) => [name, row[f]])));
}

describe('gatherEvidence', () => {
  it('tells what a change would have cost before the document taught it', () => {
    const [changed, kept] = evidenceOf('tn tr', ['tr', 'tr']);
    expect(changed!.channel).toBeCloseTo(-0.05, 9);
    // ln(1 · 0.01) over two characters.
    expect(changed!.unadapted).toBeCloseTo(Math.log(0.01) / 2, 5);
    expect(kept!.unadapted).toBe(0);
  });

  it('counts no change as dearer than four nats a character', () => {
    expect(evidenceOf('xx', ['tr'])[0]!.unadapted).toBe(-4);
  });
});

describe('isSpoiltDate', () => {
  it.each(['3016/2021', '48/10/2023', '21712021'])('finds %s', (text) => {
    expect(isSpoiltDate(text)).toBe(true);
  });

  it.each(['30/6/2021', '6/2021', '2021', '0912345678'])('leaves %s', (text) => {
    expect(isSpoiltDate(text)).toBe(false);
  });
});

describe('isStrange', () => {
  it.each(['nhgm', 'aaab', 'tRong'])('finds %s', (text) => {
    expect(isStrange(text)).toBe(true);
  });

  it.each(['trong', 'Windows', 'UBND'])('leaves %s', (text) => {
    expect(isStrange(text)).toBe(false);
  });
});
