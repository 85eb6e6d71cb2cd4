/** All that the page says, in one language. */
export interface Messages {
  readonly otherLanguage: string;
  readonly title: string;
  readonly page: (number: string) => string;
  readonly pageLabel: string;
  readonly of: (count: string) => string;
  readonly toolbar: string;
  readonly checked: (checked: string, all: string) => string;
  readonly nothingDoubtful: string;
  readonly show: string;
  readonly statuses: Readonly<Record<string, string>>;
  readonly statusHints: Readonly<Record<string, string>>;
  readonly below: string;
  readonly anyCertainty: string;
  readonly undo: string;
  readonly save: string;
  readonly help: string;
  readonly close: string;
  readonly inspector: string;
  readonly noWord: string;
  readonly observed: string;
  readonly intended: string;
  readonly deleted: string;
  readonly certainty: string;
  readonly reason: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly alternatives: string;
  readonly noAlternatives: string;
  readonly accept: string;
  readonly restore: string;
  readonly type: string;
  readonly typeHint: string;
  readonly apply: string;
  readonly next: string;
  readonly previous: string;
  readonly decisions: Readonly<Record<string, string>>;
  readonly undone: (text: string) => string;
  readonly nothingToUndo: string;
  readonly noMore: string;
  readonly noMoreBefore: string;
  readonly left: (count: string) => string;
  readonly saved: (text: string, corrections: string) => string;
  readonly saveFirst: string;
  readonly notKept: string;
  readonly resumed: (count: string) => string;
  readonly roads: Readonly<Record<string, string>>;
  readonly pictureOf: (number: string) => string;
  readonly noPicture: string;
  readonly noText: string;
  readonly problem: string;
  readonly warning: string;
  readonly loading: string;
  readonly shortcuts: string;
  readonly shortcutsHint: string;
  readonly keysHead: string;
  readonly keys: readonly (readonly [keys: string, what: string])[];
  readonly marksHead: string;
  readonly about: readonly string[];
}

