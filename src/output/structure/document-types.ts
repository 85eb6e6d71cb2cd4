/**
 * Names of the types of papers, as they stand alone in capitals above the title: those of state bodies (decree
 * 30/2020/NĐ-CP, article 7), of the Party (guidance 36-HD/VPTW), and of laws. Not those of document-types.tsv: a structure is
 * given no tables, for Markdown and DOCX are written without them, in a page too.
 */
const DOCUMENT_TYPES = new Set(
  [
    ...['nghị quyết', 'quyết định', 'chỉ thị', 'quy chế', 'quy định', 'thông cáo', 'thông báo', 'hướng dẫn'],
    ...[
      'chương trình',
      'kế hoạch',
      'phương án',
      'đề án',
      'dự án',
      'báo cáo',
      'biên bản',
      'tờ trình',
      'hợp đồng',
    ],
    ...[
      'công điện',
      'bản ghi nhớ',
      'bản thỏa thuận',
      'giấy ủy quyền',
      'giấy mời',
      'giấy giới thiệu',
      'thư công',
    ],
    ...['giấy nghỉ phép', 'phiếu gửi', 'phiếu chuyển', 'phiếu báo', 'phiếu trình', 'kết luận', 'quy trình'],
    ...['lời kêu gọi', 'tuyên bố', 'thông tri', 'báo cáo tóm tắt', 'công văn', 'đề cương', 'giấy chứng nhận'],
    ...[
      'luật',
      'bộ luật',
      'pháp lệnh',
      'lệnh',
      'nghị định',
      'thông tư',
      'thông tư liên tịch',
      'hiến pháp',
      'điều lệ',
    ],
  ].map((name) => name.normalize('NFC')),
);

/** Whether a line is the name of a type of paper and nothing else: `QUYẾT ĐỊNH`, `KẾ HOẠCH:`. */
export function isDocumentType(line: string): boolean {
  return DOCUMENT_TYPES.has(line.replace(/(?<!\s)\s*:$/u, '').toLocaleLowerCase('vi'));
}
