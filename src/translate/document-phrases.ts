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
  ['Save it as UTF-8, or as UTF-16 with a byte order mark.', 'Hãy lưu lại bằng UTF-8, hoặc UTF-16 có BOM.'],
  ['Save it as PNG or TIFF.', 'Hãy lưu lại thành PNG hoặc TIFF.'],
  [
    'Scan it at a lower resolution (300 dpi is enough) or cut it into pages.',
    'Hãy quét ở độ phân giải thấp hơn (300 dpi là đủ) hoặc cắt ra từng trang.',
  ],
  ['Export its text as UTF-8 first.', 'Trước hết hãy xuất phần chữ của nó ra UTF-8.'],
  [
    'Take its text out with `khoiphuc convert` first, which reads old encodings too; a scan without text needs OCR with a Vietnamese model.',
    'Trước hết hãy lấy phần chữ ra bằng `khoiphuc convert`, lệnh này đọc được cả bảng mã cũ; bản quét không có chữ thì cần nhận dạng tiếng Việt.',
  ],
  [
    'Recognise its text first (OCR with a Vietnamese model), then give the text file.',
    'Trước hết hãy nhận dạng chữ (OCR tiếng Việt), rồi đưa tệp chữ.',
  ],
  ['Unpack it and give the text files inside.', 'Hãy giải nén rồi đưa các tệp chữ ở trong.'],
  [
    'Open it in its program and save it as plain text, UTF-8.',
    'Hãy mở bằng phần mềm của nó rồi lưu thành văn bản thuần, UTF-8.',
  ],
  ['Name its folder with `--models`.', 'Hãy nêu thư mục của nó bằng `--models`.'],
  ['Leave out `--ocr never`.', 'Hãy bỏ `--ocr never`.'],
  [
    'Convert it first: `khoiphuc convert FILE | khoiphuc repair -`.',
    'Trước hết hãy chuyển mã: `khoiphuc convert TỆP | khoiphuc repair -`.',
  ],
  ['Look at what wrote it.', 'Hãy xem lại phần mềm đã ghi ra nó.'],
  ['Export the file again.', 'Hãy xuất lại tệp.'],
];

/** Files that cannot be read. */
const FILES: readonly Phrase[] = [
  ['there is no such file. Check the name.', 'không có tệp này. Hãy xem lại tên tệp.'],
  [
    'you may not read this file. Check its permissions.',
    'không có quyền đọc tệp này. Hãy xem lại quyền của tệp.',
  ],
  ['this is a folder. Give the files in it.', 'đây là thư mục. Hãy đưa các tệp ở trong.'],
  ['this is a folder. Give the files in it: {files}', 'đây là thư mục. Hãy đưa các tệp ở trong: {files}'],
  ['the name is too long for a file.', 'tên tệp quá dài.'],
  [
    'a part of this path is a file, not a folder. Check the name.',
    'một phần của đường dẫn là tệp chứ không phải thư mục. Hãy xem lại tên.',
  ],
  [
    'links point at each other here. Check the name.',
    'các liên kết ở đây trỏ vòng vào nhau. Hãy xem lại tên.',
  ],
  [
    'it is larger than 2 GB, more than can be read at once. Split it.',
    'tệp lớn hơn 2 GB, không đọc một lần được. Hãy chia nhỏ ra.',
  ],
  [
    '{n#} MB, and no more than {m#} MB are allowed. Split it, or allow more.',
    '{n#} MB, mà chỉ được phép tới {m#} MB. Hãy chia nhỏ ra, hoặc cho phép nhiều hơn.',
  ],
  ['too many files are open. Give fewer at once.', 'đang mở quá nhiều tệp. Hãy đưa ít tệp hơn mỗi lần.'],
  ['it cannot be read ({code}).', 'không đọc được ({code}).'],
  ['the file is empty.', 'tệp rỗng.'],
  ['text in UTF-32', 'văn bản UTF-32'],
  ['text in UTF-16 without a byte order mark, by the look of it', 'văn bản có vẻ là UTF-16 không có BOM'],
  ['binary data, not text', 'dữ liệu nhị phân, không phải văn bản'],
  ['a PDF', 'tệp PDF'],
  ['a PostScript file', 'tệp PostScript'],
  ['a DjVu file', 'tệp DjVu'],
  ['a {kind} image', 'ảnh {kind}'],
  ['a ZIP archive or an Office document', 'tệp nén ZIP hoặc tài liệu Office'],
  ['an old Office document', 'tài liệu Office đời cũ'],
  ['an RTF document', 'tài liệu RTF'],
  ['a gzip archive', 'tệp nén gzip'],
  ['an xz archive', 'tệp nén xz'],
  ['a 7-Zip archive', 'tệp nén 7-Zip'],
  ['a khoiphuc model file', 'tệp mô hình của khoiphuc'],
  ['this is {what!} that is cut off or damaged.', '{what!} này bị cụt hoặc bị hỏng.'],
  ['{what!} that is cut off or damaged.', '{what!} bị cụt hoặc bị hỏng.'],
  ['this is {what!}.', 'đây là {what!}.'],
  ['a picture', 'ảnh'],
  ['a TIFF', 'tệp TIFF'],
  ['a BMP', 'tệp BMP'],
  ['a GIF', 'tệp GIF'],
  ['a PNG', 'tệp PNG'],
  ['a JPEG', 'tệp JPEG'],
  ['a WebP', 'tệp WebP'],
  [
    'the text ends within a character, as if it were cut off.',
    'văn bản kết thúc giữa chừng một ký tự, có vẻ bị cụt.',
  ],
  [
    'not UTF-8 (byte {byte}); it looks like {encoding…}. {remedy…}',
    'không phải UTF-8 (byte {byte}); có vẻ là {encoding…}. {remedy…}',
  ],
  ['not valid {encoding} from about here on.', 'từ khoảng này trở đi không đúng {encoding}.'],
  ['Latin-1 or Windows-1252', 'Latin-1 hoặc Windows-1252'],
  [
    'this is not UTF-8. Name its encoding with `--from`.',
    'đây không phải UTF-8. Hãy nêu bảng mã bằng `--from`.',
  ],
  [
    'not UTF-8, and in no old Vietnamese encoding for certain. Name it with `--from`.',
    'không phải UTF-8, cũng không chắc thuộc bảng mã tiếng Việt cũ nào. Hãy nêu bảng mã bằng `--from`.',
  ],
  [
    '{problem!}. Write one term a line, or a term, one tab and what it stands for.',
    '{problem!}. Mỗi dòng một mục, hoặc chữ viết tắt, một dấu tab, rồi cụm từ đầy đủ.',
  ],
  ['more than one tab', 'có hơn một dấu tab'],
  ['a term of {n#} characters; {most#} is the most', 'mục dài {n#} ký tự; nhiều nhất là {most#}'],
  ['a control character within a term', 'trong mục có ký tự điều khiển'],
  ['`{term}` is no term, it has no letter', '`{term}` không phải là từ: không có chữ cái nào'],
];

