import type { FOLDER as ENGLISH } from '../en/folder.js';
import { inThousands } from '../thousands.js';

const number = (n: number): string => inThousands(n, '.');

/** Runs over folders. */
export const FOLDER: typeof ENGLISH = {
  files: (n) => `${number(n)} tệp`,
  filesOf: (seen, all) => `${number(seen)}/${number(all)} tệp`,
  learning: (n, all) => `Đang học: ${number(n)}/${number(all)} tệp`,
  pages: (n) => `${number(n)} trang`,
  filesPerSecond: (rate) => `${rate} tệp/giây`,
  filesPerMinute: (rate) => `${rate} tệp/phút`,
  left: (time) => `còn ${time}`,
  failed: (n) => `${number(n)} lỗi`,
  repaired: (n) => `${number(n)} đã khôi phục`,
  partly: (n) => `${number(n)} chỉ khôi phục được một phần`,
  doneBefore: (n) => `${number(n)} đã xong từ trước`,
  work: (pages, words, time) => `${number(pages)} trang, ${number(words)} chữ trong ${time}`,
  fileFailed: (path) => `${path}: không khôi phục được`,
  notWhole: (path, reason) => `${path}: không đọc được hết: ${reason}`,
  reviewPages: (folder) => `Trang soát lỗi: mở các tệp *.html trong ${folder} bằng trình duyệt.`,
  finishing: 'Đang làm nốt các tệp dở dang; bấm Ctrl-C lần nữa để dừng ngay.',
  finishingLines: 'Đang làm nốt các dòng dở dang; bấm Ctrl-C lần nữa để dừng ngay.',
  report: (path) => `Bảng kê từng tệp: ${path}`,
  interrupted: 'Đã bị ngắt. Gõ lại đúng lệnh này để chạy tiếp từ chỗ dừng.',
  nothingToDo: 'Không có gì để làm.',
};
