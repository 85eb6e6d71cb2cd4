import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/errors.js';
import { nativeRecogniser, parseTesseractTsv } from '../../../src/train/pairs/recognise.js';

describe('parseTesseractTsv', () => {
  it('reads words with their boxes and counts the engine’s lines', () => {
    const tsv = [
      'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
      '1\t1\t0\t0\t0\t0\t0\t0\t1240\t1754\t-1\t',
      '4\t1\t1\t1\t1\t0\t10\t20\t300\t30\t-1\t',
      '5\t1\t1\t1\t1\t1\t10\t20\t90\t30\t91.5\tPdy',
      '5\t1\t1\t1\t1\t2\t110\t21\t95\t31\t60\t ',
      '4\t1\t1\t1\t2\t0\t10\t60\t300\t30\t-1\t',
      '5\t1\t1\t1\t2\t1\t12\t60\t80\t30\t80\tmanh',
      '',
    ].join('\n');
    expect(parseTesseractTsv(tsv)).toEqual([
      { text: 'Pdy', line: 0, left: 10, top: 20, width: 90, height: 30 },
      { text: 'manh', line: 1, left: 12, top: 60, width: 80, height: 30 },
    ]);
  });
});

describe('nativeRecogniser', () => {
  it('names the data file that is missing', () => {
    expect(() => nativeRecogniser('xyz', '/nowhere')).toThrow(UsageError);
    expect(() => nativeRecogniser('xyz', '/nowhere')).toThrow('xyz.traineddata');
  });
});
