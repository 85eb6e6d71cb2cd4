import type { USAGE as ENGLISH } from '../en/usage.js';

/** What is said of a command line that cannot be followed. */
export const USAGE: typeof ENGLISH = {
  jobs: 'Phải là số nguyên từ 1 trở lên.',
  positive: 'Phải là một số lớn hơn 0.',
  wholeNumber: 'Phải là số nguyên.',
  glob: 'Phải là một mẫu tên tệp, như "*.pdf".',
  noFolderThere: (output) =>
    `\`-o ${output}\`: nhiều kết quả thì cần một thư mục, nhưng không tạo được thư mục ở đó.`,
  whichFile: 'Tệp nào? Hãy nêu tên tệp, hoặc `-` nếu là đầu vào chuẩn. Xem thêm `khoiphuc repair --help`.',
  jsonOrExplain: '`--json` và `--explain` là hai cách trình bày của cùng một thứ; chỉ chọn một.',
  severalFormats: 'Nhiều dạng kết quả thì cần chỗ ghi: hãy nêu tệp hoặc thư mục bằng `-o`.',
  oneDocument: '`--corrections` chỉ dùng cho một tài liệu: hãy đưa riêng tài liệu ấy.',
  stdinTwice: '`-` (đầu vào chuẩn) chỉ đọc được một lần.',
  overwrites: (output, input) =>
    `\`-o ${output}\` sẽ ghi đè lên tệp gốc ${input}. Hãy đặt tên khác hoặc chọn thư mục khác.`,
  sameResult: (one, other, result) =>
    `${one} và ${other} đều sẽ thành ${result}. Hãy khôi phục từng tệp một.`,
  folderNeedsFolder: 'Kết quả của một thư mục cần có thư mục để ghi: hãy nêu bằng `-o`.',
  notForFolders: (option) =>
    `\`--${option}\` chỉ dùng cho từng tệp; với thư mục, \`--format json\` cho biết tất cả.`,
  notForLines: (option) => `\`${option}\` không có tác dụng với \`--jsonl\`: hãy bỏ đi.`,
  stdinAmongMany: 'Ở đây `-` (đầu vào chuẩn) không thể nằm trong số nhiều đầu vào.',
  linesFromStdin: '`--jsonl` đọc đầu vào chuẩn; hãy nêu tên tệp trong từng dòng: {"id": 1, "path": "a.pdf"}.',
  linesToStdout: '`--jsonl` ghi ra đầu ra chuẩn; hãy dùng `>`.',
  noSource: (path, format, name) =>
    `${path}: \`--format ${format}\` cần có tài liệu đã soát, mà không thấy ${name} ở cạnh tệp sửa, cũng không thấy ở đây. Hãy chỉ ra bằng \`--source TỆP\`.`,
  sourceOfOne: '`--source` chỉ đi với một tệp sửa; hãy làm từng tệp một.',
  documentOfOne: '`--document` chỉ đi với một tệp sửa; hãy làm từng tệp một.',
  formatsNeedFolder: 'Nhiều dạng kết quả thì cần thư mục: thêm `-o THƯ-MỤC`.',
  overwritesResult: (output, path) =>
    `\`-o ${output}\` sẽ ghi đè lên ${path}, là tệp gốc hoặc một kết quả khác. Hãy đặt tên khác hoặc chọn thư mục khác.`,
  otherPages: (name) =>
    `${name}: tệp sửa và tài liệu không cùng các trang. Hãy đưa tài liệu đã ghi cùng lúc với trang soát lỗi.`,
  noEncoding: (option, name, all) => `\`${option} ${name}\`: không có bảng mã này. Các bảng mã: ${all}.`,
  threshold: (given) => `\`--threshold ${given}\`: hãy cho một xác suất, chẳng hạn 0.99.`,
  filesOrFolders: (folder) => `Chỉ đưa toàn tệp hoặc toàn thư mục: ${folder} là thư mục.`,
  noPages: (name) => `${name}: không có trang nào.`,
  tooLarge: (name, megabytes) => `${name}: lớn hơn ${megabytes} MB. Hãy tách ở cuối một dòng.`,
  isFolder: (name) => `${name}: đây là thư mục. Hãy đưa các tệp ở trong.`,
};
