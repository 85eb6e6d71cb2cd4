import type { EVALUATE as ENGLISH } from '../en/evaluate.js';

/** `khoiphuc evaluate`. The figures themselves are for specialists and read the same in every language. */
export const EVALUATE: typeof ENGLISH = {
  summary: 'đo chất lượng khôi phục so với bản đúng',
  description: 'Đo chất lượng văn bản: tỉ lệ lỗi theo tiếng, theo ký tự, số chữ sửa được và sửa hỏng.',
  truth: 'bản đúng: tệp hoặc thư mục',
  observed: 'những gì máy nhận dạng đọc được',
  restored: 'kết quả khôi phục',
  json: 'in các con số dạng JSON',
  list: 'liệt kê đến n chữ bị sửa hỏng, bị sai, sửa được',
  strict: 'đặt cách tính chặt lên trước',
  help: `
TRUTH là bản đúng, OBSERVED là chữ máy nhận dạng đọc được, RESTORED là kết quả
của khoiphuc hay công cụ khác. Cả ba là tệp, hoặc cả ba là thư mục; trong thư
mục thì X.truth.txt, X.observed.txt, X.restored.txt đi với nhau, hoặc
X/truth.txt v.v., hoặc các tệp cùng tên.

SER là tỉ lệ lỗi theo tiếng: số tiếng sai, thiếu, thừa trên số tiếng của bản
đúng. "loose" bỏ qua chữ hoa, chữ thường và dấu câu ở đầu, cuối tiếng; "strict"
tính cả. CER tính theo ký tự. hoà = hòa trong mọi cách tính. "fixed" là chữ sai
được sửa đúng, "broken" là chữ đúng bị sửa hỏng.

Ví dụ:
  khoiphuc evaluate trang.truth.txt trang.ocr.txt trang.sach.txt
  khoiphuc evaluate --list 20 dung.txt ocr.txt sach.txt     và những chữ nào
  khoiphuc evaluate mau mau ket-qua                         lập bảng

Mã kết thúc: 0 dù con số ra sao, 2 dùng sai, 3 một tệp bị thiếu hoặc không đọc
được.`,
  noObserved: (name) => `${name}: thiếu văn bản đọc được (observed)`,
  noRestored: (name) => `${name}: thiếu văn bản khôi phục (restored)`,
  nothingToCompare: (folder) =>
    `${folder}: không có văn bản nào để so. \`khoiphuc evaluate --help\` cho biết cách đặt tên.`,
};