export const VIETNAMESE: Messages = {
  otherLanguage: 'English',
  title: 'Đối chiếu văn bản',
  page: (number) => `Trang ${number}`,
  pageLabel: 'Đến trang',
  of: (count) => `/ ${count}`,
  toolbar: 'Thanh công cụ',
  checked: (checked, all) => `Đã xem ${checked} / ${all} chỗ nghi ngờ`,
  nothingDoubtful: 'Không có chỗ nào nghi ngờ',
  show: 'Đánh dấu',
  statuses: { unreadable: 'Không đọc được', unsure: 'Chưa chắc', changed: 'Đã sửa', kept: 'Giữ nguyên' },
  statusHints: {
    unreadable: 'Không đọc được: để nguyên như máy quét đọc, xin gõ lại.',
    unsure: 'Chưa chắc: đây là cách đọc hợp lý nhất, xin kiểm tra lại.',
    changed: 'Đã sửa, và chắc là đúng.',
    kept: 'Giữ nguyên như máy quét đọc.',
  },
  below: 'Độ chắc dưới',
  anyCertainty: 'bất kỳ',
  undo: 'Hoàn tác',
  save: 'Lưu',
  help: 'Trợ giúp',
  close: 'Đóng',
  inspector: 'Từ đang xem',
  noWord: 'Chọn một từ trong văn bản hoặc trên ảnh, hoặc bấm “Chỗ sau” để bắt đầu.',
  observed: 'Máy quét đọc',
  intended: 'Văn bản ghi',
  deleted: '(bỏ đi)',
  certainty: 'Độ chắc',
  reason: 'Lý do',
  kinds: {
    none: 'Không thay đổi gì.',
    marks: 'Chỉ khác dấu.',
    letters: 'Máy quét đọc nhầm cả chữ cái.',
    case: 'Chỉ khác chữ hoa, chữ thường.',
    split: 'Nhiều tiếng bị dính liền, đã tách ra.',
    join: 'Một tiếng bị đứt đoạn, đã nối lại.',
    term: 'Nhận ra nhờ cả cụm từ.',
    abbreviation: 'Chữ viết tắt.',
    code: 'Chữ trong số, ký hiệu văn bản; chữ số giữ nguyên.',
  },
  alternatives: 'Cách đọc khác',
  noAlternatives: 'Không có cách đọc nào khác.',
  accept: 'Chấp nhận',
  restore: 'Theo máy quét',
  type: 'Tự gõ',
  typeHint: 'Gõ từ đúng (để trống: bỏ từ này)',
  apply: 'Ghi',
  next: 'Chỗ sau',
  previous: 'Chỗ trước',
  decisions: {
    accepted: 'Đã chấp nhận',
    observed: 'Đã để theo máy quét',
    alternative: 'Đã chọn cách đọc khác',
    typed: 'Đã tự gõ',
  },
  undone: (text) => `Đã hoàn tác: ${text}`,
  nothingToUndo: 'Không còn gì để hoàn tác.',
  noMore: 'Phía sau không còn chỗ nào cần xem.',
  noMoreBefore: 'Phía trước không còn chỗ nào cần xem.',
  left: (count) => `Còn ${count} chỗ nghi ngờ.`,
  saved: (text, corrections) => `Đã lưu ${text} và ${corrections}.`,
  saveFirst: 'Đang mở tài liệu, xin đợi một chút.',
  notKept: 'Trình duyệt này không giữ được tiến độ. Hãy bấm Lưu trước khi đóng trang.',
  resumed: (count) => `Tiếp tục lần trước: ${count} quyết định.`,
  roads: {
    text: 'Văn bản sạch có sẵn',
    'mangled-text': 'Văn bản lỗi đã khôi phục, không có ảnh',
    'legacy-text': 'Chuyển từ bảng mã cũ',
    image: 'Nhận dạng từ ảnh',
    'image-and-layer': 'Nhận dạng từ ảnh, đối chiếu lớp chữ có sẵn',
    blank: 'Trang trắng',
    failed: 'Không đọc được trang này',
  },
  pictureOf: (number) => `Ảnh trang ${number}`,
  noPicture: 'Trang này không có ảnh.',
  noText: 'Trang này không có chữ.',
  problem: 'Trục trặc',
  warning: 'Lưu ý',
  loading: 'Đang mở…',
  shortcuts: 'Dùng phím tắt',
  shortcutsHint:
    'Phím tắt không dùng Ctrl, Alt nên không lẫn với trình duyệt. Với trình đọc màn hình, hãy dùng chế độ tiêu điểm (NVDA + dấu cách), hoặc các nút: mọi phím đều có nút tương ứng. Bỏ dấu chọn nếu phím tắt gây vướng.',
  keysHead: 'Phím tắt',
  keys: [
    ['N', 'Chỗ nghi ngờ sau'],
    ['P', 'Chỗ nghi ngờ trước'],
    ['J', 'Chỗ đánh dấu sau'],
    ['K', 'Chỗ đánh dấu trước'],
    ['← →', 'Từ trước, từ sau'],
    ['Enter', 'Chấp nhận và sang chỗ sau'],
    ['R', 'Để theo máy quét đã đọc'],
    ['1 … 9', 'Chọn cách đọc khác theo số'],
    ['E', 'Tự gõ (Enter ghi, Esc thôi)'],
    ['U', 'Hoàn tác'],
    ['G', 'Đến trang…'],
    ['S', 'Lưu văn bản và tệp sửa'],
    ['L', 'Đổi ngôn ngữ'],
    ['H hoặc ?', 'Trợ giúp này'],
    ['Esc', 'Đóng, trở lại từ đang xem'],
  ],
  marksHead: 'Dấu trong văn bản',
  about: [
    'Rê chuột hoặc chuyển tiêu điểm vào một từ để thấy máy quét đọc thế nào, vì sao sửa, và chỗ của từ trên ảnh; bấm vào ảnh để đến từ ấy.',
    'Nút Lưu tải xuống văn bản đã sửa (.txt) và tệp sửa (.corrections.json). Lệnh “khoiphuc apply” dùng tệp sửa để ghi các định dạng khác và học cách viết của bạn.',
    'Trang này không gửi gì qua mạng. Tiến độ nằm trong trình duyệt của bạn.',
  ],
};

