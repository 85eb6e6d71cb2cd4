import { describe, expect, it, vi } from 'vitest';
import { reflow } from '../../../src/restore/pages/reflow.js';

const LINE = 'Căn cứ Hướng dẫn của Ban Tuyên giáo Trung ương về đẩy mạnh';
const NEXT = 'tuyên truyền về công tác xây dựng Đảng và hệ thống chính';

describe('reflow', () => {
  it('joins the lines of a paragraph', () => {
    expect(reflow(`${LINE}\n${NEXT}\ntrị.`)).toBe(`${LINE} ${NEXT} trị.`);
    expect(reflow(`${LINE} \r\n  ${NEXT}`)).toBe(`${LINE} ${NEXT}`);
  });

  it('leaves code and other mark-up of several lines as it is', () => {
    const code = `\`\`\`\n${LINE}\n${NEXT}\n\`\`\``;
    expect(reflow(`${LINE}\n${NEXT}\n${code}\n${LINE}\n${NEXT}`)).toBe(
      `${LINE} ${NEXT}\n${code}\n${LINE} ${NEXT}`,
    );
    expect(reflow(`${LINE}\n<!-- a\nb -->`)).toBe(`${LINE}\n<!-- a\nb -->`);
  });

  it.each([
    ['an empty line', '\n\n', NEXT],
    ['an empty line with blanks', '\n  \n', NEXT],
    ['a page break', '\f', NEXT],
    ['a row of cells', '\n', `| ${NEXT} | 2 |`],
    ['cells apart by tabs', '\n', `1\t${NEXT}`],
    ['two columns', '\n', `${NEXT}      ${LINE}`],
    ['a heading of Markdown', '\n', `## ${NEXT}`],
    ['a tag', '\n', `<p>${NEXT}`],
    ['a bullet', '\n', `- ${NEXT}`],
    ['a number', '\n', `2. ${NEXT}`],
    ['a number with levels', '\n', `2.1. ${NEXT}`],
    ['a letter with a bracket', '\n', `b) ${NEXT}`],
    ['a Roman numeral', '\n', `II. ${NEXT}`],
    ['a heading in capitals', '\n', 'MỤC ĐÍCH, YÊU CẦU VÀ NỘI DUNG TUYÊN TRUYỀN CỦA NĂM'],
  ])('stops at %s', (_, between, next) => {
    expect(reflow(`${LINE}${between}${next}`)).toBe(`${LINE}${between}${next}`);
  });

  it('leaves lines in capitals that stand one below the other, and joins those that fill the width', () => {
    const signature = 'TM. BAN THƯỜNG VỤ\nBÍ THƯ\n(Đã ký)\nLê Văn Cường';
    expect(reflow(signature)).toBe(signature);
    expect(reflow(`${LINE}\n${NEXT}\n\n${signature}`)).toBe(`${LINE} ${NEXT}\n\n${signature}`);
    const letterhead = 'ĐẢNG BỘ THÀNH PHỐ HÀ NỘI\nBAN TUYÊN GIÁO THÀNH ỦY\nVĂN PHÒNG';
    expect(reflow(`${letterhead}\n\n${LINE}\n${NEXT}`)).toBe(`${letterhead}\n\n${LINE} ${NEXT}`);
    const heading = 'TUYÊN TRUYỀN, PHỔ BIẾN NGHỊ QUYẾT HỘI NGHỊ LẦN THỨ TƯ\nBAN CHẤP HÀNH TRUNG ƯƠNG';
    expect(reflow(`${heading}\n\n${LINE}\n${NEXT}`)).toBe(`${heading.replace('\n', ' ')}\n\n${LINE} ${NEXT}`);
    expect(reflow(reflow(`${heading}\n\n${signature}`))).toBe(reflow(`${heading}\n\n${signature}`));
  });

  it('stops after a line that ends well before the margin', () => {
    const text = `${LINE}\nchính trị.\n${LINE}\n${NEXT}`;
    expect(reflow(text)).toBe(`${LINE} chính trị.\n${LINE} ${NEXT}`);
  });

  it.each([
    'Hải Phòng, ngày 19 tháng 11 năm 2011',
    'Thành phố Hồ Chí Minh, ngày 02 tháng 3 năm 2025',
    'Hà Nội, ngày    tháng    năm 2023',
    'Bà Rịa - Vũng Tàu, ngày … tháng … năm …',
  ])('leaves the line of place and date by itself: %s', (date) => {
    const text = `Độc lập - Tự do - Hạnh phúc\n${date}\nPhê duyệt danh mục thủ tục`;
    expect(reflow(text)).toBe(text);
  });

  it('lets a sentence run over a date', () => {
    const text = `Theo công văn mà Sở gửi từ\nHà Nội, ngày 19 tháng 11 năm 2011\nvề danh mục thủ tục`;
    expect(reflow(text).split('\n').at(-1)).toBe('Hà Nội, ngày 19 tháng 11 năm 2011 về danh mục thủ tục');
    const within = `${LINE},\nban hành tại Hà Nội, ngày 19 tháng 11 năm 2011`;
    expect(reflow(within)).toBe(within.replace('\n', ' '));
  });

  it('trims each line by itself, so that the work grows as the text does', () => {
    const text = `${LINE}\n`.repeat(1000);
    let trimmed = 0;
    const { trimEnd } = String.prototype;
    const spy = vi.spyOn(String.prototype, 'trimEnd').mockImplementation(function (this: string) {
      trimmed += this.length;
      return trimEnd.call(this);
    });
    const joined = reflow(text);
    spy.mockRestore();
    expect(joined.split('\n').length).toBe(2);
    expect(trimmed).toBeLessThan(10 * text.length);
  });

  it('changes white space only, and nothing in a second pass', () => {
    const text = `A. B\n${LINE}\n${NEXT}\n\n\n- a\n- b\n\fTHÔNG BÁO\n${LINE}\n`;
    const joined = reflow(text);
    expect(joined.replace(/\s+/gu, ' ')).toBe(text.replace(/\s+/gu, ' '));
    expect(reflow(joined)).toBe(joined);
    expect(reflow('')).toBe('');
  });

  it.each([
    ['theo Nghị quyết số 28-NQ/\nTW của Ban Chấp hành', 'theo Nghị quyết số 28-NQ/TW của Ban Chấp hành'],
    ['trong giai đoạn 2015-\n2020 của cả tỉnh', 'trong giai đoạn 2015-2020 của cả tỉnh'],
    ['đẩy mạnh công tác tuyên-\ntruyền sâu rộng', 'đẩy mạnh công tác tuyên-truyền sâu rộng'],
    ['đẩy mạnh công tác tuyên truy-\nền sâu rộng', 'đẩy mạnh công tác tuyên truyền sâu rộng'],
    ['từ Hà Nội đến các tỉnh -\nnơi đông dân', 'từ Hà Nội đến các tỉnh - nơi đông dân'],
  ])('joins `%s` without a blank where the word goes on', (text, joined) => {
    expect(reflow(text)).toBe(joined);
  });
});
