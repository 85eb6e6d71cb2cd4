/*
 * What bodies do, and the small words about it, folded, as sources of patterns. Not the types of document-types.tsv, though some sound
 * alike: `hướng dẫn` and `quyết định` are verbs here, and other types are parts of bodies' names (`Ban Quản lý dự án`).
 */

/** What the body that issues a paper does with it. */
const ISSUES = [
  'hướng dẫn|ban hành|xây dựng|đề nghị|yêu cầu|thông báo|báo cáo|kết luận|triển khai|chỉ đạo|quy định',
  'quyết định|phát động|tổ chức|trân trọng|kính|giao|xin',
].join('|');

/** In the sentence that says what follows. */
export const LAYS_DOWN = [ISSUES, 'lập|cung cấp|trả lời|có ý kiến|điều chỉnh'].join('|');

/** What ends the name of a body in running text: what it does, and about what. */
export const AFTER_BODY = [
  ISSUES,
  'về|việc|sửa đổi|bổ sung|phê duyệt|công bố|thực hiện|tổng kết|sơ kết|tại|trên|ngày|năm|khóa|nhiệm kỳ',
  'với|cho|để|trong|nhằm|đối với|gắn|được|đã|đang|sẽ|là|có|theo|tiếp tục|tăng cường|đẩy mạnh|nêu|như',
  'khi|thông qua|thành lập|chấp thuận|giải thích|bãi bỏ|thay thế|tuyên truyền|trình|đồng ý|lãnh đạo|các',
  'những|do|từ|đến|gửi|quán triệt|phối hợp|cùng|ký|hợp nhất|lần|xét|nhất trí|nhận|căn cứ|ra|chủ trì',
].join('|');