export const ENGLISH: Messages = {
  otherLanguage: 'Tiếng Việt',
  title: 'Text review',
  page: (number) => `Page ${number}`,
  pageLabel: 'Go to page',
  of: (count) => `of ${count}`,
  toolbar: 'Tools',
  checked: (checked, all) => `${checked} of ${all} doubtful words checked`,
  nothingDoubtful: 'No doubtful words',
  show: 'Mark',
  statuses: { unreadable: 'Unreadable', unsure: 'Unsure', changed: 'Changed', kept: 'Kept' },
  statusHints: {
    unreadable: 'Unreadable: left as the scanner read it. Please type it.',
    unsure: 'Unsure: this is the likeliest reading. Please check it.',
    changed: 'Changed, and most likely right.',
    kept: 'Kept as the scanner read it.',
  },
  below: 'Certainty below',
  anyCertainty: 'any',
  undo: 'Undo',
  save: 'Save',
  help: 'Help',
  close: 'Close',
  inspector: 'Current word',
  noWord: 'Choose a word in the text or on the picture, or press “Next” to begin.',
  observed: 'Scanner read',
  intended: 'Page says',
  deleted: '(left out)',
  certainty: 'Certainty',
  reason: 'Reason',
  kinds: {
    none: 'Nothing was changed.',
    marks: 'Only the marks differ.',
    letters: 'The scanner misread letters too.',
    case: 'Only capitals and small letters differ.',
    split: 'Several syllables had run together.',
    join: 'One syllable had come apart.',
    term: 'Known from the whole phrase.',
    abbreviation: 'An abbreviation.',
    code: 'Letters of a document number; its digits stay.',
  },
  alternatives: 'Other readings',
  noAlternatives: 'There are no other readings.',
  accept: 'Accept',
  restore: 'Restore scan',
  type: 'Type',
  typeHint: 'Type the right word (empty: leave it out)',
  apply: 'Set',
  next: 'Next',
  previous: 'Previous',
  decisions: {
    accepted: 'Accepted',
    observed: 'Scan restored',
    alternative: 'Other reading chosen',
    typed: 'Typed',
  },
  undone: (text) => `Undone: ${text}`,
  nothingToUndo: 'Nothing to undo.',
  noMore: 'Nothing more to check after this.',
  noMoreBefore: 'Nothing more to check before this.',
  left: (count) => `${count} doubtful left.`,
  saved: (text, corrections) => `Saved ${text} and ${corrections}.`,
  saveFirst: 'The document is still opening, one moment.',
  notKept: 'This browser does not keep your progress. Save before you close the page.',
  resumed: (count) => `Carrying on: ${count} decisions of last time.`,
  roads: {
    text: 'Clean text as it was',
    'mangled-text': 'Mangled text, restored; no picture',
    'legacy-text': 'Converted from an old encoding',
    image: 'Recognised from the picture',
    'image-and-layer': 'Recognised from the picture, with its text layer as a witness',
    blank: 'Blank page',
    failed: 'This page could not be read',
  },
  pictureOf: (number) => `Picture of page ${number}`,
  noPicture: 'This page has no picture.',
  noText: 'There is no text on this page.',
  problem: 'Problem',
  warning: 'Note',
  loading: 'Opening…',
  shortcuts: 'Use single-key shortcuts',
  shortcutsHint:
    'They use neither Ctrl nor Alt and so do not clash with the browser. With a screen reader use focus mode (NVDA + Space), or the buttons: every key has one. Untick this if the keys are in the way.',
  keysHead: 'Keys',
  keys: [
    ['N', 'Next doubtful word'],
    ['P', 'Previous doubtful word'],
    ['J', 'Next marked word'],
    ['K', 'Previous marked word'],
    ['← →', 'Previous, next word'],
    ['Enter', 'Accept and go on'],
    ['R', 'Restore what the scanner read'],
    ['1 … 9', 'Choose another reading by its number'],
    ['E', 'Type your own (Enter sets it, Esc leaves)'],
    ['U', 'Undo'],
    ['G', 'Go to page…'],
    ['S', 'Save text and corrections file'],
    ['L', 'Change the language'],
    ['H or ?', 'This help'],
    ['Esc', 'Close; back to the current word'],
  ],
  marksHead: 'Marks in the text',
  about: [
    'Point at a word, or move the focus to it, to see what the scanner read, why it was changed and where it stands on the picture; click the picture to get to its word.',
    'Save downloads the corrected text (.txt) and a corrections file (.corrections.json). The command “khoiphuc apply” takes that file, writes other formats and learns your words.',
    'This page sends nothing over the network. Your progress stays in your browser.',
  ],
};
