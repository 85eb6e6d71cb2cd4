/**
 * Short damaged snippets, written for these tests in the manner of papers that a recogniser without Vietnamese
 * printed. Each becomes one golden page, `pages/<name>.md`.
 */
export interface Snippet {
  /** file name of the page */
  readonly name: string;
  /** what the page is about, in a few words */
  readonly title: string;
  readonly observed: readonly string[];
}

export const SNIPPETS: readonly Snippet[] = [
  {
    name: 'capitals',
    title: 'Headings in capitals',
    observed: [
      'I. MUC PICH, YEU CAU',
      'II. NOI DUNG TUYEN TRUYEN',
      "III. TO CHU'C THU'C HIEN",
      'BAN CHAP HANH TRUNG UONG',
    ],
  },
  {
    name: 'codes',
    title: 'Document codes: letters are mended, digits never change',
    observed: [
      'Thuc hién Quy dinh s6 37-QD/TW ngay 25/10/2021 cta Ban Chap hanh Trung wong',
      'Cin ctr Nghi dinh s6 92/2017/ND-CP ngay 07/8/2017 cta Chinh phti',
      'Két ludn sb 21-KL/TW ngay 25/10/2021 va Ké hoach s6 03-KH/TW ngay 01/12/2022',
      'Quan triét Nghi quyét s6 28-NQ TW, ngay 17/11/2022 cua Ban Chap hanh Trung wong',
    ],
  },
  {
    name: 'digits-that-are-letters',
    title: 'Digits that are letters, and digits that are none',
    observed: [
      'cén bd, ddng vién va Nhén dén trong Pang b6 Thanh phé',
      'tang cudng su thong nhat trong toan Pang, 1a nhiém vu trong tam cta nam 2023',
      'ca nudc c6 63 tinh, thanh ph6; 15 ngay; 1.500 dai biéu',
    ],
  },
  {
    name: 'split-and-join',
    title: 'Words joined or cut apart',
    observed: ['cac cép ly Dang va chinhquyén dia phuong', 'cong tac xay dung Pang vahé théng chinh tri'],
  },
  {
    name: 'abbreviations',
    title: 'Abbreviations in capitals',
    observed: [
      'UBND thanh phé va cac s6, ban, nganh',
      'dé nghi UBND tinh chi dao; HDND tinh gidm sat; MTTQ phdi hop',
    ],
  },
  {
    name: 'dates-and-addresses',
    title: 'Dates, amounts and addresses pass as they are',
    observed: [
      'Ha N&i, ngay 20 thang 6 nam 2023',
      'tir ngay 01/7/2023 dén ngay 31/12/2023, tang 7,5% so véi nam 2022',
      'giti vé dia chi bantuyengiao@example.vn hodc https://example.vn/tin-tuc?id=15 truéc 17:00',
    ],
  },
  {
    name: 'foreign-words',
    title: 'Words of other languages stay',
    observed: [
      'Đăng tải trên Facebook, Zalo, YouTube và Internet của cơ quan, đơn vị.',
      'Chương trình marketing trực tuyến của doanh nghiệp Việt Nam và Singapore.',
    ],
  },
  {
    name: 'garbage',
    title: 'What is no text stays as observed',
    observed: [
      'thực hiện Nghị quyết của Đảng',
      '~~|||__ ;;::,, ^^^^ %%%%',
      '. . . . . . . . . ~ ~ ~',
      'và pháp luật của Nhà nước',
    ],
  },
  {
    name: 'clean',
    title: 'Clean text comes out as it went in',
    observed: [
      'Căn cứ Nghị quyết số 35-NQ/TW ngày 22/10/2018 của Bộ Chính trị (khóa XII) về tăng cường bảo vệ',
      'nền tảng tư tưởng của Đảng, đấu tranh phản bác các quan điểm sai trái, thù địch trong tình hình mới.',
      '1. Đồng chí Nguyễn Văn Bình, Phó Trưởng ban; điện thoại: 0903 123 456.',
    ],
  },
  {
    name: 'torn-words',
    title: 'Words that blanks tore into pieces',
    observed: [
      'Q U Y Ế T  Đ Ị N H',
      'Đi ều 3. Trách nhi ệm c ủa c ơ quan ch ủ trì',
      'N G H I  Q U Y E T',
      'Học sinh lớp 4 B và 4 C học tổ a b c',
    ],
  },
  {
    name: 'lost-blanks',
    title: 'Words that lost the blanks between them',
    observed: [
      'Cáccơquan,đơnvịcó tráchnhiệmthựchiệnnghiêmtúc quyđịnhnày.',
      'Uyban nhandan thixa va cacphuong, xa tochuc thuchien',
      'SỞKẾHOẠCHVÀĐẦUTƯ',
      'trước ngày 5 tháng 8năm2016',
    ],
  },
];
