import type { SeededRandom } from './seeded-random.js';

/** Made-up letterheads, numbers and lists of Vietnamese office papers: the forms that running text lacks. */

const TYPES = 'QĐ NQ CT KL HD KH BC TB TTr CTr ĐA CV TT NĐ QC QĐi HĐ PA GM BB TTLT KHLT'.split(' ');
const BODIES = (
  'TW TU BTGTU BTCTU BTGDVTU UBKTTU BTG BTGTW BTCTW VPTW UBND HĐND UBMTTQ MTTQ SGDĐT SNV STC STTTT SNNPTNT ' +
  'SLĐTBXH SKHĐT STNMT SVHTTDL BGDĐT BNV BTC BTTTT BCA BQP BYT BTP CP TTg VPCP VPUBND QUTW ĐU ĐUK BCĐ BCS ' +
  'TTHĐND ĐTN LĐLĐ HPN HND HCCB VKSND TAND TTĐT KSTTHC CCHC PCTN ĐHQGHN ĐHĐL BHXH'
).split(' ');
const LOOSE =
  'UBND HĐND MTTQ UBMTTQ BTGTU TTĐT KSTTHC TTHC BTV BCH BCĐ BCS ĐVTN CBCC CNTT CNH HĐH TDTT THCS THPT GDĐT KHCN ' +
  'ANTT ATGT PCCC KT-XH QP-AN VH-XH TT&TT GD&ĐT KH&ĐT LĐTB&XH NN&PTNT TN&MT VH,TT&DL HTX DNNN ODA FDI ASEAN TP. TX. ' +
  'TNCS CHXHCN TTXVN GPMB NTM BHYT BHXH ĐBQH ĐTNCSHCM';
export const ABBREVIATIONS: readonly string[] = LOOSE.split(' ');
const PLACES = (
  'Hà Nội|Đà Nẵng|Hải Phòng|Cần Thơ|Huế|Đắk Lắk|Nghệ An|Quảng Ngãi|Thừa Thiên Huế|Bắc Giang|Lạng Sơn|Điện Biên|' +
  'Vĩnh Phúc|Phú Thọ|Thái Nguyên|Sóc Trăng|Bến Tre|Khánh Hòa|Lâm Đồng|Gia Lai|Kon Tum|Hưng Yên|Ninh Bình|Nam Định|' +
  'Thanh Hóa|Hà Tĩnh|Quảng Bình|Quảng Trị|Bình Thuận|Đồng Nai|Long An|Tiền Giang|Cà Mau|Kiên Giang|An Giang|Đồng Tháp'
).split('|');
const OWNERS = (
  'Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Ban Tuyên giáo|Ban Tổ chức|Ban Dân vận|Ủy ban Kiểm tra|Văn phòng|Ủy ban nhân dân|' +
  'Hội đồng nhân dân|Sở Nội vụ|Sở Tài chính|Sở Y tế|Sở Giáo dục và Đào tạo|Bộ Chính trị|Ban Chấp hành Trung ương|' +
  'Ban Bí thư|Bộ Tư pháp|Bộ Nội vụ|Thủ tướng Chính phủ|Đoàn Thanh niên|Mặt trận Tổ quốc|Liên đoàn Lao động|Hội Nông dân'
).split('|');
const KINDS =
  'Quyết định|Nghị quyết|Chỉ thị|Kết luận|Hướng dẫn|Kế hoạch|Báo cáo|Thông báo|Tờ trình|Nghị định|Thông tư|Quy định|Công văn';
export const DOCUMENT_KINDS: readonly string[] = KINDS.split('|');
const FAMILY_NAMES =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Đoàn Lương'.split(' ');
const MIDDLE_NAMES =
  'Văn Thị Hữu Đức Xuân Minh Ngọc Quốc Thanh Hồng Thu Đình Công Bá Như Mạnh Tiến Kim Quang Trọng'.split(' ');
const GIVEN_NAMES = (
  'Hùng Dũng Tuấn Hải Hương Thủy Lan Phương Sơn Thắng Cường Nghĩa Hiếu Huyền Yến Ước Đạt Đông Quỳnh Ánh Vượng Lợi Khôi ' +
  'Phúc Tâm Bảo Châu Giang Hạnh Nhung Thưởng Đàm Ngân Tú Trường Vỹ Khuê Hoà Thoả Tuyền'
).split(' ');
const POSTS =
  'BÍ THƯ|PHÓ BÍ THƯ|CHỦ TỊCH|PHÓ CHỦ TỊCH|TRƯỞNG BAN|PHÓ TRƯỞNG BAN|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|CHÁNH VĂN PHÒNG|BỘ TRƯỞNG|HIỆU TRƯỞNG|THỨ TRƯỞNG'.split(
    '|',
  );

