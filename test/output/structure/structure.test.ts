import { describe, expect, it } from 'vitest';
import { Structure } from '../../../src/output/structure/structure.js';
import type { RestoredLine, RestoredPage } from '../../../src/restored.js';
import { failedPage, toyPage } from '../toy-document.js';

/** Each block as `kind level: text`. */
function blocksOf(...pages: RestoredPage[]): string[] {
  const structure = new Structure('vi');
  const blocks = [...pages.flatMap((page) => structure.add(page)), ...structure.end()];
  return blocks.map(({ kind, level, text }) => `${kind}${level || ''}: ${text}`);
}

function plain(...lines: string[]): RestoredPage {
  const words = lines.map((line) => line.split(' ').filter((word) => word !== ''));
  return toyPage(1, words, { boxes: false });
}

/** A line at a place: its left edge and width, on a page of 1000. */
function placed(row: number, x: number, width: number, text: string): RestoredLine {
  const box = { x, y: row * 40, width, height: 20 };
  const words = text.split(' ').map((word, index) => ({
    text: word,
    confidence: 1,
    status: 'kept' as const,
    ...{ from: index, to: index + 1 },
  }));
  return { box, words };
}

function placedPage(...lines: [x: number, width: number, text: string][]): RestoredPage {
  const placedLines = lines.map(([x, width, text], row) => placed(row, x, width, text));
  return { ...toyPage(1, []), lines: placedLines };
}

