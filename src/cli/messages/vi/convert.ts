import { percentInVietnamese } from '../../../translate/figures-in-vietnamese.js';
import type { CONVERT as ENGLISH } from '../en/convert.js';

/** `khoiphuc convert`. */
export const CONVERT: typeof ENGLISH = {
  summary: 'chuyển TCVN3 (ABC), VNI, VIQR và các bảng mã cũ khác',
  description: 'Chuyển văn bản giữa Unicode và các bảng mã tiếng Việt có trước Unicode.',
  files: 'tệp chữ hoặc PDF; - là đầu vào chuẩn',
  from: 'bảng mã của tệp',
  to: 'bảng mã của kết quả',
  output: 'nơi ghi kết quả: một tệp, hoặc một thư mục nếu có nhiều tệp',
  threshold: 'phải chắc đến mức nào thì `auto` mới chuyển',
  password: 'mật khẩu của tệp PDF',
  help: (encodings) => `
Các bảng mã:
${encodings}
Những tên gọi khác của chúng, như abc hay cp1258, cũng dùng được.

"auto" xét riêng từng đoạn chữ, nên tiêu đề Unicode có thể đứng trên phần thân
TCVN3; chỗ nào không chắc thì không chuyển. Tệp có thể chứa nguyên byte của bảng
mã cũ, hoặc chữ mà phần mềm nào đó đã đọc như Latin-1:
\`C«ng t¸c x©y dùng §¶ng\`. Với PDF thì chuyển phần chữ, có dựa vào tên phông để
tìm bảng mã; mỗi trang kết thúc bằng dấu ngắt trang.

Ví dụ:
  khoiphuc convert cu.txt > moi.txt                tự tìm bảng mã
  khoiphuc convert --from tcvn3 cu.txt -o moi.txt
  khoiphuc convert --to vni moi.txt -o cho-nha-in.txt
  khoiphuc convert cu.pdf -o moi.txt               phần chữ của tệp PDF

Mã kết thúc:
  0    hoàn tất, kể cả khi không có gì để chuyển
  2    dùng sai
  3    một tệp bị thiếu, không đọc được hoặc chỉ đọc được một phần (PDF hỏng thì
       phần còn lại vẫn được chuyển), hoặc không chắc là bảng mã nào`,
  percent: percentInVietnamese,
  certainty: (percent) => `độ chắc ${percent}`,
  runs: (n) => `${n} đoạn`,
  now: (encoding) => `nay là ${encoding}`,
  nothingToConvert: 'không có gì để chuyển',
  lost: (n) => `ký tự mà bảng mã ấy không có, nay là \`?\`: ${n}`,
  lowered: (n) => `chữ hoa có dấu, cần dùng phông chữ hoa (.VnTimeH): ${n}`,
  pageRanges: (ranges) => `trang ${ranges}`,
  noTextOn: (where) => `${where} không có chữ`,
  on: (what, where) => `${what} ở ${where}`,
  scan: (name) =>
    `${name}: đây là PDF không có chữ, nhiều khả năng là bản quét. \`khoiphuc repair\` nhận dạng được các trang của nó.`,
};
