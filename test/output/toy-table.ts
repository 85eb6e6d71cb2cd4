import type { RestoredLine, RestoredPage, RestoredWord } from '../../src/restored.js';
import { TOY, toyPage } from './toy-document.js';

/** Words from a place on: left edge, words, and the row, whole or not. */
export type Placed = readonly [x: number, text: string, row: number];

/** A page of lines whose words stand where a scan would have them: letters of 20 px, rows of 60. One entry is one piece of a line. */
export function placedPage(...lines: readonly (readonly Placed[])[]): RestoredPage {
  const toLine = (pieces: readonly Placed[]): RestoredLine => ({
    words: pieces.flatMap(([x, text, row]) => {
      let left = x;
      return text.split(' ').map((word): RestoredWord => {
        const box = { x: left, y: row * TOY.pitch, width: word.length * TOY.letter, height: TOY.height };
        left += (word.length + 1) * TOY.letter;
        return { text: word, box, confidence: 1, status: 'kept', from: 0, to: 1 };
      });
    }),
  });
  return { ...toyPage(1, []), lines: lines.map(toLine) };
}

/** A plain text with its blanks and tabulators. */
export function blanksPage(...lines: readonly string[]): RestoredPage {
  const words = lines.map((line) => line.split(/\s+/u).filter((word) => word !== ''));
  return { ...toyPage(1, words, { boxes: false }), text: lines.join('\n') };
}

/** Four rows of three columns; a cell of two lines, read cell by cell; an empty one; a title over two columns. */
export function tablePage(): RestoredPage {
  return placedPage(
    [[100, 'Kinh phí của năm như sau đây là bảng kê', 0]],
    [
      [100, 'TT', 2],
      [400, 'Nội dung và tiền', 2],
    ],
    [
      [100, '1', 3],
      [300, 'Thuê xe', 3],
      [900, '8.000', 3],
    ],
    [[100, '2', 4]],
    [[300, 'Văn phòng phẩm', 4]],
    [[300, 'cho kỳ họp', 5]],
    [[900, '3.200', 4]],
    [
      [100, '3', 6],
      [900, '50', 6],
    ],
    [
      [100, '4', 7],
      [300, 'Nước | uống', 7],
      [900, '60', 7],
    ],
    [[100, 'Số tiền trên lấy từ ngân sách của tỉnh nhà trong năm.', 9]],
  );
}

/** The letterhead of a paper of the State, column by column, then its title. */
export function letterheadPage(): RestoredPage {
  return placedPage(
    [[100, 'UBND TỈNH A', 0]],
    [[100, 'SỞ NỘI VỤ', 1]],
    [[100, 'Số: 1/KH-SNV', 2]],
    [[700, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 0]],
    [[800, 'Độc lập - Tự do - Hạnh phúc', 1]],
    [[800, 'A, ngày 1 tháng 2 năm 2024', 2]],
    [[600, 'KẾ HOẠCH', 4]],
  );
}