/** PDFs, pictures and mark-up. */
const DOCUMENTS: readonly Phrase[] = [
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
  ['its size is {width} × {height} points', 'cỡ trang là {width} × {height} điểm'],
  ['part of its content is damaged: something may be missing', 'một phần nội dung bị hỏng: có thể thiếu chữ'],
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
  ['its table of pages is damaged; pages may be missing', 'bảng trang của tệp bị hỏng; có thể thiếu trang'],
  ['its picture cannot be made ({why…}).', 'không tạo được ảnh của trang ({why…}).'],
  ['its picture is damaged and cannot be shown.', 'ảnh của trang bị hỏng, không xem được.'],
  ['a picture on it cannot be decoded', 'có ảnh trên trang không giải mã được'],
  ['the reader of PDFs stopped', 'bộ đọc PDF đã dừng'],
  ['the PDF is closed', 'tệp PDF đã đóng'],
  ['a table of {n#} objects', 'có bảng kê {n#} đối tượng'],
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
  [
    'only part of the picture could be decoded: the file is cut off or damaged',
    'chỉ giải mã được một phần ảnh: tệp bị cụt hoặc bị hỏng',
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
    'tệp tự khai bảng mã `{encoding}`, là bảng mã không biết.',
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
    'the file ends or goes wrong within this page: it may not be whole',
    'tệp kết thúc hoặc bị lỗi giữa trang này: có thể không đủ',
  ],
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
  ['recognised by another engine ({kind})', 'do phần mềm khác nhận dạng ({kind})'],
  ['{n#} stamps were taken for no text', '{n#} con dấu được coi không phải chữ'],
  ['{n#} stamp was taken for no text', '{n#} con dấu được coi không phải chữ'],
];

/** Why a page was read as it was. */
const REASONS: readonly Phrase[] = [
  ['there is nothing on it', 'trang không có gì'],
  ['there is no text on it', 'trang không có chữ'],
  ['a scan with a text layer, which is a second witness', 'bản quét có lớp chữ, dùng để đối chiếu'],
  ['a scan without text', 'bản quét không có chữ'],
  ['recognising was asked for', 'có yêu cầu nhận dạng'],
  ['a scan without text, and recognising is turned off.', 'bản quét không có chữ, mà nhận dạng đang tắt.'],
  ['a scan without text, and recognising is turned off', 'bản quét không có chữ, mà nhận dạng đang tắt'],
  ['the text layer', 'lớp chữ'],
  ['its text', 'phần chữ'],
  ['{what…} was not judged', 'không xét {what…}'],
  ['{what…} is clean ({percent})', '{what…} sạch ({percent})'],
  ['{what…} is not Vietnamese ({percent})', '{what…} không phải tiếng Việt ({percent})'],
  ['{what…} is in an old encoding ({encoding})', '{what…} dùng bảng mã cũ ({encoding})'],
  ['{what…} is mangled ({how})', '{what…} bị hỏng ({how})'],
  ['a text in an old encoding ({encoding})', 'văn bản dùng bảng mã cũ ({encoding})'],
];

/** What is said of documents. */
export const DOCUMENT_PHRASES: readonly Phrase[] = [
  ...PLACES,
  ...REMEDIES,
  ...DOCUMENTS,
  ...REASONS,
  ...FILES,
];
