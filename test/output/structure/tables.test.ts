import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTables } from '../../../src/output/structure/find-tables.js';
import type { RestoredPage } from '../../../src/restored.js';
import { blanksPage, letterheadPage, placedPage, tablePage } from '../toy-table.js';

/** Each row as its cells, `/` between the lines of one. */
function rowsIn(page: RestoredPage, besides = false): string[][][] {
  return findTables(page, besides).map(({ table }) =>
    table.rows.map((row) => row.map((cell) => cell.join('/'))),
  );
}

describe('findTables', () => {
  it('finds columns by the places of the words, and cells of several lines', () => {
    expect(rowsIn(tablePage())).toEqual([
      [
        ['TT', 'Nội dung và tiền', ''],
        ['1', 'Thuê xe', '8.000'],
        ['2', 'Văn phòng phẩm/cho kỳ họp', '3.200'],
        ['3', '', '50'],
        ['4', 'Nước | uống', '60'],
      ],
    ]);
    const [{ from, to, table }] = findTables(tablePage(), false) as [ReturnType<typeof findTables>[number]];
    expect([from, to, table.ruled]).toEqual([1, 9, true]);
    // 100 to 1000 px; the gutters are 140 to 300 and 720 to 900
    expect(table.widths).toEqual([120 / 900, 590 / 900, 190 / 900].map((share) => expect.closeTo(share, 6)));
  });

  it('finds columns by blanks and tabulators', () => {
    const spaced = blanksPage('Tên        Số', 'Gạo        12', 'Ngô nếp     3', '', 'Khoai      40');
    expect(rowsIn(spaced)).toEqual([
      [
        ...[
          ['Tên', 'Số'],
          ['Gạo', '12'],
          ['Ngô nếp', '3'],
        ],
        ['Khoai', '40'],
      ],
    ]);
    const tabbed = blanksPage('TT\tTên hàng hóa\tSố', '1\tGạo\t12', '2\t\t3');
    expect(rowsIn(tabbed)).toEqual([
      [
        ['TT', 'Tên hàng hóa', 'Số'],
        ['1', 'Gạo', '12'],
        ['2', '', '3'],
      ],
    ]);
  });

  it('takes no list and no two columns of text for a table', () => {
    expect(rowsIn(blanksPage('1.   Một là', '2.   Hai là', '3.   Ba là'))).toEqual([]);
    expect(rowsIn(blanksPage('-\tMột là', '-\tHai là', '-\tBa là'))).toEqual([]);
    expect(rowsIn(blanksPage('- Sở A;      ~x', '- Sở B;     zx', '- Lưu VT.    *'))).toEqual([]);
    const side = 'câu này dài bằng cả cột     và cột kia cũng dài như thế';
    expect(rowsIn(blanksPage(...Array<string>(8).fill(side)))).toEqual([]);
    expect(rowsIn(blanksPage(...Array<string>(7).fill(side)))).toHaveLength(1);
    const column = (x: number) =>
      Array.from({ length: 12 }, (_, row) => [[x, 'Câu này dài bằng cả cột', row]] as const);
    expect(rowsIn(placedPage(...column(100), ...column(900)))).toEqual([]);
  });

  it('sees the letterhead and the recipients beside the signature, when asked for', () => {
    expect(findTables(letterheadPage(), false)).toEqual([]);
    expect(findTables(letterheadPage(), true).map(({ table }) => table.ruled)).toEqual([false]);
    expect(rowsIn(letterheadPage(), true)).toEqual([
      [
        [
          'UBND TỈNH A/SỞ NỘI VỤ/Số: 1/KH-SNV',
          'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/Độc lập - Tự do - Hạnh phúc/A, ngày 1 tháng 2 năm 2024',
        ],
      ],
    ]);
    const closing = placedPage(
      [[100, 'Nơi nhận:', 0]],
      [[100, '- Như trên;', 1]],
      [[100, '- Lưu: VT.', 2]],
      [[800, 'GIÁM ĐỐC', 0]],
      [[800, 'Lê Văn An', 4]],
    );
    expect(findTables(closing, false)).toEqual([]);
    expect(rowsIn(closing, true)).toEqual([[['Nơi nhận:/- Như trên;/- Lưu: VT.', 'GIÁM ĐỐC/Lê Văn An']]]);
  });

  it('finds none in the running text of the seed documents', () => {
    const names = ['binh-dinh-ke-hoach-2023', 'binh-phuoc-86-HD-BTGTU', 'binh-thuan-huong-dan-58-CTr'];
    names.push('cuc-thong-tin-co-so', 'ha-noi-HD-BTGTU.part1.truth');
    for (const name of names) {
      const text = readFileSync(new URL(`../../../fixtures/${name}.txt`, import.meta.url), 'utf8').normalize(
        'NFC',
      );
      const page = blanksPage(...text.split('\n'));
      expect([name, rowsIn(page)]).toEqual([name, []]);
    }
  });

  it('takes a table of any length', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `${i}\tTên\t${i * 7}\tghi chú`);
    expect(rowsIn(blanksPage(...rows))[0]).toHaveLength(20_000);
  });

  it('keeps all words in their order, whatever stands where', () => {
    const piece = fc.tuple(
      fc.integer({ min: 0, max: 60 }).map((x) => x * 20),
      fc.constantFrom('a', 'bốn chữ', '12', 'Nơi nhận:', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
      fc.integer({ min: 0, max: 12 }),
    );
    let tables = 0;
    const property = fc.property(fc.array(fc.array(piece, { maxLength: 3 }), { maxLength: 14 }), (lines) => {
      const page = placedPage(...lines);
      for (const { from, to, table } of findTables(page, true)) {
        tables += 1;
        const words = page.lines.slice(from, to).flatMap((line) => line.words.map(({ text }) => text));
        expect(table.rows.flat(2).join(' ')).toBe(words.join(' '));
        expect(new Set(table.rows.map((row) => row.length))).toEqual(new Set([table.widths.length]));
      }
    });
    fc.assert(property, { seed: 20261121, numRuns: 2000 });
    expect(tables).toBeGreaterThan(100);
  });
});