export function personName(random: SeededRandom): string {
  return `${random.pick(FAMILY_NAMES)} ${random.pick(MIDDLE_NAMES)} ${random.pick(GIVEN_NAMES)}`;
}

/** A document code as the state (`92/2017/NĐ-CP`, `311/QĐ-UBND`) or the party (`21-QĐ/TW`) writes it. */
export function documentCode(random: SeededRandom): string {
  const number = random.chance(0.3) ? `${random.int(1, 9)}` : `${random.int(10, 2999)}`;
  const padded = number.length === 1 && random.chance(0.6) ? `0${number}` : number;
  const type = random.pick(TYPES);
  const body = random.pick(BODIES);
  const year = random.int(1998, 2025);
  return random.weighted<string>([
    [`${padded}-${type}/${body}`, 4],
    [`${padded}/${type}-${body}`, 4],
    [
      `${padded}/${year}/${type}-${random.pick(['CP', 'TTg', 'BTC', 'BNV', 'BGDĐT', 'UBND', 'HĐND', body])}`,
      2,
    ],
    [`${padded}/${body}-${random.pick(BODIES)}`, 1.5],
    [`${padded}/${year}/QH${random.int(9, 15)}`, 0.7],
    [`${padded} ${type}/${body}`, 0.3],
  ]);
}

export function dateWords(random: SeededRandom): string {
  const day = `${random.int(1, 31)}`.padStart(random.chance(0.7) ? 2 : 1, '0');
  const month = `${random.int(1, 12)}`;
  const year = random.int(1998, 2025);
  return random.chance(0.6) ? `ngày ${day} tháng ${month} năm ${year}` : `ngày ${day}/${month}/${year}`;
}

export function placeAndDate(random: SeededRandom): string {
  const day = `${random.int(1, 31)}`.padStart(2, '0');
  return `${random.pick(PLACES)}, ngày ${day} tháng ${random.int(1, 12)} năm ${random.int(1998, 2025)}`;
}

export function issuer(random: SeededRandom): string {
  const place = random.pick(PLACES);
  return `${random.pick(OWNERS)}${random.chance(0.5) ? ` ${random.pick(['tỉnh', 'thành phố', 'huyện', 'quận'])} ${place}` : ''}`;
}

/** A recital: `Căn cứ Nghị định số 63/2010/NĐ-CP ngày …;` with a subject taken from running text. */
export function recital(random: SeededRandom, subject: string): string {
  const opening = random.weighted([
    ['Căn cứ', 6],
    ['Thực hiện', 2],
    ['Thi hành', 1],
    ['Xét đề nghị của', 1],
  ] as const);
  const core = `${random.pick(DOCUMENT_KINDS)} số ${documentCode(random)} ${dateWords(random)} của ${issuer(random)}`;
  return `${opening} ${core} ${random.pick(['về', 'về việc', 'quy định', 'ban hành', 'hướng dẫn'])} ${subject};`;
}

/** Lines under `Nơi nhận:`. */
export function recipients(random: SeededRandom): readonly string[] {
  const lines = Array.from({ length: random.int(3, 6) }, () => {
    const list = Array.from({ length: random.int(1, 3) }, () =>
      random.chance(0.6) ? random.pick(ABBREVIATIONS) : issuer(random),
    );
    return `- ${list.join(', ')}${random.pick(['', '', ' (để b/c)', ' (để t/h)', ' (phối hợp)', ' tỉnh', ' huyện'])};`;
  });
  const last = `- Lưu: ${random.pick(['VT', 'VP', 'VPTU', 'HC'])}, ${random.pick(ABBREVIATIONS)}${random.chance(0.4) ? `, ${random.pick(BODIES)}` : ''}.`;
  return [random.chance(0.6) ? '- Như trên;' : '- Như Điều 3;', ...lines, last];
}

export function signature(random: SeededRandom): readonly string[] {
  const prefix = random.pick(['T/M ', 'TM. ', 'KT. ', 'TL. ', 'K/T ', '']);
  return [`${prefix}${issuer(random).toUpperCase()}`, random.pick(POSTS), personName(random)];
}

/** Initials of a phrase in capitals, as offices coin them: `Ban Tuyên giáo Tỉnh ủy` → `BTGTU`. */
export function initials(phrase: string): string {
  const letters = phrase.split(' ').map((syllable) => /\p{L}/u.exec(syllable)?.[0] ?? '');
  return letters
    .join('')
    .toUpperCase()
    .normalize('NFD')
    .replace(/[\u0300-\u0309\u0323]/g, '')
    .normalize('NFC');
}
