import type { Phrase } from './phrasebook.js';

/** What did not come through, told as a note on a page and as a sentence of its own. */
const LOSSES: readonly Phrase[] = [
  ['part of its content is damaged: something may be missing', 'một phần nội dung bị hỏng: có thể thiếu chữ'],
  ['its table of pages is damaged; pages may be missing', 'bảng trang của tệp bị hỏng; có thể thiếu trang'],
  [
    'the PDF is cut off before its end: pages may be missing or not whole',
    'tệp PDF bị cụt: có thể thiếu trang hoặc trang không đủ',
  ],
  [
    'only part of the picture could be decoded: the file is cut off or damaged',
    'chỉ giải mã được một phần ảnh: tệp bị cụt hoặc bị hỏng',
  ],
  [
    'the file ends or goes wrong within this page: it may not be whole',
    'tệp kết thúc hoặc bị lỗi giữa trang này: có thể không đủ',
  ],
];

/** PDFs, pictures and mark-up. */
export const PAGE_PHRASES: readonly Phrase[] = [
  ...LOSSES,
  ['this is no PDF, whatever its name says.', 'đây không phải PDF, dù tên tệp là vậy.'],
  ['this is a PDF that is cut off before its end.', 'tệp PDF này bị cụt.'],
  [
    'this is a PDF that wants a password. Give it with `--password`.',
    'tệp PDF này có đặt mật khẩu. Hãy cho mật khẩu bằng `--password`.',
  ],
  [
    'this is not the password of the PDF. Give it with `--password`.',
    'mật khẩu này không đúng. Hãy cho mật khẩu của tệp PDF bằng `--password`.',
  ],
  ['this is a PDF that is damaged.', 'tệp PDF này bị hỏng.'],
  [
    'there is no page {n#}; its pages are 1 to {last#}.',
    'không có trang {n#}; tệp có các trang từ 1 đến {last#}.',
  ],
  ['none of these pages is there; it has {n#}.', 'không có trang nào trong số này; tệp có {n#} trang.'],
  [
    '`--pages {given}`: name pages like 3, 3-7, 1,4-6 or 10-.',
    '`--pages {given}`: hãy ghi các trang như 3, 3-7, 1,4-6 hoặc 10-.',
  ],
  ['this page took more than {n#} seconds to read.', 'đọc trang này mất hơn {n#} giây.'],
  ['this page is damaged ({why…}).', 'trang này bị hỏng ({why…}).'],
  ['this page is damaged.', 'trang này bị hỏng.'],
  ['it is missing in the file', 'trong tệp không có trang này'],
  ['its content unpacks to more than {size#} MB', 'nội dung giải nén ra quá {size#} MB'],
  ['its size is {width#} × {height#} points', 'cỡ trang là {width#} × {height#} điểm'],
  ['its size is {width} × {height} points', 'cỡ trang là {width} × {height} điểm'],
  ['what it draws cannot be looked up ({why})', 'không xem được trang vẽ những gì ({why})'],
  [
    'nothing is drawn on it though it has pictures or fonts: it may be damaged',
    'trang có ảnh hoặc phông nhưng không vẽ gì: có thể bị hỏng',
  ],
  [
    'its table of objects is damaged; it was read by searching for them',
    'bảng đối tượng của tệp bị hỏng; đã đọc bằng cách dò tìm',
  ],
  [
    'its pictures cannot be taken as they are; its pages are drawn instead',
    'không lấy được ảnh nguyên gốc; đã vẽ lại từng trang',
  ],
  [
    'its table of pages is damaged; it was mended to read the others',
    'bảng trang của tệp bị hỏng; đã sửa để đọc các trang còn lại',
  ],
  ['its picture cannot be made ({why…}).', 'không tạo được ảnh của trang ({why…}).'],
  ['its picture is damaged and cannot be shown.', 'ảnh của trang bị hỏng, không xem được.'],
  ['a picture on it cannot be decoded', 'có ảnh trên trang không giải mã được'],
  ['the reader of PDFs stopped', 'bộ đọc PDF đã dừng'],
  ['the PDF is closed', 'tệp PDF đã đóng'],
  ['a table of {n#} objects', 'có bảng kê {n#} đối tượng'],
  ['a table of objects with numbers of {n#} bytes', 'có bảng kê đối tượng với các số dài {n#} byte'],
  ['object {n#} is no page', 'đối tượng {n#} không phải là trang'],
  ['more than {n#} ms', 'quá {n#} ms'],
  ['more than {n#} operations', 'hơn {n#} thao tác vẽ'],
  ['nothing to read was found on it', 'không thấy chữ nào trên trang'],
  ['it could not be read', 'không đọc được'],
  ['there is nothing that recognises it: give an engine', 'không có bộ nhận dạng nào: hãy chọn một bộ'],
  [
    'this PDF is too damaged to be written to. Save it anew from a program that still opens it, or take another `--format`.',
    'tệp PDF này hỏng quá, không ghi thêm được. Hãy lưu lại bằng một phần mềm còn mở được nó, hoặc chọn `--format` khác.',
  ],
  [
    'this PDF is encrypted in a way that cannot be undone here. Save it without its encryption first, or take another `--format`.',
    'tệp PDF này được mã hoá theo cách không gỡ được ở đây. Trước hết hãy lưu thành tệp không mã hoá, hoặc chọn `--format` khác.',
  ],
  [
    "the rights of this encrypted PDF do not allow to change it and copy from it. Give its owner's password with `--password`, take its encryption off first if you may (`qpdf --decrypt`), or take another `--format`.",
    'tệp PDF mã hoá này không cho sửa và sao chép. Hãy cho mật khẩu của chủ tệp bằng `--password`, hoặc gỡ mã hoá trước nếu được phép (`qpdf --decrypt`), hoặc chọn `--format` khác.',
  ],
  [
    'the file was encrypted; the searchable PDF is not, anybody can open it',
    'tệp gốc được mã hoá; tệp PDF tìm kiếm thì không, ai cũng mở được',
  ],
  [
    'a searchable PDF is made of a PDF or of page pictures, and this is neither. Take another `--format`: {formats}.',
    'chỉ làm được PDF tìm kiếm từ tệp PDF hoặc ảnh chụp trang, tệp này không phải hai loại ấy. Hãy chọn `--format` khác: {formats}.',
  ],
  ['an animated picture: only its first frame was read', 'ảnh động: chỉ đọc khung hình đầu'],
  ['the picture of {was} pixels was shrunk to {is}', 'ảnh {was} điểm ảnh đã được thu nhỏ còn {is}'],
  [
    'a picture of {size} pixels is too large; {most} million are read.',
    'ảnh {size} điểm ảnh là quá lớn; đọc được nhiều nhất {most} triệu.',
  ],
  ['a BMP that is compressed, which is not read.', 'tệp BMP nén, loại này không đọc được.'],
  ['this is a BMP that is damaged.', 'tệp BMP này bị hỏng.'],
  ['this is a BMP without its pixels.', 'tệp BMP này không có điểm ảnh.'],
  ['the file is cut off or damaged from page {n#} on.', 'từ trang {n#} trở đi tệp bị cụt hoặc bị hỏng.'],
  [
    'this is no picture that is read, whatever its name says.',
    'đây không phải loại ảnh đọc được, dù tên tệp là gì.',
  ],
  ['the picture of this page could not be shown', 'không hiện được ảnh của trang này'],
  ['not well-formed XML ({why}).', 'XML không hợp lệ ({why}).'],
  ['there is no page in this ALTO file.', 'tệp ALTO này không có trang nào.'],
  ['more than {n#} elements within each other.', 'hơn {n#} phần tử lồng vào nhau.'],
  ['not ALTO: it begins with `{name}`.', 'không phải ALTO: tệp bắt đầu bằng `{name}`.'],
  [
    'it says that it is in `{encoding}`, which is not known.',
    'tệp tự khai bảng mã `{encoding}`; chương trình không biết bảng mã này.',
  ],
  [
    '{size} is too large for one file. Split it, a file for each page or volume.',
    '{size} là quá lớn cho một tệp. Hãy tách ra, mỗi trang hoặc mỗi tập một tệp.',
  ],
  [
    'the bytes are not `{encoding}`, which it says it is in. Get the whole file, or save it as UTF-8.',
    'nội dung không phải `{encoding}` như tệp tự khai. Hãy lấy lại tệp cho đủ, hoặc lưu lại bằng UTF-8.',
  ],
  ['this text stands outside of any page of the file', 'chữ này nằm ngoài mọi trang của tệp'],
  [
    'no element of the class ocr_page is in it. Give an hOCR file.',
    'không có phần tử nào thuộc lớp ocr_page. Hãy đưa tệp hOCR.',
  ],
  ['more than {n#} words on one page. Split the page.', 'hơn {n#} từ trên một trang. Hãy tách trang.'],
  [
    'a word of {n#} characters (`{start}…`) is no word. Look at the file.',
    'một “từ” dài {n#} ký tự (`{start}…`) không phải là từ. Hãy xem lại tệp.',
  ],
  ['more than {n#} pages. Split it into several files.', 'hơn {n#} trang. Hãy tách thành nhiều tệp.'],
  ['the engine found no text on it', 'bộ nhận dạng không thấy chữ nào'],
  [
    'the picture is too coarse: small letters are about {n#} pixels high; scan the page again at 300 dpi',
    'ảnh quá thô: chữ thường chỉ cao khoảng {n#} điểm ảnh; hãy quét lại trang này ở 300 dpi',
  ],
  [
    'the page was turned by {degrees} clockwise to stand upright',
    'trang đã được xoay {degrees} theo chiều kim đồng hồ cho thẳng đứng',
  ],
  ['{n#} stamps were taken for no text', 'đã bỏ qua {n#} con dấu, không đọc thành chữ'],
  ['{n#} stamp was taken for no text', 'đã bỏ qua {n#} con dấu, không đọc thành chữ'],
  ...LOSSES.map(([english, vietnamese]): Phrase => [`${english}.`, `${vietnamese}.`]),
];
