import { FILE_PHRASES } from './file-phrases.js';
import { PAGE_PHRASES } from './page-phrases.js';
import type { Phrase } from './phrasebook.js';

/** Where something is. */
const PLACES: readonly Phrase[] = [
  ['page {n#}', 'trang {n#}'],
  ['line {n#}', 'dòng {n#}'],
  ['standard input', 'đầu vào chuẩn'],
];

/** What is to be done, where it stands behind several troubles. */
const REMEDIES: readonly Phrase[] = [
  [
    'Save the file anew from a program that still opens it.',
    'Hãy lưu lại tệp bằng một phần mềm còn mở được nó.',
  ],
  [
    'Get the file again, or save it anew from a program that still opens it.',
    'Hãy lấy lại tệp, hoặc lưu lại bằng một phần mềm còn mở được nó.',
  ],
  ['Save the file anew, or scan the page again.', 'Hãy lưu lại tệp, hoặc quét lại trang này.'],
  ['Get the whole file.', 'Hãy lấy lại tệp cho đủ.'],
  ['Get the whole file, or export it again.', 'Hãy lấy lại tệp cho đủ, hoặc xuất lại.'],
  ['Get the file again.', 'Hãy lấy lại tệp.'],
  ['Get it again.', 'Hãy lấy lại tệp.'],
  ['Give a text file.', 'Hãy đưa tệp chữ.'],
  ['Give a PNG, JPEG, TIFF, BMP, WebP or GIF.', 'Hãy đưa tệp PNG, JPEG, TIFF, BMP, WebP hoặc GIF.'],
  ['Give a PDF or a text file.', 'Hãy đưa tệp PDF hoặc tệp chữ.'],
  ['Save it as UTF-8.', 'Hãy lưu lại bằng bảng mã UTF-8.'],
  ['Save it as UTF-8 in an editor.', 'Hãy lưu lại bằng bảng mã UTF-8 trong phần mềm soạn thảo.'],
  [
    'Save it as UTF-8, or as UTF-16 with a byte order mark.',
    'Hãy lưu lại bằng UTF-8, hoặc UTF-16 có dấu thứ tự byte (BOM).',
  ],
  ['Save it as PNG or TIFF.', 'Hãy lưu lại thành PNG hoặc TIFF.'],
  [
    'Scan it at a lower resolution (300 dpi is enough) or cut it into pages.',
    'Hãy quét ở độ phân giải thấp hơn (300 dpi là đủ) hoặc cắt ra từng trang.',
  ],
  ['Export its text as UTF-8 first.', 'Trước hết hãy xuất phần chữ của nó ra UTF-8.'],
  [
    'Take its text out with `khoiphuc convert` first, which reads old encodings too; a scan without text is recognised by `khoiphuc repair`.',
    'Trước hết hãy lấy phần chữ ra bằng `khoiphuc convert`, lệnh này đọc được cả bảng mã cũ; bản quét không có chữ thì nhận dạng bằng `khoiphuc repair`.',
  ],
  [
    'Recognise it with `khoiphuc repair`, which writes its text; where a list of names is wanted, give a text file with one name a line.',
    'Hãy nhận dạng bằng `khoiphuc repair`, lệnh này ghi ra phần chữ; nếu cần danh sách tên thì đưa tệp chữ, mỗi dòng một tên.',
  ],
  ['Unpack it and give the text files inside.', 'Hãy giải nén rồi đưa các tệp chữ ở trong.'],
  [
    'Open it in its program and save it as plain text, UTF-8.',
    'Hãy mở bằng phần mềm của nó rồi lưu thành văn bản thuần, UTF-8.',
  ],
  ['Name its folder with `--models`.', 'Hãy nêu thư mục của nó bằng `--models`.'],
  ['Leave out `--ocr never`.', 'Hãy bỏ `--ocr never`.'],
  [
    'Convert it first: `khoiphuc convert FILE -o NEW_FILE`.',
    'Trước hết hãy chuyển mã: `khoiphuc convert TỆP -o TỆP_MỚI`.',
  ],
  ['Look at what wrote it.', 'Hãy xem lại phần mềm đã ghi ra nó.'],
  ['Export the file again.', 'Hãy xuất lại tệp.'],
];

/** What a text is (`TextKind`), where it is named in a reason; `legacy` only where nobody knows which encoding it is. */
const KINDS: readonly Phrase[] = [
  ['clean', 'sạch'],
  ['wrong-model', 'nhận dạng nhầm mô hình tiếng Anh'],
  ['scanner', 'lỗi nhận dạng'],
  ['stripped', 'mất dấu'],
  ['legacy', 'bảng mã cũ'],
  ['foreign', 'không phải tiếng Việt'],
  ['too-little', 'quá ít chữ để xét'],
];

/** Why a page was read as it was. */
const REASONS: readonly Phrase[] = [
  ['there is nothing on it', 'trang không có gì'],
  ['there is no text on it', 'trang không có chữ'],
  ['a scan with a text layer, which is a second witness', 'bản quét có lớp chữ, dùng để đối chiếu'],
  [
    'a scan; its text layer was made here, and is no second witness',
    'bản quét; lớp chữ do chính chương trình này ghi, không dùng để đối chiếu',
  ],
  ['a scan without text', 'bản quét không có chữ'],
  ['recognising was asked for', 'có yêu cầu nhận dạng'],
  ['a scan without text, and recognising is turned off.', 'bản quét không có chữ, mà nhận dạng đang tắt.'],
  ['a scan without text, and recognising is turned off', 'bản quét không có chữ, mà nhận dạng đang tắt'],
  ['the text layer', 'lớp chữ'],
  ['its text', 'phần chữ'],
  ['{what…} was not judged', 'không xét {what…}'],
  ['{n#} %', '{n#}%'],
  ['{what…} is clean ({percent…})', '{what…} sạch ({percent…})'],
  ['{what…} is not Vietnamese ({percent…})', '{what…} không phải tiếng Việt ({percent…})'],
  ['{what…} is in an old encoding ({n#} %)', '{what…} dùng bảng mã cũ ({n#}%)'],
  // The road says `old encoding` in front of it.
  ['{what…} is in an old encoding ({encoding…})', '{what…} dùng {encoding…}'],
  ['{what…} is mangled ({how…}, {percent…})', '{what…} bị hỏng ({how…}, {percent…})'],
  ['{what…} is mangled ({how…})', '{what…} bị hỏng ({how…})'],
  ['a text in an old encoding ({encoding…})', 'văn bản dùng {encoding…}'],
  ['recognised by another engine ({kind…})', 'do phần mềm khác nhận dạng ({kind…})'],
];

/** What is said of documents. */
export const DOCUMENT_PHRASES: readonly Phrase[] = [
  ...PLACES,
  ...REMEDIES,
  ...PAGE_PHRASES,
  ...REASONS,
  ...KINDS,
  ...FILE_PHRASES,
];
