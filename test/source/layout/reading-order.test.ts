import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Size, Word } from '../../../src/document.js';
import { orderPage } from '../../../src/source/layout/reading-order.js';
import type { OcrBlock } from '../../../src/source/ocr/engine.js';
import { blockOf, HEIGHT, PAGE, PITCH, textOf, wordsAt } from './lay-out.js';

const moved = (word: Word, down: number): Word => ({ ...word, box: { ...word.box!, y: word.box!.y + down } });

const readingOrder = (blocks: readonly OcrBlock[], size: Size) => orderPage(blocks, size).lines;

/** Full lines of running text: they close every gutter. */
const body = (rows: number, y: number): Word[][] =>
  Array.from({ length: rows }, (_, i) =>
    wordsAt(
      'Thực hiện Nghị quyết của Trung ương về công tác xây dựng Đảng và hệ thống chính trị',
      60,
      y + i * PITCH,
    ),
  );

describe('readingOrder', () => {
  it('reads the left column of a letterhead before the right, though the engine ran across both', () => {
    const lines = [
      [...wordsAt('TỈNH ỦY BÌNH PHƯỚC', 80, 100), ...wordsAt('ĐẢNG CỘNG SẢN VIỆT NAM', 560, 100)],
      [...wordsAt('BAN TUYÊN GIÁO', 100, 140), ...wordsAt('Bình Phước, ngày 28 tháng 6 năm 2023', 500, 140)],
      wordsAt('Số 86-HD/BTGTU', 100, 180),
      wordsAt('HƯỚNG DẪN VỀ CÔNG TÁC TUYÊN TRUYỀN', 320, 260),
      ...body(4, 320),
    ];
    expect(textOf(readingOrder([blockOf(lines)], PAGE)).slice(0, 6)).toEqual([
      'TỈNH ỦY BÌNH PHƯỚC',
      'BAN TUYÊN GIÁO',
      'Số 86-HD/BTGTU',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Bình Phước, ngày 28 tháng 6 năm 2023',
      'HƯỚNG DẪN VỀ CÔNG TÁC TUYÊN TRUYỀN',
    ]);
  });

  it('parts a letterhead at its gutter, not where the engine was in doubt of the words', () => {
    const doubt = (words: Word[], at: number): Word[] =>
      words.map((word, i) => (i === at ? { ...word, confidence: 0.1 } : word));
    const lines = [
      [...doubt(wordsAt('HUYỆN ỦY THỪA THIÊN', 80, 100), 2), ...wordsAt('ĐẢNG CỘNG SẢN VIỆT NAM', 560, 100)],
      [...doubt(wordsAt('BAN TUYÊN GIÁO', 100, 140), 1), ...wordsAt('Huế, ngày 28 tháng 6', 560, 140)],
      [...wordsAt('Số 86', 100, 180), ...wordsAt('năm 2023', 560, 180)],
      [...doubt(wordsAt('V/v học xxxxx tập', 80, 220), 2)],
      wordsAt('HƯỚNG DẪN VỀ CÔNG TÁC TUYÊN TRUYỀN', 320, 300),
      ...body(4, 360),
    ];
    expect(textOf(readingOrder([blockOf(lines)], PAGE)).slice(0, 7)).toEqual([
      'HUYỆN ỦY THỪA THIÊN',
      'BAN TUYÊN GIÁO',
      'Số 86',
      'V/v học xxxxx tập',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Huế, ngày 28 tháng 6',
      'năm 2023',
    ]);
  });

  it('keeps a line whole in which the engine doubted one word, though a signature follows below', () => {
    const line = wordsAt(
      'thư điện tử phongtuyentruyen(29quangnam.gov.vn trước 16h30 ngày 20/8/2023.',
      60,
      180,
    );
    const doubted = line.map((word, i) => (i === 3 ? { ...word, confidence: 0.15 } : word));
    const lines = [
      ...body(2, 100),
      doubted,
      [...wordsAt('Nơi nhận:', 60, 240), ...wordsAt('KT. CHỦ TỊCH', 640, 240)],
      [...wordsAt('- Như Điều 4;', 60, 280), ...wordsAt('PHÓ CHỦ TỊCH', 640, 280)],
      [...wordsAt('- Lưu: VT.', 60, 320), ...wordsAt('Nguyễn Tuấn Hà', 630, 320)],
    ];
    expect(textOf(readingOrder([blockOf(lines)], PAGE))[2]).toMatch(/20\/8\/2023\.$/u);
  });

  it('reads recipients to their end before the signature beside them', () => {
    const lines = [
      ...body(3, 100),
      [...wordsAt('Nơi nhận:', 60, 240), ...wordsAt('KT. CHỦ TỊCH', 640, 240)],
      [...wordsAt('- Như Điều 4;', 60, 280), ...wordsAt('PHÓ CHỦ TỊCH', 640, 280)],
      wordsAt('- VNPT Đắk Lắk;', 60, 320),
      [...wordsAt('- Lưu: VT.', 60, 360), ...wordsAt('Nguyễn Tuấn Hà', 630, 360)],
      wordsAt('- Cổng TTĐT.', 60, 400),
    ];
    expect(textOf(readingOrder([blockOf(lines)], PAGE)).slice(3)).toEqual([
      'Nơi nhận:',
      '- Như Điều 4;',
      '- VNPT Đắk Lắk;',
      '- Lưu: VT.',
      '- Cổng TTĐT.',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Nguyễn Tuấn Hà',
    ]);
  });

  it('takes signs that the engine made of a seal for no column of a table', () => {
    const lines = [
      [...wordsAt('Nơi nhận:', 60, 240), ...wordsAt('4', 420, 240), ...wordsAt('TRƯỞNG BAN', 640, 240)],
      [...wordsAt('- Như trên;', 60, 280), ...wordsAt('©', 420, 280)],
      wordsAt('- Lưu: VT.', 60, 320),
      [...wordsAt('- Lãnh đạo Ban.', 60, 360), ...wordsAt('Võ Thanh Bình', 640, 360)],
    ];
    expect(textOf(readingOrder([blockOf(lines)], PAGE))).toEqual([
      ...['Nơi nhận:', '- Như trên;', '- Lưu: VT.', '- Lãnh đạo Ban.'],
      ...['4 TRƯỞNG BAN', '©', 'Võ Thanh Bình'],
    ]);
  });

  it('reads a body in two columns down one, then down the other, and a footnote last', () => {
    const rows = Array.from({ length: 12 }, (_, i) => [
      ...wordsAt(`trái ${i} của trang báo cáo này có chữ`, 60, 200 + i * PITCH),
      ...wordsAt(`phải ${i} của trang báo cáo này có chữ`, 520, 200 + i * PITCH),
    ]);
    const lines = [wordsAt('7', 495, 60), ...rows, ...body(1, 800)];
    const text = textOf(readingOrder([blockOf(lines)], PAGE));
    expect(text[0]).toBe('7');
    expect(text.slice(1, 13).every((line) => line.startsWith('trái'))).toBe(true);
    expect(text.slice(13, 25).every((line) => line.startsWith('phải'))).toBe(true);
    expect(text[25]).toMatch(/^Thực hiện/u);
  });

  const speckAt = (x: number, y: number, observed: string, size = 2, confidence = 0.7): Word => ({
    observed,
    box: { x, y, width: size, height: size },
    confidence,
  });
  const widened = (word: Word, by: number, ahead = 0): Word => {
    const { x, width, ...box } = word.box!;
    return { ...word, box: { ...box, x: x - ahead, width: width + by + ahead } };
  };

  it.each<[string, (left: Word[], right: Word[], y: number) => void]>([
    ['a sign behind a line', (left, _, y) => left.push(speckAt(450, y, '-'))],
    ['a sign in front of one', (_, right, y) => right.unshift(speckAt(446, y, '.'))],
    [
      'a sign of its first word',
      (_, right) => right.splice(0, 1, { ...widened(right[0]!, 0, 9), observed: '“phải' }),
    ],
    [
      'a speck that makes its last word wider',
      (left, _, y) => left.splice(-1, 1, widened(left.at(-1)!, 20), speckAt(444, y, '.', 18, 0.2)),
    ],
  ])('reads two columns one after the other though a speck between them was read as %s', (_, soil) => {
    // 24 pixels from the end of one column to the beginning of the other.
    const lines = Array.from({ length: 12 }, (_, i) => {
      const y = 200 + i * PITCH;
      const left = wordsAt(`trái ${i % 10} của trang báo cáo này có chữ in`, 60, y);
      const right = wordsAt(`phải ${i % 10} của trang báo cáo này có chữ in`, 464, y);
      if (i === 6) soil(left, right, y);
      return [left, right];
    }).flat();
    const text = textOf(readingOrder([blockOf(lines)], PAGE));
    expect(text.map((line) => /trái|phải/u.exec(line)?.[0])).toEqual([
      ...Array.from({ length: 12 }, () => 'trái'),
      ...Array.from({ length: 12 }, () => 'phải'),
    ]);
  });

  it('forgives a speck between columns that was read as a word, and no line that runs across', () => {
    const page = (amid: (y: number) => Word[][]) =>
      Array.from({ length: 24 }, (_, i) => {
        const y = 100 + i * PITCH;
        if (i === 12) return amid(y);
        return [
          wordsAt(`trái ${i % 10} của trang báo cáo này có chữ in`, 60, y),
          wordsAt(`phải ${i % 10} của trang báo cáo này có chữ in`, 464, y),
        ];
      }).flat();
    const order = (lines: Word[][]) =>
      textOf(readingOrder([blockOf(lines)], PAGE))
        .map((line) => /trái|phải|ngang/u.exec(line)?.[0])
        .filter((side, i, all) => side !== all[i - 1]);
    const speck = (y: number): Word => ({ observed: 'SỐ', box: { x: 442, y, width: 14, height: 14 } });
    const sides = (y: number) => [
      [...wordsAt('trái 2 của trang báo cáo này có chữ in', 60, y), speck(y)],
      wordsAt('phải 2 của trang báo cáo này có chữ in', 464, y),
    ];
    expect(order(page(sides))).toEqual(['trái', 'phải']);
    const across = (y: number) => [wordsAt('tiêu đề chạy ngang cả trang, qua hai cột, từ trái sang', 60, y)];
    expect(order(page(across))).toEqual(['trái', 'phải', 'ngang', 'trái', 'phải']);
  });

  it('ends no paragraph within a sentence, whatever the engine says', () => {
    const [first, second, third] = body(3, 100) as [Word[], Word[], Word[]];
    const goingOn = wordsAt('(xã La Dêê) của công tác xây dựng', 60, 220);
    const partedAt = (...blocks: Word[][][]): number[] =>
      readingOrder(blocks.map(blockOf), PAGE).flatMap(({ words }, i) => (words.length === 0 ? [i] : []));
    expect(partedAt([first, second, third], [goingOn])).toEqual([]);
    expect(partedAt([first, second, third], [wordsAt('Điều 2. Ban Tổ chức', 60, 220)])).toEqual([3]);
    expect(partedAt([first, second, third.slice(0, 9)], [goingOn])).toEqual([3]);
    const cells = [260, 290, 320].map((y) => [60, 300, 600].flatMap((x) => wordsAt('Duy Xuyên', x, y)));
    expect(partedAt([first, second, third], [wordsAt('(xã La Dêê)', 60, 220)], cells)).toEqual([4]);
    expect(partedAt([first, second, third], [goingOn.map((word) => moved(word, 20))])).toEqual([3]);
  });

  it('reads a table row by row, and a row of cells with several lines cell by cell', () => {
    const row = (y: number, ...cells: [string, string, string]): Word[] => [
      ...wordsAt(cells[0], 60, y),
      ...wordsAt(cells[1], 140, y),
      ...wordsAt(cells[2], 560, y),
    ];
    const lines = [
      ...body(3, 100),
      row(260, 'TT', 'Nội dung', 'Đơn vị'),
      row(310, '1', 'Mở lớp bồi dưỡng', 'Ban Tổ chức'),
      row(360, '2', 'Tuyên truyền về Đại', 'Ban Tuyên giáo'),
      [...wordsAt('hội Đảng các cấp', 140, 400), ...wordsAt('Tỉnh ủy', 560, 400)],
      row(450, '3', 'Báo cáo kết quả', 'Văn phòng'),
      ...body(3, 520),
    ];
    expect(textOf(readingOrder([blockOf(lines)], PAGE)).slice(3, -3)).toEqual([
      'TT Nội dung Đơn vị',
      '1 Mở lớp bồi dưỡng Ban Tổ chức',
      '2',
      'Tuyên truyền về Đại',
      'hội Đảng các cấp',
      'Ban Tuyên giáo',
      'Tỉnh ủy',
      '3 Báo cáo kết quả Văn phòng',
    ]);
  });

  it('finds two columns below a letterhead that the same gutter parts', () => {
    // Shorter lines halfway make a wider gutter there, which would part the columns into three bands.
    const left = Array.from(
      { length: 9 },
      (_, i) => `trái ${i} chữ của cột bên trái là đây ${i > 2 && i < 6 ? 'nhé' : 'nhé các anh'}`,
    );
    const right = Array.from({ length: 9 }, (_, i) => `phải ${i} chữ của cột bên phải là đây các bạn`);
    const lines = [
      [...wordsAt('BAN TUYÊN GIÁO', 150, 100), ...wordsAt('ĐẢNG CỘNG SẢN', 600, 100)],
      [...wordsAt('TỈNH ỦY', 150, 140), ...wordsAt('VIỆT NAM', 600, 140)],
      [...wordsAt('SỐ 12', 150, 180), ...wordsAt('HÀ NỘI', 600, 180)],
      ...left.map((text, i) => [
        ...wordsAt(text, 40, 400 + i * PITCH),
        ...wordsAt(right[i]!, 540, 400 + i * PITCH),
      ]),
    ];
    expect(textOf(readingOrder([blockOf(lines)], PAGE))).toEqual([
      ...['BAN TUYÊN GIÁO', 'TỈNH ỦY', 'SỐ 12', 'ĐẢNG CỘNG SẢN', 'VIỆT NAM', 'HÀ NỘI'],
      ...left,
      ...right,
    ]);
  });

  it('finds a second column of two lines beside a long one', () => {
    const left = Array.from(
      { length: 12 },
      (_, i) => `trái ${i % 10} chữ của cột bên trái là đây nhé các anh`,
    );
    const right = ['phải 0 chữ của cột bên phải là đây các bạn', 'phải 1 hết.'];
    const lines = left.map((text, i) => [
      ...wordsAt(text, 40, 100 + i * PITCH),
      ...(right[i] === undefined ? [] : wordsAt(right[i], 540, 100 + i * PITCH)),
    ]);
    expect(textOf(readingOrder([blockOf(lines)], PAGE))).toEqual([...left, ...right]);
  });

  it('reads the heading of a table before its first row, and what follows it after its last', () => {
    const row = (texts: readonly string[], y: number): Word[] =>
      texts.flatMap((text, i) => wordsAt(text, [60, 180, 600, 800][i]!, y));
    const lines = [
      ...body(3, 100),
      // the heading stands in the middle of its cell, right of the numbers
      [...wordsAt('TT', 118, 240), ...row(['', 'Đơn vị', 'Hội viên', 'Ghi chú'], 240)],
      row(['1', 'Huyện Duy Xuyên', '12.450', 'Đã xong'], 270),
      row(['2', 'Thị xã Điện Bàn', '23.108', 'Đang làm'], 300),
      row(['3', 'Thành phố Hội An', '7.965'], 330),
      wordsAt('2. Hình thức tuyên truyền', 140, 375),
      ...body(3, 420),
    ].map((words) => words.filter(({ observed }) => observed !== ''));
    expect(textOf(readingOrder([blockOf(lines)], PAGE)).slice(3, 8)).toEqual([
      'TT Đơn vị Hội viên Ghi chú',
      '1 Huyện Duy Xuyên 12.450 Đã xong',
      '2 Thị xã Điện Bàn 23.108 Đang làm',
      '3 Thành phố Hội An 7.965',
      '2. Hình thức tuyên truyền',
    ]);
  });

  it('takes lines that follow closer than rows do for the rest of the last row', () => {
    const lines = [
      [...wordsAt('1', 60, 240), ...wordsAt('Huyện Duy Xuyên', 180, 240), ...wordsAt('12.450', 800, 240)],
      [...wordsAt('2', 60, 280), ...wordsAt('Thị xã Điện Bàn', 180, 280), ...wordsAt('23.108', 800, 280)],
      [...wordsAt('3', 60, 320), ...wordsAt('Thành phố', 180, 320), ...wordsAt('7.965', 800, 320)],
      [...wordsAt('Hội An', 180, 348), ...wordsAt('hội viên', 800, 348)],
    ];
    expect(textOf(readingOrder([blockOf(lines)], PAGE)).slice(2)).toEqual([
      ...['3', 'Thành phố', 'Hội An', '7.965', 'hội viên'],
    ]);
  });

  it('reads a long table row by row though its lines have as many words as running text', () => {
    const row = (y: number, n: number): Word[] => [
      ...wordsAt(`${n}`, 60, y),
      ...wordsAt('Mở lớp bồi dưỡng lý luận', 140, y),
      ...wordsAt('Ban Tổ chức Tỉnh ủy', 560, y),
      ...wordsAt('5/2023', 860, y),
    ];
    const rows = Array.from({ length: 9 }, (_, i) => row(260 + 50 * i, i + 1));
    const lines = [...body(3, 100), ...rows, ...body(3, 800)];
    expect(textOf(readingOrder([blockOf(lines)], PAGE)).slice(3, -3)).toEqual(
      rows.map((_, i) => `${i + 1} Mở lớp bồi dưỡng lý luận Ban Tổ chức Tỉnh ủy 5/2023`),
    );
  });

  it('keeps running text with wide blanks in its lines', () => {
    const loose = [
      [
        ...wordsAt('Số: 311', 60, 100),
        ...wordsAt('/QĐ-UBND ngày 18 tháng 02 năm 2025 của Ủy ban nhân dân', 190, 100),
      ],
      ...body(3, 140),
    ];
    expect(textOf(readingOrder([blockOf(loose)], PAGE))[0]).toBe(
      'Số: 311 /QĐ-UBND ngày 18 tháng 02 năm 2025 của Ủy ban nhân dân',
    );
  });

  it('reads a turned page as the upright one', () => {
    const lines = [
      [...wordsAt('BỘ CÔNG THƯƠNG', 80, 200), ...wordsAt('CỘNG HÒA XÃ HỘI CHỦ NGHĨA', 560, 200)],
      [...wordsAt('TRƯỜNG ĐIỆN LỰC', 80, 240), ...wordsAt('Độc lập - Tự do - Hạnh phúc', 560, 240)],
      ...body(6, 320),
    ];
    const turn = (0.02 * 180) / Math.PI;
    const turned = lines.map((line) =>
      line.map((word) => ({
        ...word,
        box: { ...word.box!, y: word.box!.y + Math.tan((turn * Math.PI) / 180) * word.box!.x },
      })),
    );
    expect(textOf(readingOrder([blockOf(turned)], PAGE))).toEqual(
      textOf(readingOrder([blockOf(lines)], PAGE)),
    );
  });

  it("puts a blank line between the engine's paragraphs", () => {
    const [first, second] = body(2, 100) as [Word[], Word[]];
    const { lines } = orderPage([blockOf([first, [], second])], PAGE);
    expect(lines.map(({ words }) => words.length > 0)).toEqual([true, false, true]);
  });
});

