import { decimalComma } from '../../../translate/figures-in-vietnamese.js';
import type { PROGRESS as ENGLISH } from '../en/progress.js';
import { inThousands } from '../thousands.js';

const number = (n: number): string => inThousands(n, '.');

/** How far single documents are, and what was done to them. */
export const PROGRESS: typeof ENGLISH = {
  number,
  decimal: (n) => decimalComma(n.toFixed(1)),
  pages: (n) => `${number(n)} trang`,
  reading: (count) => `đang đọc ${number(count)} trang …`,
  page: (done, all, road) => `trang ${done}/${all} (${road})`,
  rate: (perMinute, left) => `${perMinute} trang/phút, còn ${left}`,
  seconds: (n) => `${n} giây`,
  minutes: (n) => `${n} phút`,
  hours: (n) => `${n} giờ`,
  pageNumbered: (n) => `trang ${n}`,
  pageOf: (name, n) => `${name}, trang ${n}`,
  millionCharacters: (millions) => `${millions} triệu ký tự`,
  roads: {
    text: 'chữ sạch có sẵn',
    'mangled-text': 'chữ hỏng',
    'legacy-text': 'bảng mã cũ',
    image: 'nhận dạng ảnh',
    'image-and-layer': 'nhận dạng ảnh, đối chiếu lớp chữ',
    blank: 'trang trắng',
    failed: 'không đọc được',
  },
  unreadablePages: (n) => `trong đó ${n} trang không đọc được`,
  noText: 'không có chữ nào',
  words: (n) => `${n} chữ`,
  changed: (n) => `sửa ${n}`,
  unsure: (n) => `chưa chắc ${n}`,
  unreadable: (n) => `không đọc được ${n}`,
  reviewPage: (path) => `Trang soát lỗi: mở ${path} bằng trình duyệt.`,
  convertedFrom: (encodings) => `chuyển từ ${encodings}`,
  interrupted: 'Đã bị ngắt; tệp này chưa ghi gì. Chạy cả thư mục thì làm tiếp được từ chỗ dừng.',
  adapted: 'đã học theo tài liệu này',
};
