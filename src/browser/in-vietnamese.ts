import { VIETNAMESE_PHRASES } from '../translate/in-vietnamese.js';
import { type Phrase, translateWith } from '../translate/phrasebook.js';

/** What is said in pages only. */
const PAGE_PHRASES: readonly Phrase[] = [
  [
    'this is a TIFF {what!}, which is not read in a page.',
    'đây là tệp TIFF {what!}; loại này không đọc được trong trang web.',
  ],
  [
    'Cannot fetch the model file `{address}`: {why!}. Copy the folder `dictionaries` of the package khoiphuc to that address.',
    'Không tải được tệp mô hình `{address}`: {why!}. Hãy chép thư mục `dictionaries` của gói khoiphuc vào địa chỉ ấy.',
  ],
  ['nothing answers there', 'ở đó không có gì trả lời'],
  ['the connection broke off', 'kết nối bị đứt giữa chừng'],
  ['the server says {status#}', 'máy chủ báo {status#}'],
  ['The model file `{name}` was not given.', 'Chưa đưa vào tệp mô hình `{name}`.'],
  ['Save it as PNG or PDF.', 'Hãy lưu lại thành PNG hoặc PDF.'],
  ['cut into tiles', 'cắt thành ô'],
  ['with a plane for each colour', 'tách riêng từng lớp màu'],
  ['packed in a rare way ({number#})', 'nén theo cách hiếm gặp ({number#})'],
  ['of {samples#} × {bits#} bits a pixel', 'có {samples#} × {bits#} bit mỗi điểm ảnh'],
  ['marked as mirrored', 'được đánh dấu là ảnh soi gương'],
];

const ALL: readonly Phrase[] = [...VIETNAMESE_PHRASES, ...PAGE_PHRASES];

/**
 * A message (of an error, a page's `problem`, `reason` or `warnings`) in Vietnamese.
 *
 * @returns line by line the translation; what is not known stays English
 */
export function inVietnamese(message: string): string {
  return translateWith(ALL, message);
}
