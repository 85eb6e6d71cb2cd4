import { describe, expect, it } from 'vitest';
import { readEngineHocr } from '../../../src/source/ocr/read-engine-hocr.js';

const page = (inside: string): string =>
  `<div class='ocr_page' id='page_1' title='image "unknown"; bbox 0 0 800 600; scan_res 300 300'>${inside}</div>`;
const area = (inside: string): string =>
  page(`<div class='ocr_carea' id='block_1_1' title="bbox 10 20 110 220">
    <p class='ocr_par' title="bbox 10 20 110 220">${inside}</p></div>`);
const line = (inside: string, kind = 'ocr_line'): string =>
  `<span class='${kind}' title="bbox 10 20 110 60; baseline 0.004 -18; x_size 52; x_descenders 11; x_ascenders 14">${inside}</span>`;
const sign = (text: string, choices: readonly (readonly [string, number])[] = []): string =>
  `<span class='ocrx_cinfo' title='x_bboxes 1 2 3 4; x_conf 99.5'>${text}</span>
   <span class='ocrx_cinfo' id='lstm_choices_1_1_1'>
   ${choices.map(([t, c]) => `<span class='ocrx_cinfo' id='choice_1_1_1' title='x_confs ${c}'>${t}</span>`).join('\n')}
   </span>`;
const word = (inside: string, confidence = 96): string =>
  `<span class='ocrx_word' id='word_1_1' title='bbox 10 20 40 60; x_wconf ${confidence}'>${inside}</span>`;
const onlyWord = (inside: string) => readEngineHocr(area(line(word(inside)))).blocks[0]?.lines[0]?.words[0];

describe("Tesseract's hOCR", () => {
  it('gives boxes, heights, certainties and choices, without those of no confidence', () => {
    const nang = word(
      sign('n', [
        ['n', 93.1],
        ['m', 0],
      ]) +
        sign('ắ', [
          ['ắ', 77.5],
          ['â', 75],
          ['ẵ', 69.7],
        ]) +
        sign('n') +
        sign('g'),
    );
    expect(readEngineHocr(area(line(nang)))).toEqual({
      confidence: 0.96,
      blocks: [
        {
          box: { x: 10, y: 20, width: 100, height: 200 },
          lines: [
            {
              box: { x: 10, y: 20, width: 100, height: 40 },
              xHeight: 52 - 11,
              words: [
                {
                  observed: 'nắng',
                  box: { x: 10, y: 20, width: 30, height: 40 },
                  confidence: 0.96,
                  choices: [
                    [{ text: 'n', probability: 0.931 }],
                    [
                      { text: 'ắ', probability: 0.775 },
                      { text: 'â', probability: 0.75 },
                      { text: 'ẵ', probability: 0.697 },
                    ],
                    [{ text: 'n', probability: 1 }],
                    [{ text: 'g', probability: 1 }],
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('puts the printed sign first, even where the engine saw another', () => {
    const found = onlyWord(
      sign('o', [
        ['0', 90],
        ['o', 40],
      ]) +
        sign('t', [
          ['l', 80],
          ['i', 30],
        ]),
    );
    expect(found?.choices?.map((signs) => signs.map(({ text, probability }) => [text, probability]))).toEqual(
      [
        [
          ['o', 0.4],
          ['0', 0.9],
        ],
        [
          ['t', 0.3],
          ['l', 0.8],
          ['i', 0.3],
        ],
      ],
    );
  });

  it('reads signs that Tesseract forgot to escape, and those it escaped', () => {
    const found = onlyWord(
      sign('&lt;', [
        ['<', 80],
        ['&', 60],
        ['«', 20],
      ]) + sign('&amp;', [['&', 70]]),
    );
    expect(found?.observed).toBe('<&');
    expect(found?.choices?.[0]?.map(({ text }) => text)).toEqual(['<', '&', '«']);
    expect(found?.choices?.[1]?.map(({ text }) => text)).toEqual(['&']);
  });

  it('composes what came in pieces, and says nothing of choices that then fit no letter', () => {
    expect(onlyWord(sign('e', [['e', 80]]) + sign('\u0302', [['\u0302', 80]]))).toMatchObject({
      observed: 'ê',
      choices: undefined,
    });
    expect(onlyWord(sign('fi', [['fi', 80]]) + sign('t', [['t', 80]]))?.choices).toBeUndefined();
    expect(
      onlyWord(
        sign('e\u0302', [
          ['e\u0302', 80],
          ['e', 40],
        ]),
      ),
    ).toMatchObject({
      observed: 'ê',
      choices: [[{ text: 'ê' }, { text: 'e' }]],
    });
    expect(onlyWord('chữ')).toMatchObject({ observed: 'chữ', choices: undefined, confidence: 0.96 });
  });

  it('takes titles apart as they are in files: by semicolons, with or without blanks', () => {
    const tight = "<span class='ocrx_word' title='bbox 10 20 40 60;x_wconf 96'>a</span>";
    expect(readEngineHocr(area(line(tight))).blocks[0]?.lines[0]?.words[0]).toMatchObject({
      box: { x: 10, y: 20, width: 30, height: 40 },
      confidence: 0.96,
    });
  });

  it('leaves out empty words, and lines and blocks that hold nothing else', () => {
    expect(readEngineHocr(area(line(word(' ', 95)) + line(word(sign(' '), 95))))).toEqual({
      blocks: [],
      confidence: 0,
    });
    const { blocks } = readEngineHocr(area(line(word('') + word('a')) + line(word(' '))));
    expect(blocks[0]?.lines.map(({ words }) => words.map(({ observed }) => observed))).toEqual([['a']]);
  });

  it('parts paragraphs by a line without words, and takes headers and captions for lines', () => {
    const two = area(
      `${line(word('một'), 'ocr_header')}</p><p class='ocr_par'>${line(word('hai'), 'ocr_caption')}`,
    );
    expect(readEngineHocr(two).blocks[0]?.lines.map(({ words }) => words[0]?.observed)).toEqual([
      'một',
      undefined,
      'hai',
    ]);
  });

  it.each(['', 'no mark-up', '<div class=ocr_page', page(''), area(''), area('<span class=ocrx_word>a')])(
    'survives what is no page of text: %s',
    (hocr) => {
      expect(readEngineHocr(hocr)).toEqual({ blocks: [], confidence: 0 });
    },
  );
});
