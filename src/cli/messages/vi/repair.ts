import type { REPAIR as ENGLISH } from '../en/repair.js';

/** `khoiphuc repair`: its help. */
export const REPAIR: typeof ENGLISH = {
  groups: { scans: 'Đọc bản quét:', restoring: 'Khôi phục chữ:', folders: 'Cả thư mục:' },
  summary: 'đọc bản quét, khôi phục chữ bị hỏng',
  description: 'Đọc bản quét và khôi phục chữ Việt bị máy quét hay phần mềm nhận dạng làm hỏng.',
  files: 'tệp PDF, ảnh, hOCR, ALTO, tệp chữ hoặc thư mục; - là đầu vào chuẩn',
  output: 'ghi vào đây: một tệp, hoặc một thư mục nếu có nhiều tệp',
  format: 'các dạng kết quả cần ghi (mặc định: text)',
  pages: 'chỉ những trang này: 3-7, hoặc 1,4-6, hoặc 10-',
  ocr: 'nhận dạng trang quét (auto), mọi trang, hay không trang nào',
  engine: 'bộ nhận dạng: kèm sẵn (built-in), hay tesseract trên máy này',
  jobs: 'số trang nhận dạng cùng lúc; với thư mục là số tiến trình',
  password: 'mật khẩu của tệp PDF',
  pageTime: 'bỏ qua một trang sau chừng ấy giây (60 để đọc, 180 để nhận dạng)',
  maxPixels: 'từ chối ảnh lớn hơn, tính bằng triệu điểm ảnh (400)',
  maxMb: 'từ chối tệp lớn hơn, tính bằng MB (2048)',
  json: 'in văn bản và các chỗ sửa dạng JSON, mỗi dòng một đối tượng',
  explain: 'liệt kê đã sửa những gì, vì sao',
  terms: 'tên riêng, thuật ngữ của bạn, mỗi dòng một mục',
  learned: 'những gì `khoiphuc apply --learn` đã ghi nhớ: tệp hoặc thư mục',
  corrections: 'tệp sửa lưu từ trang soát lỗi của chính tài liệu này',
  marksOnly: 'chỉ thêm dấu, tuyệt đối không đổi chữ cái',
  keepColumns: 'văn bản thuần: giữ nguyên hai cột đầu trang và chữ ký đã nhập vào nhau',
  keepUnsure: 'chữ nào chưa chắc thì để nguyên như đọc được',
  noAdapt: 'như `--adapt none`',
  reflow: 'nối các dòng của cùng một đoạn',
  toneStyle: 'hòa (old), hoà (new), hay như trong tài liệu (keep)',
  models: 'thư mục mô hình khác, thay cho mô hình kèm sẵn',
  verbose: 'cho biết từng trang được đọc bằng cách nào, vì sao',
  include: 'chỉ lấy tệp khớp mẫu này, hoặc cả một thư mục: *.pdf, 2023/; dùng được nhiều lần',
  exclude:
    'bỏ qua tệp, thư mục khớp mẫu này: cu hay *.tmp ở mọi cấp, a/b hay /cu tính từ thư mục đầu vào; dùng được nhiều lần',
  keepExtension: 'đặt tên kết quả là b.pdf.txt thay vì b.txt',
  force: 'làm lại cả những gì lần trước đã xong',
  watch: 'chờ và xử lý tiếp tệp mới đến thư mục, cho đến khi bấm Ctrl-C',
  adapt: 'học cách hỏng của từng tài liệu (thông thường), của cả thư mục, hoặc không học',
  logJson: 'báo diễn biến bằng JSON, mỗi dòng một đối tượng',
  jsonl: 'bộ lọc: mỗi dòng vào và ra là một đối tượng JSON (id, text hoặc path)',
  formats: {
    text: 'văn bản thuần',
    json: 'đầy đủ: vị trí, độ chắc, các cách đọc của từng từ',
    markdown: 'Markdown có đề mục, danh sách, bảng, đoạn văn',
    docx: 'tệp Word có đề mục, đoạn văn, bảng',
    hocr: 'từ kèm vị trí trên trang, cho phần mềm khác',
    alto: 'ALTO 4.4, cũng như thế, cho thư viện',
    pdf: 'bản quét tìm kiếm được',
    html: 'trang soát lỗi: kiểm tra và sửa trong trình duyệt',
    record: 'cơ quan ban hành, số, ký hiệu, ngày, trích yếu, người ký',
  },
  help: (formats) => `
Đưa vào tệp PDF, ảnh chụp trang (PNG, JPEG, TIFF, BMP, WebP, GIF), hOCR, ALTO,
tệp chữ hoặc cả thư mục; - là đầu vào chuẩn. Trang quét được nhận dạng, chữ sạch
giữ nguyên, chữ hỏng được khôi phục, từng trang một. Kết quả ra đầu ra chuẩn,
nhiều tệp thì lần lượt từng tệp. Tệp gốc không bao giờ bị ghi đè.

Ví dụ:
  khoiphuc repair quet.pdf -o sach.txt
  khoiphuc repair quet.pdf -o sach.txt --format text,html   kèm trang soát lỗi
  khoiphuc repair kho-quet/ -o ket-qua/       cả thư mục; gõ lại để chạy tiếp
  khoiphuc repair kho-quet/*.pdf -o ket-qua/  cùng tên, trong thư mục ket-qua
  khoiphuc repair --pages 3-7 --verbose quet.pdf
  khoiphuc repair quet.txt > sach.txt
  khoiphuc repair --explain quet.txt          đã sửa những gì, vì sao
  khoiphuc repair --terms ten-rieng.txt quet.txt   tên riêng của bạn

Các dạng kết quả, nhiều dạng thì cách nhau bằng dấu phẩy (--format text,html):
${formats}
Tệp tên riêng: mỗi dòng một tên hoặc thuật ngữ; dòng bắt đầu bằng # là ghi chú.
--json in mỗi dòng một đối tượng: văn bản, và với từng từ: đã đọc được gì, đúng
ra là gì, sửa kiểu gì, xác suất bao nhiêu.

Mã kết thúc: 0 xong cả, 2 dùng sai, 3 một tệp hoặc một trang không đọc được,
không đọc được hết hay không ghi được (phần còn lại vẫn được khôi phục), 4 tệp
mô hình thiếu hoặc hỏng, 5 một số tệp trong thư mục không khôi phục được hoặc
còn thiếu (xem report.csv), 6 không có gì để làm, 130 bị ngắt, 1 lỗi khác.`,
};
