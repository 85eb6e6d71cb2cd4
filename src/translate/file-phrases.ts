import type { Phrase } from './phrasebook.js';

/** Files that cannot be read. */
export const FILE_PHRASES: readonly Phrase[] = [
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
    'tệp lớn hơn 2 GB, không đọc được một lần. Hãy chia nhỏ ra.',
  ],
  [
    '{n#} MB, and no more than {m#} MB are allowed. Split it, or allow more.',
    '{n#} MB, mà chỉ được phép tới {m#} MB. Hãy chia nhỏ ra, hoặc cho phép nhiều hơn.',
  ],
  ['too many files are open. Give fewer at once.', 'đang mở quá nhiều tệp. Hãy đưa ít tệp hơn mỗi lần.'],
  ['it cannot be read ({code}).', 'không đọc được ({code}).'],
  ['the file is empty.', 'tệp rỗng.'],
  ['text in UTF-32', 'văn bản UTF-32'],
  [
    'this is text in UTF-16 without a byte order mark, by the look of it.',
    'đây có vẻ là văn bản UTF-16 mà đầu tệp thiếu dấu thứ tự byte (BOM).',
  ],
  [
    'text in UTF-16 without a byte order mark, by the look of it',
    'văn bản có vẻ là UTF-16 mà đầu tệp thiếu dấu thứ tự byte (BOM)',
  ],
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
  ['a RAR archive', 'tệp nén RAR'],
  ['an AVIF image', 'ảnh AVIF'],
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
    'not UTF-8: halves of characters stand in it by themselves (surrogates, as in CESU-8). Save it as UTF-8 in an editor.',
    'không phải UTF-8: trong đó có nửa ký tự đứng riêng (surrogate, như trong CESU-8). Hãy lưu lại thành UTF-8 bằng trình soạn thảo.',
  ],
  [
    'not UTF-8 (byte {byte}); it looks like {encoding…}. {remedy…}',
    'không phải UTF-8 (byte {byte}); có vẻ là {encoding…}. {remedy…}',
  ],
  [
    'not UTF-8 (byte {byte}), nor in an encoding that can be told. Open it with its own encoding in an editor and save it as UTF-8.',
    'không phải UTF-8 (byte {byte}), cũng không rõ là bảng mã nào. Hãy mở tệp bằng đúng bảng mã của nó trong trình soạn thảo rồi lưu lại thành UTF-8.',
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
