import { describe, expect, it } from 'vitest';
import { buildNames } from '../../../src/model/name-parts.js';
import { logRatioAt, nameRuns } from '../../../src/restore/readings/name-runs.js';
import type { Reading } from '../../../src/restore/readings/reading.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';
import { toyLexicon } from '../toy-models.js';

const rows = (...names: string[]) => names.map((name) => ({ name, count: 1 }));
const NAMES = buildNames({
  surname: rows('Hồ', 'Lê'),
  middle: rows('Thị', 'Hạnh'),
  given: rows('Dung', 'Hạnh'),
});
const MARKED: Readonly<Record<string, readonly string[]>> = {
  ho: ['Hộ', 'Hồ'],
  thi: ['Thi', 'Thị'],
  hanh: ['Hành', 'Hạnh'],
  dung: ['Đúng', 'Dung'],
};

/** The places in `text`, with the readings of `MARKED`; what it has not reads as itself. */
function placesIn(text: string): (string | undefined)[] {
  const tokens = tokenize(text);
  const known = tokens.map((token) => {
    const word = token.text.slice(token.lead, token.text.length - token.trail);
    const scored = (MARKED[word.toLowerCase()] ?? [word]).map((core) => ({
      ...{ reading: { core, entry: 0 } as Reading, channelLogProb: 0, besideLogProb: 0, rank: 0 },
    }));
    return { scored };
  });
  return [...nameRuns(tokens, known, NAMES)];
}

describe('names of persons', () => {
  it('are three or four words with capitals whose readings have a surname, middle names and a given name', () => {
    const name = ['surname', 'middle', 'given'];
    expect(placesIn('bà Ho Thi Dung nói')).toEqual([undefined, ...name, undefined]);
    expect(placesIn('Ho Thi Hanh Dung,')).toEqual(['surname', 'middle', 'middle', 'given']);
  });

  it('may stand behind other words with capitals', () => {
    const places = placesIn('Ông Giám Đốc Ho Thi Dung');
    expect(places).toEqual([undefined, undefined, undefined, 'surname', 'middle', 'given']);
  });

  it.each([
    ['two words', 'Ho Dung'],
    ['words in capitals', 'HO THI DUNG'],
    ['words with a comma between', 'Ho, Thi Dung'],
    ['words over a line end', 'Ho Thi\nDung'],
    ['words without a surname', 'Sở Thi Dung'],
    ['words in small letters', 'ho thi dung'],
  ])('are not %s', (_, text) => {
    expect(placesIn(text).every((place) => place === undefined)).toBe(true);
  });

  it('count half the logarithm of their share there against their share of all words', () => {
    const lexicon = toyLexicon({ hồ: 0.1, hộ: 0.2 }, {});
    const reading = (text: string): Reading => ({ entry: lexicon.find(text) }) as Reading;
    // Half the surnames are Hồ, as good as none is Hộ.
    expect(logRatioAt('surname', reading('hồ'), NAMES, lexicon)).toBeCloseTo(0.5 * Math.log(0.5 / 0.1), 5);
    expect(logRatioAt('surname', reading('hộ'), NAMES, lexicon)).toBeCloseTo(0.5 * Math.log(1e-5 / 0.2), 5);
    const unknown = { entry: -1 } as Reading;
    expect(logRatioAt('given', unknown, NAMES, lexicon)).toBeCloseTo(0.5 * (Math.log(1e-5) + 8), 5);
  });
});
