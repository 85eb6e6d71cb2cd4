// What the page says, in both languages.
import { inVietnamese } from 'khoiphuc/browser';

const comma = (number) => String(number).replace('.', ',');

const VI = {
  translate: inVietnamese,
  what: 'Khôi phục văn bản tiếng Việt bị lỗi nhận dạng hoặc lỗi bảng mã: mất dấu, sai chữ, TCVN3, VNI…',
  drop: 'Thả một tệp vào đây',
  choose: 'hoặc chọn tệp',
  kinds: 'Văn bản (.txt), PDF, ảnh PNG, JPEG, TIFF, BMP, WebP, GIF; hOCR, ALTO',
  changed: 'đã sửa',
  unsure: 'chưa chắc: nên xem lại',
  unreadable: 'không đọc được',
  saveText: 'Lưu văn bản (.txt)',
  saveHtml: 'Lưu trang soát lỗi (.html)',
  private: 'Tệp được đọc và khôi phục ngay trong trang này. Không có gì được gửi đi.',
  sizes: ({ models, pdf, ocr }) =>
    `Lần đầu trang tải về ${comma(models)} MB mô hình và khoảng 1 MB chương trình; PDF cần thêm ${comma(pdf)} MB, nhận dạng ảnh thêm ${comma(ocr)} MB.`,
  other: 'English',
  opening: (name) => `Đang mở ${name}…`,
  models: (mb) => `Đang tải mô hình: ${mb} MB`,
  reading: (number, all) => `Đang đọc trang ${number} / ${all}`,
  restoring: 'Đang khôi phục…',
  done: (name) => `Xong: ${name}`,
  cancel: 'Dừng',
  cancelled: (name) => `Đã dừng: ${name}`,
  counts: ({ pages, words, changed, unsure, unreadable }) =>
    `${pages} trang, ${words} từ: ${changed} từ đã sửa, ${unsure} từ chưa chắc${unreadable > 0 ? `, ${unreadable} từ không đọc được` : ''}.`,
  page: (number, road) => `Trang ${number} · ${road}`,
  roads: {
    text: 'văn bản sạch, giữ nguyên',
    'mangled-text': 'văn bản, đã khôi phục',
    'legacy-text': 'đã chuyển từ bảng mã cũ',
    image: 'nhận dạng từ ảnh',
    'image-and-layer': 'nhận dạng từ ảnh, đối chiếu lớp chữ có sẵn',
    blank: 'trang trắng',
    failed: 'không đọc được',
  },
  was: (observed, intended, percent) => `${observed} → ${intended} (chắc ${percent}%)`,
  trouble: 'Có lỗi ngoài dự kiến',
};

const EN = {
  translate: (message) => message,
  what: 'Restores Vietnamese text that recognition or old encodings have mangled: lost marks, wrong letters, TCVN3, VNI…',
  drop: 'Drop a file here',
  choose: 'or choose one',
  kinds: 'Text (.txt), PDF, PNG, JPEG, TIFF, BMP, WebP, GIF; hOCR, ALTO',
  changed: 'changed',
  unsure: 'doubtful: look again',
  unreadable: 'unreadable',
  saveText: 'Save the text (.txt)',
  saveHtml: 'Save the review page (.html)',
  private: 'The file is read and restored in this page. Nothing is sent anywhere.',
  sizes: ({ models, pdf, ocr }) =>
    `At first the page fetches ${models} MB of models and about 1 MB of programs; PDFs need ${pdf} MB more, recognising pictures ${ocr} MB more.`,
  other: 'Tiếng Việt',
  opening: (name) => `Opening ${name}…`,
  models: (mb) => `Fetching the models: ${mb} MB`,
  reading: (number, all) => `Reading page ${number} of ${all}`,
  restoring: 'Restoring…',
  done: (name) => `Done: ${name}`,
  cancel: 'Cancel',
  cancelled: (name) => `Cancelled: ${name}`,
  counts: ({ pages, words, changed, unsure, unreadable }) =>
    `${pages} ${pages === 1 ? 'page' : 'pages'}, ${words} words: ${changed} changed, ${unsure} doubtful${unreadable > 0 ? `, ${unreadable} unreadable` : ''}.`,
  page: (number, road) => `Page ${number} · ${road}`,
  roads: {
    text: 'clean text, kept',
    'mangled-text': 'text, restored',
    'legacy-text': 'converted from an old encoding',
    image: 'recognised from the picture',
    'image-and-layer': 'recognised, with the text layer as a second witness',
    blank: 'blank',
    failed: 'could not be read',
  },
  was: (observed, intended, percent) => `${observed} → ${intended} (${percent} % certain)`,
  trouble: 'Something unexpected went wrong',
};

export const MESSAGES = { vi: VI, en: EN };
