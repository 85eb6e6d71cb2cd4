import type { TRAIN as ENGLISH } from '../en/train.js';

/** `khoiphuc train`. What it reports while it works is for specialists, and English. */
export const TRAIN: typeof ENGLISH = {
  summary: 'huấn luyện lại các mô hình từ kho văn bản',
  description: 'Tạo lại các tệp mô hình từ thư mục văn bản và các cặp dòng.',
  output: 'thư mục nhận các tệp',
  megabytes: 'cỡ của mô hình ngôn ngữ',
  seed: 'cùng một số thì ra cùng những trang',
  pages: 'mỗi loại bao nhiêu trang',
  heldOut: 'phần trang để riêng dùng để đo',
  lists: 'danh sách địa danh, tên người; xem dictionaries/README.md',
  ngram: 'Đếm mô hình ngôn ngữ.',
  lexicon: 'Cập nhật các bảng từ vựng theo văn bản.',
  steps: (all) => `chỉ một số bước: ${all}`,
  pairs: 'In trang, làm hỏng rồi nhận dạng; trang đã có thì không làm lại.',
  tessdataBest: 'dùng tesseract trên máy, với dữ liệu này',
  tessdataFast: 'dữ liệu bản nhanh, cho một số trang',
  tessdataLegacy: 'dữ liệu của bộ nhận dạng đời cũ, cho một số trang',
  confusions: 'Học xem chữ cái bị đọc nhầm thế nào.',
  calibration: 'Học từ các trang để riêng xem độ chắc đáng tin đến đâu; cần các mô hình kia.',
  doubts: 'Học từ trang tự in xem có thể tin chỗ ngờ của bộ nhận dạng đến đâu.',
  doubtPages: 'số trang in và đọc',
  leastPages: 'số trang in và đọc tối thiểu: các trang của một văn bản đi liền nhau',
  engine: 'bộ nhận dạng',
  tessdata: 'dữ liệu của nó, thay cho dữ liệu kèm sẵn',
  lookalikes: 'Tìm các chữ trông giống nhau khi in; ghi lookalikes.tsv.',
  wholePages: 'In trọn văn bản, quét và đọc lại: trang cho `train calibration`.',
  languages: 'dữ liệu ngôn ngữ để đọc, cách nhau bằng dấu phẩy; in đủ số trang cho mỗi loại',
  detector: 'Học phân biệt chữ sạch, chữ hỏng, bảng mã cũ và tiếng nước ngoài.',
  detectorPairs: 'thư mục do `train pairs` tạo',
  foreign: 'các tệp *.txt tiếng nước ngoài, mỗi dòng một đoạn',
  pack: 'Gói các bảng vào knowledge.bin để nạp nhanh hơn; các bảng vẫn là bản gốc.',
  all: 'Tất cả trừ detector: cặp dòng nếu chưa có, nhầm lẫn, văn bản, bảng, độ chắc.',
  allPairs: 'thư mục cặp dòng có sẵn; không nêu thì tạo ở OUTPUT/pairs',
  number: 'Phải là một số.',
  pageKinds: (part, kinds) => `\`${part}\` không có dạng LOẠI=SỐ, LOẠI là một trong ${kinds}.`,
  noStep: (part) => `\`${part}\` không phải một trong các bước.`,
  help: `
CORPORA là thư mục văn bản UTF-8, mỗi dòng một đoạn, chia theo các thư mục con
được tính trọng số riêng: core (văn bản giống loại cần khôi phục),
administrative (luật, quyết định) và general (báo chí, bách khoa); thiếu nhóm
nào cũng được. Thư mục tên khác là một nhóm riêng, các tệp để ngoài cũng vậy;
các bảng đếm chúng như core. PAIRS là thư mục do \`train pairs\` tạo, hoặc của
bạn, gồm các dòng {"kind","observed","intended"} trong tệp *.jsonl: nhầm lẫn học
từ thư mục con train, độ chắc học từ held-out, không có hai thư mục ấy thì đều
học từ tất cả. \`train all\` xem trước mọi thứ nó sẽ đọc rồi mới làm. Mỗi tệp
hoặc được ghi trọn vẹn, hoặc không ghi. Cùng các tệp thì ra cùng mô hình, trừ
ngày tháng ở đầu tệp (SOURCE_DATE_EPOCH quy định ngày ấy).

Ví dụ:
  khoiphuc train ngram corpora -o models        mô hình ngôn ngữ
  khoiphuc train lexicon corpora -o models      số đếm của các bảng từ vựng
  khoiphuc train pairs corpora -o pairs         in trang, làm hỏng, nhận dạng
  khoiphuc train confusions pairs -o models     chữ cái bị đọc nhầm thế nào
  khoiphuc train calibration pairs -o models    độ chắc; làm sau cùng
  khoiphuc train pages corpora --languages eng,fra -o pages
  khoiphuc train lookalikes -o models           các chữ trông giống nhau
  khoiphuc train doubts corpora -o models       bộ nhận dạng chắc đến đâu
  khoiphuc train detector corpora --pairs pairs --foreign foreign -o models
                                                chữ sạch, chữ hỏng, tiếng khác
  khoiphuc train all corpora --pairs pairs -o models
  khoiphuc repair --models models quet.txt

Hàng triệu n-gram cần nhiều bộ nhớ: NODE_OPTIONS=--max-old-space-size=8192.
Mã kết thúc: 0 xong, 2 dùng sai, 3 trục trặc với một tệp, 4 một mô hình cần đến
bị thiếu hoặc hỏng.`,
};