describe('orderPage', () => {
  it('takes out rules and frames, and leaves what may be print', () => {
    const frame: Word = {
      observed: '|',
      box: { x: 40, y: 130, width: 4, height: 2 * HEIGHT },
      confidence: 0.9,
    };
    const rule: Word = { observed: '—', box: { x: 300, y: 60, width: 200, height: 3 }, confidence: 0.9 };
    const one: Word = { observed: ']', box: { x: 950, y: 180, width: 5, height: HEIGHT }, confidence: 0.2 };
    const star: Word = { observed: '*', box: { x: 500, y: 300, width: 9, height: 8 }, confidence: 0.3 };
    const page = orderPage(
      [blockOf([[rule], [frame, ...body(1, 140)[0]!], [...body(1, 180)[0]!, one], [star]])],
      PAGE,
    );
    expect(page.noise.map(({ observed }) => observed).sort()).toEqual(['|', '—']);
    expect(textOf(page.lines).join(' ')).toContain(']');
    expect(textOf(page.lines).at(-1)).toBe('*');
  });

  it('leaves out the marks above a line that the engine read once more by themselves', () => {
    const crown = (y: number): Word[] =>
      [62, 180, 275, 425].map((x, i) => ({
        observed: '^x4Ạ'[i]!,
        box: { x, y, width: 12, height: 7 },
        confidence: [0.3, 0, 0.9, 0][i]!,
      }));
    const above = orderPage([blockOf([...body(3, 100), crown(216), ...body(4, 220)])], PAGE);
    expect(textOf(above.lines)).toEqual(
      Array.from({ length: 7 }, () => textOf([{ words: body(1, 0)[0]! }])[0]),
    );
    // small print in a line of its own stays
    const apart = orderPage([blockOf([...body(3, 100), crown(240), ...body(4, 300)])], PAGE);
    expect(textOf(apart.lines)[3]).toBe('^ x 4 Ạ');
  });

  it('gives nothing for nothing', () => {
    expect(orderPage([], PAGE)).toEqual({ lines: [], noise: [] });
  });

  it('gives every word once, wherever words are', () => {
    const words = fc.array(
      fc.record({
        observed: fc.constantFrom('Đảng', 'ủy', '-', '|', '12', 'tuyên', '*', '—'),
        box: fc.record({
          x: fc.integer({ min: 0, max: 950 }),
          y: fc.integer({ min: 0, max: 1350 }),
          width: fc.integer({ min: 0, max: 300 }),
          height: fc.integer({ min: 0, max: 90 }),
        }),
        confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (lines) => {
        const given = lines.flat();
        const { lines: ordered, noise } = orderPage([blockOf(lines)], PAGE);
        const got = [...ordered.flatMap((line) => line.words), ...noise];
        expect(got.length).toBe(given.length);
        expect(new Set(got)).toEqual(new Set(given));
      }),
      { seed: 20261121, numRuns: 200 },
    );
  });
});
