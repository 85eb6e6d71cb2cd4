import type { REPAIR as ENGLISH } from '../en/repair.js';

/** `khoiphuc repair`: its help. */
export const REPAIR: typeof ENGLISH = {
  groups: { scans: 'Đọc bản quét:', restoring: 'Khôi phục chữ:', folders: 'Thư mục:' },
  summary: 'đọc bản quét, khôi phục chữ bị hỏng',
  description: 'Đọc bản quét và khôi phục chữ Việt bị máy quét hay phần mềm nhận dạng làm hỏng.',
  files: 'tệp PDF, ảnh, hOCR, ALTO, tệp chữ hoặc thư mục; - là đầu vào chuẩn',
  output: 'nơi ghi kết quả: một tệp, hoặc một thư mục nếu có nhiều tệp',
  format: 'các dạng kết quả, xem danh sách bên dưới (mặc định: text)',
  pages: 'chỉ những trang này: 3-7, hoặc 1,4-6, hoặc 10-',
  ocr: 'nhận dạng các trang quét (auto), mọi trang (always) hay không trang nào (never)',
  engine: 'bộ nhận dạng: bộ kèm sẵn (built-in) hay tesseract trên máy này (native)',
  jobs: 'số trang nhận dạng cùng lúc; khi chạy cả thư mục là số tiến trình',
  password: 'mật khẩu của tệp PDF',
  pageTime: 'bỏ qua trang nào mất quá số giây này (mặc định: 60 để đọc, 180 để nhận dạng)',
  maxPixels: 'từ chối ảnh lớn hơn số triệu điểm ảnh này (mặc định: 400)',
  maxMb: 'từ chối tệp lớn hơn số MB này (mặc định: 2048)',
  json: 'in văn bản và các chỗ sửa dạng JSON, mỗi dòng một đối tượng',
  explain: 'liệt kê đã sửa những gì, vì sao',
  terms: 'tên riêng, thuật ngữ của bạn, mỗi dòng một mục',
  learned: 'những gì `khoiphuc apply --learn` đã ghi nhớ: tệp hoặc thư mục',
  corrections: 'tệp sửa lưu từ trang soát lỗi của chính tài liệu này',
  marksOnly: 'chỉ thêm dấu, tuyệt đối không đổi chữ cái',
  keepColumns: 'với tệp chữ: để nguyên hai cột bị nhập làm một ở đầu văn bản và phần chữ ký',
  keepUnsure: 'chữ nào chưa chắc thì để nguyên như đọc được',
  noAdapt: 'như `--adapt none`',
  reflow: 'nối các dòng của cùng một đoạn',
  toneStyle: 'hòa (old), hoà (new), hay như trong tài liệu (keep)',
  models: 'thư mục mô hình khác, thay cho mô hình kèm sẵn',
  verbose: 'cho biết từng trang được đọc bằng cách nào, vì sao',
  include: 'chỉ lấy tệp khớp mẫu (*.pdf) hoặc nằm trong thư mục khớp mẫu (2023/); dùng được nhiều lần',
  exclude:
    'bỏ qua tệp, thư mục khớp mẫu: cu hay *.tmp ở mọi cấp, a/b hay /cu tính từ thư mục đầu vào; dùng được nhiều lần',
  keepExtension: 'đặt tên kết quả là b.pdf.txt thay vì b.txt',
  force: 'làm lại cả những gì lần trước đã xong',
  watch: 'chờ và xử lý cả những tệp mới thêm vào thư mục, cho đến khi bấm Ctrl-C',
  adapt:
    'học kiểu chữ hỏng của riêng từng tài liệu (document, mặc định), của cả thư mục (folder), hoặc không học (none)',
  logJson: 'ghi thông báo dạng JSON, mỗi dòng một đối tượng',
  jsonl: 'chạy như bộ lọc: mỗi dòng đọc vào và ghi ra là một đối tượng JSON (id, cùng text hoặc path)',
  formats: {
    text: 'văn bản thuần',
    json: 'đầy đủ: vị trí, độ chắc, các cách đọc của từng từ',
    markdown: 'Markdown có đề mục, danh sách, bảng, đoạn văn',
    docx: 'tệp Word có đề mục, đoạn văn, bảng',
    hocr: 'từ kèm vị trí trên trang, cho phần mềm khác',
    alto: 'như trên, theo chuẩn ALTO 4.4 của các thư viện',
    pdf: 'bản quét kèm lớp chữ để tìm kiếm và chép lại',
    html: 'trang soát lỗi, để kiểm tra và sửa trong trình duyệt',
    record: 'cơ quan ban hành, số, ký hiệu, ngày, trích yếu, người ký',
  },
  help: (formats) => `
Đưa vào tệp PDF, ảnh chụp trang (PNG, JPEG, TIFF, BMP, WebP, GIF), hOCR, ALTO,
tệp chữ hoặc cả thư mục; - là đầu vào chuẩn. Trang quét được nhận dạng, chữ sạch
giữ nguyên, chữ hỏng được khôi phục, từng trang một. Kết quả được ghi ra đầu ra
chuẩn, nhiều tệp thì lần lượt từng tệp. Tệp gốc không bao giờ bị ghi đè.

Ví dụ:
  khoiphuc repair quet.pdf -o sach.txt
  khoiphuc repair quet.pdf -o sach.txt --format text,html   kèm trang soát lỗi
  khoiphuc repair kho-quet/ -o ket-qua/       cả thư mục; gõ lại để làm tiếp
  khoiphuc repair kho-quet/*.pdf -o ket-qua/  nhiều tệp, giữ nguyên tên
  khoiphuc repair --pages 3-7 --verbose quet.pdf
  khoiphuc repair quet.txt > sach.txt
  khoiphuc repair --explain quet.txt          đã sửa những gì, vì sao
  khoiphuc repair --terms ten-rieng.txt quet.txt   tên riêng của bạn

Các dạng kết quả; nhiều dạng thì cách nhau bằng dấu phẩy (--format text,html):
${formats}
Tệp tên riêng: mỗi dòng một tên hoặc thuật ngữ; dòng bắt đầu bằng # là ghi chú.
--json in mỗi dòng một đối tượng: văn bản, và với từng từ: máy đọc được gì, đúng
ra là gì, sửa kiểu gì, xác suất bao nhiêu.

Mã kết thúc:
  0    đã khôi phục tất cả
  1    lỗi ngoài dự kiến
  2    dùng sai
  3    một tệp hoặc một trang không đọc được, chỉ đọc được một phần hoặc không
       ghi được; phần còn lại vẫn được khôi phục
  4    một tệp mô hình thiếu hoặc hỏng
  5    một số tệp trong thư mục không khôi phục được hoặc còn thiếu: xem
       report.csv
  6    không có gì để làm
  130  bị ngắt`,
};
