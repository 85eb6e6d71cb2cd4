import { describe, expect, it } from 'vitest';
import { alignLines, baseDifference } from '../../../src/train/pairs/align-lines.js';
import type { RecognisedWord } from '../../../src/train/pairs/recognise.js';

const PITCH = 40;
const line = (text: string, left: number, right: number, baseline: number) => ({
  text,
  style: 'regular' as const,
  left,
  right,
  baseline,
});
/** A word 20 high standing on `baseline`, so its middle is 10 above. */
const word = (text: string, left: number, width: number, baseline: number, row = 0): RecognisedWord => ({
  text,
  line: row,
  left,
  top: baseline - 20,
  width,
  height: 20,
});
const asSeen = (x: number, y: number) => [x, y] as const;

describe('baseDifference', () => {
  it('looks at base letters only', () => {
    expect(baseDifference('Pdy manh', 'Đẩy mạnh')).toBeCloseTo(2 / 7); // pdymanh, daymanh: two of seven letters replaced
  });
  it('is 1 when one side is empty', () => {
    expect(baseDifference('', 'abc')).toBe(1);
  });
});

describe('alignLines', () => {
  it('puts words on their lines by place, in order of x', () => {
    const lines = [line('Đẩy mạnh', 0, 100, 100), line('tuyên truyền', 0, 100, 140)];
    const words = [
      word('manh', 50, 40, 100),
      word('Day', 0, 40, 100),
      word('tuyén', 0, 40, 140),
      word('truyén', 50, 40, 141),
    ];
    const pairs = alignLines(lines, words, PITCH, asSeen);
    expect(pairs.map((pair) => [pair.line.text, pair.observed])).toEqual([
      ['Đẩy mạnh', 'Day manh'],
      ['tuyên truyền', 'tuyén truyén'],
    ]);
  });

  it('keeps two columns apart that the engine read as one line', () => {
    const lines = [line('TỈNH ỦY', 0, 100, 100), line('Độc lập', 300, 400, 100)];
    const words = [
      word('TiNH', 0, 40, 100),
      word('UY', 50, 40, 100),
      word('Doc', 300, 40, 100),
      word('lap', 350, 40, 100),
    ];
    expect(alignLines(lines, words, PITCH, asSeen).map((pair) => pair.observed)).toEqual([
      'TiNH UY',
      'Doc lap',
    ]);
  });

  it('turns words upright before it looks for their line', () => {
    const lines = [line('một', 0, 40, 100), line('hai', 0, 40, 140)];
    const words = [word('mot', 0, 40, 140), word('hai', 0, 40, 180)];
    const pairs = alignLines(lines, words, PITCH, (x, y) => [x, y - 40]);
    expect(pairs.map((pair) => pair.observed)).toEqual(['mot', 'hai']);
  });

  it('leaves out a line that was not read, and one read as something else', () => {
    const lines = [
      line('trung ương', 0, 100, 100),
      line('quyết định', 0, 100, 140),
      line('kế hoạch', 0, 100, 180),
    ];
    const words = [word('trung wong', 0, 100, 100), word('@~~xxzzvv', 0, 100, 140)];
    expect(alignLines(lines, words, PITCH, asSeen).map((pair) => pair.line.text)).toEqual(['trung ương']);
  });
});
