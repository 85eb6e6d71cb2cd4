import type { APPLY as ENGLISH } from '../en/apply.js';

/** `khoiphuc apply`. */
export const APPLY: typeof ENGLISH = {
  summary: 'ghi lại những gì đã sửa trên trang soát lỗi',
  description: 'Ghi kết quả đã sửa từ tệp sửa, và học từ đó.',
  files: 'tệp mà nút Lưu trên trang soát lỗi đã ghi',
  output: 'nơi ghi: một tệp, hoặc một thư mục nếu có nhiều kết quả',
  format: 'các dạng cần ghi, cách nhau bằng dấu phẩy',
  source: 'tài liệu đã soát, nếu nằm ở nơi khác',
  engine: 'bộ nhận dạng đã đọc nó: kèm sẵn (built-in), hay tesseract trên máy này',
  document: 'tài liệu dạng JSON do `repair --format json` ghi',
  learn: 'ghi nhớ cách đọc và tên riêng cho lần sau: thư mục, hoặc tệp *.json',
  help: `
CORRECTIONS là tệp *.corrections.json do nút Lưu trên trang soát lỗi
(\`khoiphuc repair --format html\`) ghi ra. Chỉ cần tệp ấy là có văn bản đã sửa.
Muốn các dạng khác thì tài liệu đã soát được đọc lại một lần nữa: tìm ở cạnh tệp
sửa và ở đây, hoặc chỉ ra bằng --source. Việc ấy lâu như lần đầu; có --document,
tài liệu dạng JSON do \`khoiphuc repair --format json\` ghi, thì chỉ --format pdf
mới phải đọc lại.

--learn ghi nhớ cách đọc bạn đã xác nhận hoặc gõ vào, và tên riêng bạn gõ vào
(tên chỉ bấm chấp nhận thì không học): trong một thư mục, gồm learned.json và
terms.txt, hoặc trong một tệp *.json. Học lại từ cùng tài liệu thì thay những gì
tài liệu ấy đã dạy; học từ tài liệu khác thì cộng thêm.

Ví dụ:
  khoiphuc apply quet.corrections.json -o quet.txt
  khoiphuc apply quet.corrections.json --format pdf,docx,html -o da-sua/
  khoiphuc apply quet.corrections.json --document quet.json \\
                 --format text,docx,json -o da-sua/
  khoiphuc apply *.corrections.json -o da-sua/ --learn hoc-duoc/
  khoiphuc repair moi.txt --learned hoc-duoc/

Các dạng kết quả: xem \`khoiphuc repair --help\`.
Mã kết thúc:
  0    đã ghi lại tất cả
  2    dùng sai
  3    một tệp không đọc hay không ghi được, hoặc tệp sửa thuộc về tài liệu
       khác; các tệp còn lại vẫn được ghi
  4    một tệp mô hình thiếu hoặc hỏng`,
  checked: (pages, words, changed) => `${pages}, đã soát ${words} chữ, trong đó sửa ${changed}`,
  learned: (file, readings, terms, documents) =>
    `${file}: đã học ${readings} cách đọc và ${terms} tên, thuật ngữ từ ${documents} tài liệu`,
};
