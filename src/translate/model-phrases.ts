import type { Phrase } from './phrasebook.js';

/** Models, recognisers, and their data. */
export const MODEL_PHRASES: readonly Phrase[] = [
  [
    'Cannot read the model file `{file}`: reinstall khoiphuc, rebuild it with `khoiphuc train`, or name another folder with `--models`.',
    'Không đọc được tệp mô hình `{file}`: hãy cài lại khoiphuc, tạo lại bằng `khoiphuc train`, hoặc nêu thư mục khác bằng `--models`.',
  ],
  [
    'Cannot read the model folder `{folder}`: reinstall khoiphuc, or name another with `--models`.',
    'Không đọc được thư mục mô hình `{folder}`: hãy cài lại khoiphuc, hoặc nêu thư mục khác bằng `--models`.',
  ],
  [
    'Model file `{file}`: {what…}; install it again or rebuild it with `khoiphuc train`.',
    'Tệp mô hình `{file}`: {what…}; hãy cài lại hoặc tạo lại bằng `khoiphuc train`.',
  ],
  [
    'Model file `{file}`: {what…}; pack it again: `khoiphuc train pack`.',
    'Tệp mô hình `{file}`: {what…}; hãy đóng gói lại: `khoiphuc train pack`.',
  ],
  ['it is too short to be a model file', 'quá ngắn, không phải tệp mô hình'],
  [
    'it is not a khoiphuc model file (it does not begin with KPMF)',
    'không phải tệp mô hình của khoiphuc (không bắt đầu bằng KPMF)',
  ],
  ['it is cut short', 'tệp bị cụt'],
  [
    'its container version is {version#}, this program reads {mine#}',
    'phiên bản vỏ tệp là {version#}, chương trình này đọc {mine#}',
  ],
  ['it was not written to its end', 'tệp chưa được ghi đến cuối'],
  [
    'it has {n#} bytes where it should have {all#}: it is cut short or was added to',
    'tệp có {n#} byte thay vì {all#}: bị cụt hoặc bị thêm vào',
  ],
  ['its checksum is wrong, so bytes of it are damaged', 'tổng kiểm tra sai, tức là có byte bị hỏng'],
  [
    'it holds a model of kind `{kind}` where `{wanted}` is needed',
    'chứa mô hình loại `{kind}` trong khi cần `{wanted}`',
  ],
  [
    'it has version {version#} of the {kind} format, this program reads version {mine#}',
    'thuộc phiên bản {version#} của định dạng {kind}, chương trình này đọc phiên bản {mine#}',
  ],
  ['it lacks the section `{name}`', 'thiếu phần `{name}`'],
  ['its header is malformed', 'phần đầu tệp sai dạng'],
  ['its sizes do not fit each other', 'các kích thước ghi trong tệp không khớp nhau'],
  ['its section `{name}` does not lie within it', 'phần `{name}` nằm ngoài tệp'],
  ['its order is {n#}', 'bậc của nó là {n#}'],
  [
    '`{file}` is not a confusion model of this version; rebuild it with `khoiphuc train`.',
    '`{file}` không phải mô hình nhầm lẫn của phiên bản này; hãy tạo lại bằng `khoiphuc train`.',
  ],
  [
    '`{file}` is cut off; copy it again or rebuild it with `khoiphuc train`.',
    '`{file}` bị cụt; hãy chép lại hoặc tạo lại bằng `khoiphuc train`.',
  ],
  [
    '`{file}` is cut off: after {n#} rows the line `#end` is missing. Copy it whole again; if all rows are there, write that line below them.',
    '`{file}` bị cụt: sau {n#} dòng không có dòng `#end`. Hãy chép lại cả tệp; nếu đã đủ các dòng thì hãy viết dòng ấy ở cuối.',
  ],
  [
    '`{file}`, line {n#}: malformed; rebuild it with `khoiphuc train`.',
    '`{file}`, dòng {n#}: sai dạng; hãy tạo lại bằng `khoiphuc train`.',
  ],
  [
    '`{file}` is no calibration of this version; rebuild it with `khoiphuc train`.',
    '`{file}` không phải tệp độ chắc của phiên bản này; hãy tạo lại bằng `khoiphuc train`.',
  ],
  [
    '`{file}` is no detector of this version; rebuild it with `khoiphuc train`.',
    '`{file}` không phải tệp phân loại của phiên bản này; hãy tạo lại bằng `khoiphuc train`.',
  ],
  [
    "`{file}` is no table of a recogniser's doubts of this version; rebuild it with `khoiphuc train`.",
    '`{file}` không phải bảng chỗ ngờ của phiên bản này; hãy tạo lại bằng `khoiphuc train`.',
  ],
  [
    "this is no table of a recogniser's doubts. Install the package again.",
    'đây không phải bảng chỗ ngờ của bộ nhận dạng. Hãy cài lại gói.',
  ],
  [
    'The vocabulary names a token twice; train the model again.',
    'Từ vựng có mục trùng; hãy huấn luyện lại mô hình.',
  ],
  [
    'the header row must be the tab-separated names `{names}`.',
    'dòng đầu phải là các tên cách nhau bằng tab: `{names}`.',
  ],
  [
    '{n#} fields where {wanted#} are needed ({names}), tabs between.',
    'có {n#} cột trong khi cần {wanted#} ({names}), cách nhau bằng tab.',
  ],
  [
    '`{name}` must be {kind…} (in NFC), not `{field}`.',
    '`{name}` phải là {kind…} (dạng NFC), không phải `{field}`.',
  ],
  ['text without blanks at its ends', 'chữ không có dấu cách ở hai đầu'],
  ['text without blanks at its ends, or nothing', 'chữ không có dấu cách ở hai đầu, hoặc để trống'],
  ['a whole number', 'số nguyên'],
  ['a number from 0 to 1', 'số từ 0 đến 1'],
  ['The picture is empty (0 bytes): there is nothing to read.', 'Ảnh rỗng (0 byte): không có gì để đọc.'],
  ['A picture of {size} pixels has nothing to read.', 'Ảnh {size} điểm ảnh không có gì để đọc.'],
  [
    'The picture is too large to recognise ({size} pixels; at most {side#} a side and {most#} million in all): scan it at a lower resolution or scale it down.',
    'Ảnh quá lớn, không nhận dạng được ({size} điểm ảnh; mỗi cạnh nhiều nhất {side#}, tất cả nhiều nhất {most#} triệu): hãy quét ở độ phân giải thấp hơn hoặc thu nhỏ lại.',
  ],
  ['No language to recognise was named: name `vie`.', 'Chưa nêu ngôn ngữ cần nhận dạng: hãy nêu `vie`.'],
  [
    '`{name}` is no language of Tesseract: name one like `vie` or `fra`.',
    '`{name}` không phải ngôn ngữ của Tesseract: hãy nêu ngôn ngữ như `vie`, `fra`.',
  ],
  [
    'There is no data to recognise `{name}`: install it with `{command}`.',
    'Không có dữ liệu để nhận dạng `{name}`: hãy cài bằng `{command}`.',
  ],
  [
    'Not all of {files} are in `{folder}`: put them there or name another folder.',
    'Trong `{folder}` không đủ {files}: hãy chép vào đó hoặc nêu thư mục khác.',
  ],
  [
    '`{command}` cannot be run ({why…}): install Tesseract 4 or later, or use the engine built in.',
    'Không chạy được `{command}` ({why…}): hãy cài Tesseract 4 trở lên, hoặc dùng bộ nhận dạng kèm sẵn.',
  ],
  ['it does not answer as Tesseract does', 'nó không trả lời như Tesseract'],
  [
    'The data in `{folder}` is packed: unpack it with `gunzip` first.',
    'Dữ liệu trong `{folder}` đang nén: trước hết hãy giải nén bằng `gunzip`.',
  ],
  [
    '`{command}` has no data for `{name}`: install it (Debian: `{package}`), or name the folder that holds it.',
    '`{command}` không có dữ liệu cho `{name}`: hãy cài (Debian: `{package}`), hoặc nêu thư mục chứa nó.',
  ],
  ['it ended with {code}: {words}', 'nó kết thúc với {code}: {words}'],
  ['no reason given', 'không rõ lý do'],
  [
    '`{name}` is no engine: `{one}` or `{other}`.',
    '`{name}` không phải bộ nhận dạng: hãy chọn `{one}` hoặc `{other}`.',
  ],
  [
    '{what} is `{n}`; it must be a whole number of 1 or more.',
    '{what} là `{n}`; phải là số nguyên từ 1 trở lên.',
  ],
  [
    'The picture of the page cannot be read ({why…}): it is damaged or no picture.',
    'Không đọc được ảnh của trang ({why…}): ảnh bị hỏng hoặc không phải ảnh.',
  ],
  [
    '{engine} failed on the page twice ({first…}; then: {second…}). Look at the page: scan it again, make it smaller, or allow more time.',
    '{engine} hai lần không nhận dạng được trang ({first…}; sau đó: {second…}). Hãy xem lại trang: quét lại, thu nhỏ, hoặc cho thêm thời gian.',
  ],
  ['The engine was closed before the page was read.', 'Bộ nhận dạng đã đóng trước khi đọc xong trang.'],
  ['its worker crashed: {why}', 'tiến trình của nó bị sập: {why}'],
  ['its worker ended', 'tiến trình của nó đã kết thúc'],
  ['its worker was ended', 'tiến trình của nó đã bị dừng'],
  ['it cannot start: {why}', 'nó không khởi động được: {why}'],
  ['took more than {n#} s', 'mất hơn {n#} giây'],
  [
    'PDFs need Node {list}, and this is Node {n#}. Get a later one from {address…}',
    'Đọc PDF cần Node {list}, mà đây là Node {n#}. Hãy tải bản mới hơn ở {address…}',
  ],
];
