import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../src/correction.js';
import { partOf } from '../../../src/restore/pages/cut-box.js';
import { pageText } from '../../../src/restore/pages/page-text.js';
import { placeWords } from '../../../src/restore/pages/place-words.js';

const BOX = { y: 10, height: 8 };

function correct(start: number, observed: string, intended: string, confidence = 0.9): Correction {
  return {
    ...{ span: { start, end: start + observed.length }, observed, intended, kind: 'letters' },
    ...{ channelLogProb: 0, languageLogProb: 0, margin: 1, confidence, alternatives: [] },
    status: observed === intended ? 'kept' : 'changed',
  };
}

describe('finding restored words on the page', () => {
  it('gives a changed word the box of the observed one', () => {
    const page = {
      lines: [
        { words: [{ observed: 'Pang', box: { x: 0, width: 40, ...BOX } }] },
        { words: [] },
        { words: [{ observed: 'bé', box: { x: 50, width: 20, ...BOX } }] },
      ],
    };
    const { text, words } = pageText(page);
    expect(text).toBe('Pang\n\nbé');
    const lines = placeWords(text, [correct(0, 'Pang', 'Đảng'), correct(6, 'bé', 'bộ', 0.5)], words);
    expect(lines.map((line) => line.words.map((word) => [word.text, word.box?.x, word.box?.width]))).toEqual([
      [['Đảng', 0, 40]],
      [],
      [['bộ', 50, 20]],
    ]);
    expect(lines[2]!.words[0]).toMatchObject({ confidence: 0.5, status: 'changed', from: 1, to: 2 });
  });

  it('shares the box of a word that was split, by the widths of the letters', () => {
    const { text, words } = pageText({
      lines: [{ words: [{ observed: '13nhat', box: { x: 0, width: 100, ...BOX } }] }],
    });
    const [line] = placeWords(text, [correct(0, '13nhat', 'là nhất')], words);
    const [first, second] = line!.words;
    expect([first!.text, second!.text]).toEqual(['là', 'nhất']);
    expect(first!.box!.x).toBe(0);
    expect(first!.box!.width).toBeGreaterThan(20);
    expect(first!.box!.width).toBeLessThan(45);
    expect(second!.box!.x).toBeGreaterThanOrEqual(first!.box!.width);
    expect(second!.box!.x + second!.box!.width).toBeCloseTo(100);
    expect([first!.from, first!.to, second!.from, second!.to]).toEqual([0, 1, 0, 1]);
  });

  it('gives a joined word the union of the boxes, and words after it their own', () => {
    const word = (observed: string, x: number) => ({ observed, box: { x, width: 10, ...BOX } });
    const { text, words } = pageText({ lines: [{ words: [word('n', 0), word('ăm', 12), word('nay', 30)] }] });
    const [line] = placeWords(text, [correct(0, 'n ăm', 'năm'), correct(5, 'nay', 'nay')], words);
    expect(line!.words.map((w) => [w.text, w.box!.x, w.box!.width])).toEqual([
      ['năm', 0, 22],
      ['nay', 30, 10],
    ]);
  });

  it('puts two corrections of one printed word together', () => {
    const { text, words } = pageText({
      lines: [{ words: [{ observed: 'té-xa', box: { x: 0, width: 50, ...BOX } }] }],
    });
    const [line] = placeWords(text, [correct(0, 'té-', 'tế-', 0.8), correct(3, 'xa', 'xã', 0.7)], words);
    expect(line!.words).toHaveLength(1);
    expect(line!.words[0]).toMatchObject({ text: 'tế-xã', confidence: 0.7, from: 0, to: 2 });
    expect(line!.words[0]!.box).toMatchObject({ x: 0, width: 50 });
  });

  it('knows no places in plain text', () => {
    const [line] = placeWords('a  b', [correct(0, 'a', 'á'), correct(3, 'b', 'b')], []);
    expect(line!.words.map(({ text, box }) => [text, box])).toEqual([
      ['á', undefined],
      ['b', undefined],
    ]);
  });
});

describe('the share of a text that lies before a place', () => {
  it('is nothing at the beginning, all at the end, half between two equal letters', () => {
    expect([partOf('aa', 0), partOf('aa', 1), partOf('aa', 2)]).toEqual([0, 0.5, 1]);
    expect(partOf('im', 1)).toBeLessThan(0.35);
  });
});
