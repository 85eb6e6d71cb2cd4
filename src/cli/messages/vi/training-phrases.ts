import type { Phrase } from '../../../translate/phrasebook.js';

/** What `khoiphuc train` finds fault with. */
export const TRAINING_PHRASES: readonly Phrase[] = [
  [
    '{folder}: no text in it. Put *.txt files there, or folders of them.',
    '{folder}: không có văn bản nào. Hãy để các tệp *.txt vào đó, hoặc các thư mục chứa chúng.',
  ],
  [
    '{folder}: no text in it. Put *.txt files there.',
    '{folder}: không có văn bản nào. Hãy để các tệp *.txt vào đó.',
  ],
  ['{folder}: no pages (*.jsonl) in it.', '{folder}: không có trang nào (*.jsonl).'],
  [
    '{folder}: no `{file}` in it, which the calibration is learnt with. Make it with `khoiphuc train {step}`, or name with `-o` the folder that has the other models.',
    '{folder}: thiếu `{file}`, cần có để học độ chắc. Hãy tạo bằng `khoiphuc train {step}`, hoặc dùng `-o` nêu thư mục có sẵn các mô hình kia.',
  ],
  ['{folder}: this folder cannot be made.', '{folder}: không tạo được thư mục này.'],
  [
    'No .txt file below `{folder}`: give the folder of decompressed corpora.',
    'Trong `{folder}` không có tệp .txt nào: hãy nêu thư mục kho văn bản đã giải nén.',
  ],
  [
    'No folder `{folder}`: give the folder of decompressed corpora.',
    'Không có thư mục `{folder}`: hãy nêu thư mục kho văn bản đã giải nén.',
  ],
  [
    'Found no Vietnamese paragraph below `{folder}` in {n#} tries.',
    'Thử {n#} lần vẫn không thấy đoạn văn tiếng Việt nào trong `{folder}`.',
  ],
  ['No pairs (`*.jsonl`) in `{folder}`.', 'Trong `{folder}` không có cặp dòng nào (`*.jsonl`).'],
  ['No words to learn from in `{folder}`.', 'Trong `{folder}` không có từ nào để học.'],
  ['No pages (`*.jsonl`) in `{folder}`.', 'Trong `{folder}` không có trang nào (`*.jsonl`).'],
  [
    '{file}:{line#}: not a training pair, an object with `kind`, `observed` and `intended`. Mend or delete the line; if `train pairs` made the file, delete the file and run that again.',
    '{file}:{line#}: không phải cặp dòng để huấn luyện, tức một đối tượng có `kind`, `observed` và `intended`. Hãy sửa hoặc xoá dòng ấy; nếu tệp do `train pairs` tạo thì xoá tệp rồi chạy lại lệnh đó.',
  ],
  [
    '{file}:{line#}: `kind` is `{kind}`; it must be one of {all}.',
    '{file}:{line#}: `kind` là `{kind}`; phải là một trong {all}.',
  ],
  [
    '{file}:{line#}: not `name<TAB>count`: `{text}`.',
    '{file}:{line#}: không có dạng `tên<TAB>số đếm`: `{text}`.',
  ],
  ['The step `lists` needs `--lists DIR`.', 'Bước `lists` cần có `--lists THƯ-MỤC`.'],
  [
    'Pages are set and recognised with development packages; run `npm ci` in a clone.',
    'Dựng và nhận dạng trang cần các gói dành cho người phát triển; hãy chạy `npm ci` trong thư mục mã nguồn.',
  ],
  [
    'Font `{name}` is not installed: install it or name another.',
    'Chưa cài phông `{name}`: hãy cài, hoặc nêu phông khác.',
  ],
  [
    'Font `{name}` lacks Vietnamese letters: install a version that has them.',
    'Phông `{name}` thiếu chữ tiếng Việt: hãy cài bản có đủ.',
  ],
  ['Font `{name}` is not installed: install it.', 'Chưa cài phông `{name}`: hãy cài phông ấy.'],
  ['Unknown engine `{name}`.', 'Không có bộ nhận dạng `{name}`.'],
  [
    'No `{file}` in `{folder}`: unpack it there or name another folder.',
    'Trong `{folder}` không có `{file}`: hãy giải nén vào đó hoặc nêu thư mục khác.',
  ],
  [
    'Cannot start `tesseract` ({why}): install it or use tesseract.js.',
    'Không chạy được `tesseract` ({why}): hãy cài, hoặc dùng tesseract.js.',
  ],
  ['tesseract ended with {code#}: {words}', 'tesseract kết thúc với mã {code#}: {words}'],
  [
    'No data for `{language}`: npm install {package}',
    'Không có dữ liệu cho `{language}`: npm install {package}',
  ],
  [
    'SOURCE_DATE_EPOCH is `{value}`; it must be a number of seconds since 1970.',
    'SOURCE_DATE_EPOCH là `{value}`; phải là số giây tính từ năm 1970.',
  ],
  [
    'heldOut is `{value}`; it must be at least 0 and below 1.',
    'Phần để riêng (`--held-out`) là `{value}`; phải từ 0 trở lên và nhỏ hơn 1.',
  ],
];
