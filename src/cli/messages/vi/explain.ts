import { percentInVietnamese } from '../../../translate/figures-in-vietnamese.js';
import type { EXPLAIN as ENGLISH } from '../en/explain.js';

/** What `--explain` prints of every word; its lines are at most 80 columns wide. */
export const EXPLAIN: typeof ENGLISH = {
  place: 'dòng:cột',
  change: 'đọc được → khôi phục',
  sure: 'chắc',
  percent: percentInVietnamese,
  why: 'vì sao: chữ in ra thay cho chữ đúng',
  kinds: {
    none: 'để nguyên',
    marks: 'dấu',
    letters: 'chữ cái',
    case: 'chữ hoa, chữ thường',
    split: 'dính liền',
    join: 'đứt đoạn',
    term: 'cụm từ đã biết',
    abbreviation: 'chữ viết tắt',
    code: 'số, ký hiệu văn bản',
  },
  blank: 'dấu cách',
  letterFor: (observed, intended) => `${observed} thay cho ${intended}`,
  added: (intended) => `thêm ${intended}`,
  dropped: (observed) => `bỏ ${observed}`,
  farAhead: 'hơn hẳn mọi cách đọc khác',
  ahead: 'hơn rõ các cách đọc khác',
  close: 'có cách đọc khác gần ngang',
  unreadable: 'không đọc được, để nguyên',
  unsure: 'chưa chắc',
  leftAsIs: 'để nguyên',
  others: (readings) => `hoặc: ${readings}`,
};