describe('Structure', () => {
  it('finds the parts of a law', () => {
    expect(
      blocksOf(
        plain(
          ...['LUẬT', 'Tổ chức chính quyền địa phương', '', 'Chương I', 'NHỮNG QUY ĐỊNH CHUNG', ''],
          ...['Điều 1. Phạm vi điều chỉnh', 'Luật này quy định về đơn vị hành chính và tổ chức của nó.'],
          ...['1. Tỉnh, thành phố gồm:', 'a) Tỉnh;', 'b) Thành phố.', '1.1. Huyện'],
        ),
      ),
    ).toEqual([
      ...[
        'heading1: LUẬT',
        'paragraph: Tổ chức chính quyền địa phương',
        'heading3: Chương I NHỮNG QUY ĐỊNH CHUNG',
      ],
      ...[
        'heading5: Điều 1. Phạm vi điều chỉnh',
        'paragraph: Luật này quy định về đơn vị hành chính và tổ chức của nó.',
      ],
      ...['item: 1. Tỉnh, thành phố gồm:', 'item: a) Tỉnh;', 'item: b) Thành phố.', 'item: 1.1. Huyện'],
    ]);
  });

  it('takes articles of a decision, which are sentences, for items', () => {
    expect(
      blocksOf(
        plain('QUYẾT ĐỊNH:', 'Điều 1. Công bố danh mục thủ tục.', 'Điều 2. Quyết định này có hiệu lực.'),
      ),
    ).toEqual([
      'heading1: QUYẾT ĐỊNH:',
      'item: Điều 1. Công bố danh mục thủ tục.',
      'item: Điều 2. Quyết định này có hiệu lực.',
    ]);
  });

  it('tells a numbered heading from a list', () => {
    expect(blocksOf(plain('1. Nội dung', '- Một.', '2. Hình thức', '- Hai.'))).toEqual([
      ...['heading3: 1. Nội dung', 'item: - Một.', 'heading3: 2. Hình thức', 'item: - Hai.'],
    ]);
    expect(blocksOf(plain('1. Thời gian nghỉ học', '4) Trẻ em nghỉ.'))[0]).toBe(
      'heading3: 1. Thời gian nghỉ học',
    );
    expect(blocksOf(plain('Mua cho cả năm:', '1. Gạo', '2. Ngô', 'Hết.'))).toEqual([
      ...['paragraph: Mua cho cả năm:', 'item: 1. Gạo', 'item: 2. Ngô', 'paragraph: Hết.'],
    ]);
  });

  it('leaves the line of place and date by itself, where the right column ends at the margin', () => {
    const rows: [number, number, string][] = [
      [550, 400, 'Độc lập - Tự do - Hạnh phúc'],
      [550, 400, 'Hải Phòng, ngày 19 tháng 11 năm 2011'],
      [50, 900, 'Thực hiện Hướng dẫn của Ban Tuyên giáo Trung ương về công tác'],
      [50, 900, 'xây dựng Đảng và hệ thống chính trị'],
    ];
    expect(blocksOf(placedPage(...rows))).toEqual([
      'paragraph: Độc lập - Tự do - Hạnh phúc',
      'paragraph: Hải Phòng, ngày 19 tháng 11 năm 2011',
      `paragraph: ${rows[2]![2]} ${rows[3]![2]}`,
    ]);
  });

  it('lets a sentence go on over blank lines and pages', () => {
    const first = plain('Các cơ quan, tổ chức,', '', 'đơn vị trong tỉnh và', '- Một là');
    expect(blocksOf(first, plain('hai là.', '', 'Ba.'))).toEqual([
      ...[
        'paragraph: Các cơ quan, tổ chức, đơn vị trong tỉnh và',
        'item: - Một là hai là.',
        'paragraph: Ba.',
      ],
    ]);
  });

  it('leaves page numbers by themselves', () => {
    expect(blocksOf(plain('Các cơ quan,', '1'), plain('- 2 -', 'đơn vị trong tỉnh'))).toEqual([
      ...['paragraph: Các cơ quan,', 'paragraph: 1', 'paragraph: - 2 -', 'paragraph: đơn vị trong tỉnh'],
    ]);
    expect(blocksOf(plain('Các cơ quan,', '1'), plain('đơn vị'))).toHaveLength(3);
  });

  it('does not let a sentence go on over a page that failed', () => {
    expect(blocksOf(plain('Các cơ quan,'), failedPage(2), plain('đơn vị.'))).toEqual([
      ...['paragraph: Các cơ quan,', 'note: [Trang 2: không đọc được]', 'paragraph: đơn vị.'],
    ]);
  });

  it('takes no capitals of the signature for a heading', () => {
    const lines = [
      'THÔNG BÁO',
      '',
      'Họp lúc 8 giờ.',
      '',
      'Nơi nhận:',
      '- Lưu: VT.',
      '',
      'GIÁM ĐỐC',
      '',
      'Lê Văn An',
    ];
    expect(blocksOf(plain(...lines)).filter((block) => block.startsWith('heading'))).toEqual([
      'heading1: THÔNG BÁO',
    ]);
  });

  it('does not take codes and dates for markers', () => {
    expect(blocksOf(plain('I/O và 21-QĐ/TW', '', '30.000 đồng', '', 'D. Trump', '', 'CV 5'))).toEqual([
      ...['paragraph: I/O và 21-QĐ/TW', 'paragraph: 30.000 đồng', 'paragraph: D. Trump', 'paragraph: CV 5'],
    ]);
  });

  it('sees centred lines, indents and short lines by their boxes', () => {
    const structure = new Structure('vi');
    const page = placedPage(
      ...([
        [100, 300, 'UBND TỈNH'],
        [500, 400, 'CỘNG HÒA XÃ HỘI'],
        [400, 200, 'ĐỀ CƯƠNG TUYÊN TRUYỀN'],
        [150, 750, 'Câu một của đoạn một'],
        [100, 800, 'đi tiếp đến hết dòng.'],
        [150, 750, 'Đoạn Hai Bắt Đầu'],
        [100, 400, 'Và Hết.'],
        [100, 800, 'Đoạn ba.'],
      ] as [number, number, string][]),
    );
    const blocks = [...structure.add(page), ...structure.end()];
    expect(blocks.map(({ kind, text, centred }) => [kind, text, centred])).toEqual([
      ['paragraph', 'UBND TỈNH', false],
      ['paragraph', 'CỘNG HÒA XÃ HỘI', false],
      ['heading', 'ĐỀ CƯƠNG TUYÊN TRUYỀN', true],
      ['paragraph', 'Câu một của đoạn một đi tiếp đến hết dòng.', false],
      ['paragraph', 'Đoạn Hai Bắt Đầu Và Hết.', false],
      ['paragraph', 'Đoạn ba.', false],
    ]);
  });
});
