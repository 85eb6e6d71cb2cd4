import type { TRAIN as ENGLISH } from '../en/train.js';

/** `khoiphuc train`. What it reports while it works is for specialists, and English. */
export const TRAIN: typeof ENGLISH = {
  summary: 'huấn luyện lại các mô hình từ kho văn bản',
  description: 'Tạo lại các tệp mô hình từ thư mục văn bản và các cặp dòng.',
  summaries: {
    ngram: 'đếm kho văn bản để tạo mô hình ngôn ngữ',
    lexicon: 'cập nhật các bảng từ vựng theo kho văn bản',
    pairs: 'dựng trang, làm hỏng rồi nhận dạng',
    confusions: 'học xem chữ cái bị đọc nhầm thế nào',
    calibration: 'học xem độ chắc đáng tin đến đâu; bước cuối',
    pack: 'gói các bảng vào một tệp để nạp nhanh hơn',
    lookalikes: 'tìm các chữ trông giống nhau khi in',
    doubts: 'học xem chỗ ngờ của bộ nhận dạng đáng tin đến đâu',
    pages: 'dựng, quét và đọc trọn văn bản, để học độ chắc',
    detector: 'học phân biệt chữ sạch, chữ hỏng, tiếng nước ngoài',
    all: 'làm mọi bước, trừ detector',
  },
  output: 'thư mục ghi kết quả',
  megabytes: 'cỡ của mô hình ngôn ngữ, tính bằng MB',
  seed: 'số khởi đầu: cùng một số thì cho cùng những trang',
  pages: 'mỗi loại bao nhiêu trang',
  heldOut: 'tỉ lệ trang để riêng cho việc đo',
  lists: 'danh sách địa danh, tên người; xem dictionaries/README.md',
  ngram: 'Đếm kho văn bản để tạo mô hình ngôn ngữ, ngram.bin.',
  lexicon: 'Cập nhật các bảng từ vựng theo kho văn bản.',
  steps: (all) => `chỉ một số bước: ${all}`,
  pairs: 'Dựng trang, làm hỏng rồi nhận dạng; trang đã có thì không làm lại.',
  tessdataBest: 'dùng tesseract trên máy, với dữ liệu này',
  tessdataFast: 'dữ liệu bản nhanh, cho một số trang',
  tessdataLegacy: 'dữ liệu của bộ nhận dạng đời cũ, cho một số trang',
  confusions: 'Học xem chữ cái bị đọc nhầm thế nào.',
  calibration: 'Học từ các trang để riêng xem độ chắc đáng tin đến đâu, cùng các mô hình khác trong thư mục.',
  doubts: 'Học từ các trang tự dựng xem chỗ ngờ của bộ nhận dạng đáng tin đến đâu.',
  doubtPages: 'số trang dựng và đọc',
  leastPages: 'số trang dựng và đọc, ít nhất: các trang của một văn bản đi liền nhau',
  engine: 'bộ nhận dạng',
  tessdata: 'thư mục dữ liệu của bộ nhận dạng, thay cho dữ liệu kèm sẵn',
  lookalikes: 'Tìm các chữ trông giống nhau khi in; ghi lookalikes.tsv.',
  wholePages: 'Dựng trọn văn bản, quét và đọc lại, lấy trang cho `train calibration`.',
  languages: 'dữ liệu ngôn ngữ để đọc, cách nhau bằng dấu phẩy; mỗi loại dựng đủ số trang',
  detector: 'Học phân biệt chữ sạch, chữ hỏng, bảng mã cũ và tiếng nước ngoài.',
  detectorPairs: 'thư mục do `train pairs` tạo',
  foreign: 'các tệp *.txt tiếng nước ngoài, mỗi dòng một đoạn',
  pack: 'Gói các bảng vào knowledge.bin để nạp nhanh hơn; các bảng vẫn là bản gốc.',
  all: 'Làm mọi bước trừ detector: cặp dòng nếu chưa có, nhầm lẫn, mô hình ngôn ngữ, các bảng, chỗ ngờ, độ chắc.',
  allPairs: 'thư mục cặp dòng có sẵn; không nêu thì tạo ở DIR/pairs',
  number: 'Phải là một số.',
  pageKinds: (part, kinds) => `\`${part}\` không có dạng LOẠI=SỐ, LOẠI là một trong ${kinds}.`,
  noStep: (part) => `\`${part}\` không phải một trong các bước.`,
  help: `
CORPORA là thư mục văn bản UTF-8, mỗi dòng một đoạn, chia theo các thư mục con
được tính trọng số riêng: core (văn bản giống loại cần khôi phục),
administrative (luật, quyết định) và general (báo chí, bách khoa); thiếu nhóm
nào cũng được. Thư mục tên khác là một nhóm riêng, các tệp để ngoài cũng vậy;
các bảng đếm chúng như core. PAIRS là thư mục do \`train pairs\` tạo, hoặc của
bạn, gồm các dòng {"kind","observed","intended"} trong tệp *.jsonl: nhầm lẫn
được học từ thư mục con train, độ chắc từ held-out; nếu không có hai thư mục con
ấy thì cả hai được học từ toàn bộ. \`train all\` kiểm tra trước mọi thứ sẽ đọc
rồi mới bắt đầu. Mỗi tệp được ghi trọn vẹn hoặc không ghi gì. Cùng dữ liệu thì
cho cùng mô hình, chỉ khác ngày ghi ở đầu tệp (đặt bằng SOURCE_DATE_EPOCH).

Ví dụ:
  khoiphuc train ngram corpora -o models        mô hình ngôn ngữ
  khoiphuc train lexicon corpora -o models      số đếm của các bảng từ vựng
  khoiphuc train pairs corpora -o pairs         dựng trang, làm hỏng, nhận dạng
  khoiphuc train confusions pairs -o models     chữ cái bị đọc nhầm thế nào
  khoiphuc train calibration pairs -o models    độ chắc; bước cuối cùng
  khoiphuc train pages corpora --languages eng,fra -o pages
  khoiphuc train lookalikes -o models           các chữ trông giống nhau
  khoiphuc train doubts corpora -o models       chỗ ngờ đáng tin đến đâu
  khoiphuc train detector corpora --pairs pairs --foreign foreign -o models
                                                chữ sạch, chữ hỏng, tiếng khác
  khoiphuc train all corpora --pairs pairs -o models
  khoiphuc repair --models models quet.txt

Hàng triệu n-gram cần nhiều bộ nhớ: NODE_OPTIONS=--max-old-space-size=8192.

Mã kết thúc:
  0    hoàn tất
  2    dùng sai
  3    trục trặc với một tệp
  4    một mô hình cần đến bị thiếu hoặc hỏng`,
};
