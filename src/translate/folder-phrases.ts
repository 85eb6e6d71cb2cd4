import type { Phrase } from './phrasebook.js';

/** Folders, results, and corrections. */
export const FOLDER_PHRASES: readonly Phrase[] = [
  ['cannot be written: {why…}', 'không ghi được: {why…}'],
  ['its result {path} cannot be written: {why…}', 'không ghi được kết quả {path}: {why…}'],
  [
    'no temporary files can be made there. Name another folder in TMPDIR.',
    'không tạo được tệp tạm ở đó. Hãy nêu thư mục khác trong TMPDIR.',
  ],
  ['its folder does not exist. Create it first.', 'chưa có thư mục ấy. Hãy tạo trước.'],
  ['you may not write there.', 'không có quyền ghi ở đó.'],
  [
    'you may not write there, or another program has the file open.',
    'không có quyền ghi ở đó, hoặc tệp đang mở trong phần mềm khác.',
  ],
  ['no folder can be made there.', 'không tạo được thư mục ở đó.'],
  ['that place is read-only.', 'nơi ấy chỉ cho đọc.'],
  [
    'another program has it open. Close it there, and run the command again.',
    'tệp đang mở trong phần mềm khác. Hãy đóng lại ở đó rồi chạy lại lệnh.',
  ],
  [
    'its name is too long for this disk. Give a shorter one.',
    'tên quá dài với đĩa này. Hãy đặt tên ngắn hơn.',
  ],
  ['this disk takes no such name. Give another.', 'đĩa này không nhận tên ấy. Hãy đặt tên khác.'],
  ['it is a folder.', 'đó là thư mục.'],
  ['it is a file.', 'đó là tệp.'],
  ['a part of its path is a file.', 'một phần của đường dẫn là tệp.'],
  ['there is no space left on the disk.', 'đĩa đã hết chỗ.'],
  ['your share of the disk is used up.', 'đã dùng hết phần đĩa được cấp.'],
  [
    'the name of the result is too long for this disk. Rename the input, or choose another format.',
    'tên kết quả quá dài với đĩa này. Hãy đổi tên tệp gốc, hoặc chọn dạng khác.',
  ],
  ['a folder stands where the result should be.', 'chỗ của kết quả lại đang có một thư mục.'],
  [
    'a file stands where a folder of the result should be.',
    'chỗ của thư mục chứa kết quả lại đang có một tệp.',
  ],
  [
    'its folder is on another disk than the output folder. Give that folder an output of its own.',
    'thư mục ấy nằm ở đĩa khác với thư mục kết quả. Hãy ghi riêng thư mục ấy ra chỗ khác.',
  ],
  [
    'its place vanished while it was written. Run the command again.',
    'chỗ ghi biến mất giữa chừng. Hãy chạy lại lệnh.',
  ],
  [
    'Make room and run the command again: it goes on where it stopped.',
    'Hãy dọn bớt chỗ rồi chạy lại lệnh: sẽ làm tiếp từ chỗ dừng.',
  ],
  [
    'All results are kept: mend this, and run the same command again.',
    'Mọi kết quả vẫn còn: hãy khắc phục rồi gõ lại đúng lệnh này.',
  ],
  [
    'another file of this name stands where the account should be. All results are kept: move it away and run the same command again, or overwrite it with `--force`.',
    'chỗ của bảng kê đang có một tệp khác cùng tên. Mọi kết quả vẫn còn: hãy chuyển tệp ấy đi chỗ khác rồi gõ lại đúng lệnh này, hoặc ghi đè bằng `--force`.',
  ],
  ['something went wrong that should not: {why}', 'có lỗi ngoài dự kiến: {why}'],
  [
    'its result {path} was changed by somebody since it was written. Move it away, or overwrite it with `--force`.',
    'kết quả {path} đã có người sửa sau khi ghi. Hãy chuyển nó đi chỗ khác, hoặc ghi đè bằng `--force`.',
  ],
  [
    'where its result {path} should be stands a file that the account of this folder does not know. Move it away, or overwrite it with `--force`.',
    'chỗ của kết quả {path} đã có một tệp mà sổ ghi của thư mục này không biết. Hãy chuyển tệp ấy đi chỗ khác, hoặc ghi đè bằng `--force`.',
  ],
  [
    'its result {path} was made of another file, {input}. Give another folder with `-o`, move the result away, or overwrite it with `--force`.',
    'kết quả {path} là của một tệp gốc khác, {input}. Hãy chọn thư mục `-o` khác, chuyển kết quả ấy đi chỗ khác, hoặc ghi đè bằng `--force`.',
  ],
  [
    'this is a file, not a folder. Check the glob.',
    'đây là tệp, không phải thư mục. Hãy xem lại mẫu tên tệp.',
  ],
  ['there is no such file or folder. Check the name.', 'không có tệp hoặc thư mục này. Hãy xem lại tên.'],
  ['Which folder? Name files, folders or globs.', 'Thư mục nào? Hãy nêu tệp, thư mục hoặc mẫu tên tệp.'],
  [
    '`-o {output}` is inside the input {path}: results would be read as inputs. Give a folder beside it.',
    '`-o {output}` nằm trong đầu vào {path}: kết quả sẽ bị đọc như tệp gốc. Hãy chọn một thư mục bên cạnh.',
  ],
  [
    'The input {path} is inside `-o {output}`: results could overwrite inputs. Give a folder beside it.',
    'Đầu vào {path} nằm trong `-o {output}`: kết quả có thể ghi đè tệp gốc. Hãy chọn một thư mục bên cạnh.',
  ],
  [
    'a run on the machine {host} works in this folder since {since}. If it is over, remove {path}.',
    'một lượt chạy trên máy {host} đang dùng thư mục này từ {since}. Nếu lượt ấy đã xong, hãy xoá {path}.',
  ],
  [
    'another run (process {pid#}) works in this folder. Wait for it, or give another folder.',
    'một lượt chạy khác (tiến trình {pid#}) đang dùng thư mục này. Hãy đợi nó xong, hoặc chọn thư mục khác.',
  ],
  [
    'other runs keep taking the lock {path}. Try again.',
    'các lượt chạy khác liên tục giữ khoá {path}. Hãy thử lại.',
  ],
  [
    '{input} would become {name}, which this program writes itself. Rename it, or leave it out with `--exclude`.',
    '{input} sẽ thành {name}, là tệp mà chương trình tự ghi. Hãy đổi tên, hoặc loại ra bằng `--exclude`.',
  ],
  ['{path} is named twice. Name it once.', '{path} được nêu hai lần. Hãy nêu một lần thôi.'],
  [
    '{one} and {other} would both become {name}. Give one of them another `-o`, or name the folder that both are in.',
    '{one} và {other} đều sẽ thành {name}. Hãy cho một tệp thư mục `-o` khác, hoặc nêu thư mục chứa cả hai.',
  ],
  [
    '{one} and {other} would both become {name}. Give `--keep-extension` (b.pdf becomes b.pdf.txt), or leave one out with `--exclude`.',
    '{one} và {other} đều sẽ thành {name}. Hãy dùng `--keep-extension` (b.pdf thành b.pdf.txt), hoặc loại một tệp bằng `--exclude`.',
  ],
  [
    '{file} would become {name}, and the result of {other} needs a folder of that name. Give `--keep-extension` (b.pdf becomes b.pdf.txt), or leave one out with `--exclude`.',
    '{file} sẽ thành {name}, mà kết quả của {other} lại cần một thư mục tên như thế. Hãy dùng `--keep-extension` (b.pdf thành b.pdf.txt), hoặc loại một tệp bằng `--exclude`.',
  ],
  ['the picture of this page was not kept', 'ảnh của trang này không được giữ lại'],
  [
    '`-o {output}` would overwrite the input {path}. Give another folder.',
    '`-o {output}` sẽ ghi đè lên tệp gốc {path}. Hãy chọn thư mục khác.',
  ],
  [
    'its result {name} would overwrite the input {path}. Give another folder with `-o`.',
    'kết quả {name} sẽ ghi đè lên tệp gốc {path}. Hãy chọn thư mục `-o` khác.',
  ],
  [
    '`--watch` cannot learn from files that are still to come: leave out `--adapt folder`.',
    '`--watch` không học được từ tệp chưa đến: hãy bỏ `--adapt folder`.',
  ],
  [
    'What this folder taught was learnt from {known#} of the {here#} files that are here now. The others are repaired with it too; `--force` learns anew, and repairs all files again.',
    'Điều học được từ thư mục này là từ {known#} trong {here#} tệp đang có. Các tệp còn lại cũng được khôi phục theo đó; `--force` thì học lại và khôi phục lại mọi tệp.',
  ],
  [
    'The program that reads crashed at {n#} of the files while it learnt from them. What the others taught is used in this run; the next one learns anew.',
    'Chương trình đọc bị sập ở {n#} tệp trong lúc học. Lượt này dùng điều học được từ các tệp khác; lượt sau sẽ học lại.',
  ],
  [
    'the program that reads it crashed, twice. It may be damaged; please report it.',
    'chương trình đã bị sập hai lần khi đọc tệp này. Tệp có thể bị hỏng; xin báo lại.',
  ],
  [
    'the program that reads it crashed, twice (its last words: {words}). The file may be damaged; please report it.',
    'chương trình đã bị sập hai lần khi đọc tệp này (thông báo cuối: {words}). Tệp có thể bị hỏng; xin báo lại.',
  ],
  [
    'the program that reads it crashed, twice. The file may be damaged; please report it.',
    'chương trình đã bị sập hai lần khi đọc tệp này. Tệp có thể bị hỏng; xin báo lại.',
  ],
  [
    'it changed while it was read. Run the command again when it is complete; `--watch` does so by itself.',
    'tệp thay đổi trong lúc đọc. Khi tệp đã đủ, hãy chạy lại lệnh; có `--watch` thì chương trình tự làm lại.',
  ],
  ['the pages from {first#} on are missing', 'thiếu các trang từ {first#} trở đi'],
  [
    'this name is not in UTF-8. Rename the file (convmv does it for many).',
    'tên tệp không phải UTF-8. Hãy đổi tên (nhiều tệp thì dùng convmv).',
  ],
  [
    'a link to a folder is not followed. Name the folder as an input of its own.',
    'không đi theo liên kết đến thư mục. Hãy nêu thư mục ấy thành một đầu vào riêng.',
  ],
  [
    'this folder cannot be read any more. It is looked for until it can.',
    'không đọc được thư mục này nữa. Chương trình chờ cho đến khi đọc lại được.',
  ],
  ['this folder can be read again.', 'đã đọc lại được thư mục này.'],
  [
    'this is no regular file (a pipe, a socket, a device).',
    'đây không phải tệp thường (mà là đường ống, socket, thiết bị).',
  ],
  [
    '`{typed}` matched no file. `*` stays within one folder; `**/` reaches into those below.',
    '`{typed}` không khớp tệp nào. `*` chỉ tìm trong một thư mục; `**/` tìm cả các thư mục bên dưới.',
  ],
  [
    '`{option} {typed}` matched nothing. With a slash it begins at the input; `**/name` is at any depth.',
    '`{option} {typed}` không khớp gì. Mẫu có dấu / tính từ thư mục đầu vào; `**/tên` thì ở mọi cấp.',
  ],
  ['this is no regular file.', 'đây không phải tệp thường.'],
  [
    '{n#} more pages could not be read, or only in part.',
    'còn {n#} trang nữa không đọc được, hoặc chỉ đọc được một phần.',
  ],
  [
    '`--format`: there is no format `{name}`. Known formats: {known}.',
    '`--format`: không có dạng `{name}`. Các dạng: {known}.',
  ],
  ['`--format`: name one of {known}.', '`--format`: hãy nêu một trong các dạng: {known}.'],
  [
    'the corrections were made on another reading of this page. Use the document that the review page was written with.',
    'các chỗ sửa làm trên một lần đọc khác của trang này. Hãy dùng tài liệu đã ghi cùng lúc với trang soát lỗi.',
  ],
  ['this is no JSON, or it is cut off.', 'đây không phải JSON, hoặc tệp bị cụt.'],
  ['Write it again with `--format json`.', 'Hãy ghi lại bằng `--format json`.'],
  ['Mend it, or learn into a new file.', 'Hãy sửa lại, hoặc ghi nhớ vào một tệp mới.'],
  ['Save it again from the review page.', 'Hãy lưu lại từ trang soát lỗi.'],
  ['Save the corrections again from the review page.', 'Hãy lưu lại tệp sửa từ trang soát lỗi.'],
  [
    'this is no document of version {version#} as `khoiphuc repair --format json` writes it.',
    'đây không phải tài liệu phiên bản {version#} do `khoiphuc repair --format json` ghi.',
  ],
  ['its text and its corrections do not go together.', 'phần chữ và các chỗ sửa không khớp nhau.'],
  [
    'this is no learned file of version {version#}. Learn into a new file.',
    'đây không phải tệp ghi nhớ phiên bản {version#}. Hãy ghi nhớ vào một tệp mới.',
  ],
  ['what document {n#} taught cannot be read.', 'không đọc được những gì tài liệu {n#} đã dạy.'],
  ['this is no corrections file.', 'đây không phải tệp sửa.'],
  [
    'Give the file *.corrections.json that Save on the review page wrote; `khoiphuc repair FILE --format html` makes that page.',
    'Hãy đưa tệp sửa (*.corrections.json) do nút Lưu trên trang soát lỗi ghi; trang ấy làm bằng `khoiphuc repair TỆP --format html`.',
  ],
  [
    'Give the document as `khoiphuc repair FILE --format json` wrote it.',
    'Hãy đưa tài liệu do `khoiphuc repair TỆP --format json` ghi.',
  ],
  [
    'corrections of version {version}; this program reads version 1. Use the program that wrote the review page.',
    'tệp sửa phiên bản {version}; chương trình này đọc phiên bản 1. Hãy dùng chương trình đã ghi trang soát lỗi.',
  ],
  ['its pages or its source are missing.', 'thiếu các trang hoặc nguồn.'],
  ['pages are missing or were put in another order.', 'thiếu trang hoặc các trang bị đảo thứ tự.'],
  ['`restored` is missing.', 'thiếu `restored`.'],
  [
    'an entry of `restored` is no [start, end, text] in order.',
    'một mục của `restored` không có dạng [đầu, cuối, chữ] theo thứ tự.',
  ],
  ['`decisions` are missing.', 'thiếu `decisions`.'],
  ['the spans of `decisions` are not in order.', 'các khoảng trong `decisions` không theo thứ tự.'],
  ['`{decision}` is no decision.', '`{decision}` không phải là quyết định.'],
  [
    'at {start#} the observed text is not `{observed}`.',
    'ở vị trí {start#} chữ đọc được không phải `{observed}`.',
  ],
  [
    'the decision at {start#} does not say what shall stand there.',
    'quyết định ở vị trí {start#} không cho biết thay bằng gì.',
  ],
  ['it has no number.', 'trang không có số.'],
  ['the observed text is missing.', 'thiếu phần chữ đọc được.'],
  ['the observed text was altered.', 'phần chữ đọc được đã bị sửa.'],
];
