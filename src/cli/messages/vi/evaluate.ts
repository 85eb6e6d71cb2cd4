import { decimalComma, percentInVietnamese } from '../../../translate/figures-in-vietnamese.js';
import type { EVALUATE as ENGLISH } from '../en/evaluate.js';

/** `khoiphuc evaluate`. */
export const EVALUATE: typeof ENGLISH = {
  summary: 'đo chất lượng khôi phục so với bản đúng',
  description: 'Đo chất lượng văn bản: tỉ lệ lỗi theo tiếng, theo ký tự, số tiếng sửa đúng, sửa hỏng.',
  truth: 'bản đúng: tệp hoặc thư mục',
  observed: 'những gì máy nhận dạng đọc được',
  restored: 'kết quả khôi phục',
  json: 'in các con số dạng JSON',
  list: 'liệt kê mỗi loại đến n tiếng: sửa hỏng, số bị hỏng, còn sai, sửa đúng',
  strict: 'đặt cách tính chặt lên trước',
  help: `
TRUTH là bản đúng, OBSERVED là chữ máy nhận dạng đọc được, RESTORED là kết quả
của khoiphuc hay công cụ khác; không có thì chỉ đo OBSERVED. Tất cả là tệp, hoặc
tất cả là thư mục; trong thư mục thì X.truth.txt, X.observed.txt, X.restored.txt
đi với nhau, hoặc X/truth.txt v.v., hoặc các tệp cùng tên.

SER là tỉ lệ lỗi theo tiếng: số tiếng sai, thiếu, thừa trên số tiếng của bản
đúng. Cách tính lỏng bỏ qua chữ hoa, chữ thường và dấu câu ở đầu, cuối tiếng;
cách tính chặt tính cả. CER tính theo ký tự. hoà = hòa trong mọi cách tính. "Sửa
đúng" là tiếng sai được sửa đúng, "sửa hỏng" là tiếng đúng bị sửa thành sai.

Ví dụ:
  khoiphuc evaluate trang.truth.txt trang.ocr.txt trang.sach.txt
  khoiphuc evaluate --list 20 dung.txt ocr.txt sach.txt     và những chữ nào
  khoiphuc evaluate mau mau ket-qua                         lập bảng

Mã kết thúc:
  0    đã đo xong, dù con số ra sao
  2    dùng sai
  3    một tệp bị thiếu hoặc không đọc được`,
  report: {
    percent: percentInVietnamese,
    rate: decimalComma,
    characters: (length, observed) => `ký tự ${length}   CER đọc được ${observed}`,
    restored: (rate) => `khôi phục ${rate}`,
    views: { loose: 'lỏng', strict: 'chặt' },
    tokens: (count, observed) => `tiếng ${count}   SER đọc được ${observed}`,
    wrong: (count) => `sai ${count}`,
    changes: (fixed, broken, stillWrong) => `sửa đúng ${fixed}  sửa hỏng ${broken}   còn sai ${stillWrong}`,
    numbers: (count, inObserved, inRestored, damaged) =>
      `tiếng có chữ số ${count}: đọc được đúng ${inObserved}, khôi phục đúng ${inRestored}, bị hỏng ${damaged}`,
    invented: (count) => `dãy chữ số tự thêm ${count}`,
    lines: (observed, restored, kept) =>
      `dòng đọc được ${observed}  khôi phục ${restored}  giữ nguyên: ${kept}`,
    kept: { yes: 'có', no: 'KHÔNG' },
    lists: { broken: 'sửa hỏng', damaged: 'số bị hỏng', wrong: 'còn sai', fixed: 'sửa đúng' },
    listHead: (title) => `-- ${title} (bản đúng <- đọc được -> khôi phục)`,
    nothing: '(không có)',
    columns: {
      name: 'văn bản',
      tokens: 'tiếng',
      observedSer: 'SER đọc',
      restoredSer: 'SER khôi phục',
      observedCer: 'CER đọc',
      restoredCer: 'CER khôi phục',
      fixed: 'sửa đúng',
      broken: 'sửa hỏng',
      damaged: 'số bị hỏng',
      invented: 'số tự thêm',
      kept: 'giữ dòng',
    },
    all: 'TẤT CẢ',
    missing: 'THIẾU',
  },
  noObserved: (name) => `${name}: thiếu văn bản đọc được (observed)`,
  noRestored: (name) => `${name}: thiếu văn bản khôi phục (restored)`,
  nothingToCompare: (folder) =>
    `${folder}: không có văn bản nào để so. \`khoiphuc evaluate --help\` cho biết cách đặt tên.`,
};
