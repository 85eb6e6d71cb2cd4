import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderColumns } from '../../src/columns/order-columns.js';

const lines = (...all: string[]) => all.join('\n');

/** In order after once: what is in order stays. */
function expectOrdered(page: string, ordered: string): void {
  expect(orderColumns(page)).toBe(ordered);
  expect(orderColumns(ordered)).toBe(ordered);
}

describe('a letterhead whose columns ran together', () => {
  it('comes out column by column, whatever became of its letters', () => {
    const page = lines(
      'UY BAN NHAN DAN CONG HOA XA HOl CHU NGHIA VIET NAM',
      '',
      'TINH PHU HOA Doc lap - Tw do - Hanh phic',
      'Sé: 12 /QD-UBND Phu Hoa, ngay 18 thang 02 nam 2025',
      'QUYET DINH',
    );
    expectOrdered(
      page,
      lines(
        'UY BAN NHAN DAN',
        'TINH PHU HOA',
        'Sé: 12 /QD-UBND',
        '',
        'CONG HOA XA HOl CHU NGHIA VIET NAM',
        'Doc lap - Tw do - Hanh phic',
        'Phu Hoa, ngay 18 thang 02 nam 2025',
        'QUYET DINH',
      ),
    );
  });

  it('keeps a number and a date in their own row below an empty line', () => {
    const page = lines(
      'BO NOI VU CONG HOA XA HOI CHU NGHIA VIET NAM',
      'Doc lap - Tu do - Hanh phuc',
      '',
      'So: 7/QD-BNV Ha Noi, ngay 1 thang 2 nam 2025',
    );
    expectOrdered(
      page,
      lines(
        'BO NOI VU',
        'CONG HOA XA HOI CHU NGHIA VIET NAM',
        'Doc lap - Tu do - Hanh phuc',
        '',
        'So: 7/QD-BNV',
        'Ha Noi, ngay 1 thang 2 nam 2025',
      ),
    );
  });

  it('is known by the Party’s name too', () => {
    const page = lines(
      'TINH UY PHU HOA DANG CONG SAN VIET NAM',
      'BAN TUYEN GIAO Phu Hoa, ngay 20 thang 6 nam 2023',
      '*',
    );
    expectOrdered(
      page,
      lines(
        'TINH UY PHU HOA',
        'BAN TUYEN GIAO',
        'DANG CONG SAN VIET NAM',
        'Phu Hoa, ngay 20 thang 6 nam 2023',
        '*',
      ),
    );
  });

  it('stays as it is where each part has its own line, or only the words are spoken of', () => {
    const inOrder = lines(
      'BO NOI VU',
      'CONG HOA XA HOI CHU NGHIA VIET NAM',
      'Ha Noi, ngay 1 thang 2 nam 2025',
    );
    expect(orderColumns(inOrder)).toBe(inOrder);
    const running = 'Hien phap nuoc Cong hoa xa hoi chu nghia Viet Nam nam 2013, duoc thong qua tai ky hop.';
    expect(orderColumns(running)).toBe(running);
  });
});

describe('a letterhead whose body is called after the country', () => {
  it.each([
    'TONG CONG TY DUONG SAT VIET NAM',
    'HỘI NÔNG DÂN VIỆT NAM',
    'NGAN HANG CONG THUONG VIET NAM',
    'HIEP HOI BAT DONG SAN VIET NAM',
  ])('keeps `%s` together', (body) => {
    const ordered = lines(
      body,
      'So: 91/TB-VP',
      '',
      'CONG HOA XA HOI CHU NGHIA VIET NAM',
      'Doc lap - Tu do - Hanh phuc',
      'Ha Noi, ngay 5 thang 10 nam 2022',
      'THONG BAO',
    );
    expect(orderColumns(ordered)).toBe(ordered);
  });

  it.each([
    'CQNG HOA xA HQI CilU NGHIA VIT NAM',
    "CONG HOA XA HOI CHU'NEBIX VIBT RAM NO?",
    'CÓNG HŮA XA HÓJ CHŮ NGHIÍA VIÉT NAM',
    'BANG GONG SAN VIET NAM',
    'DÄNG CÖNG SÄN VIET NAM',
    'E)ANG CQNG sAN VIT NAM',
  ])('is known by `%s` all the same', (title) => {
    const page = lines(`LIEN DOAN BONG DA VIET NAM ${title}`, 'So: 7-BC/VP Ha Noi, ngay 5 thang 10 nam 2022');
    expectOrdered(
      page,
      lines('LIEN DOAN BONG DA VIET NAM', 'So: 7-BC/VP', title, 'Ha Noi, ngay 5 thang 10 nam 2022'),
    );
  });
});

describe('recipients beside a signature', () => {
  const page = lines(
    'Quyet dinh nay./.',
    '',
    'Noi nhgn: KT. CHU TICH',
    '- Nhu Dieu 3;',
    '- Bo Noi vu (b/c); Q RHO CHU TICH',
    '- Van phong tinh; Tran Van An',
    '- CT, PCT UBND tinh (D/c Tran Van Binh); vw',
    '- Luu: VT, NV.',
    '',
    'Tran Van An',
  );

  it('come out as the list, then who signed', () => {
    expectOrdered(
      page,
      lines(
        'Quyet dinh nay./.',
        '',
        'Noi nhgn:',
        '- Nhu Dieu 3;',
        '- Bo Noi vu (b/c);',
        '- Van phong tinh;',
        '- CT, PCT UBND tinh (D/c Tran Van Binh); vw',
        '- Luu: VT, NV.',
        'KT. CHU TICH',
        'Q RHO CHU TICH',
        'Tran Van An',
        '',
        'Tran Van An',
      ),
    );
  });

  it.each(['Noi nhgn:', 'Ndi nhEm:', 'Ndi nhzfin:', 'Nai uhons We'])('are known below `%s`', (opening) => {
    const damaged = lines(`${opening} KT. CHU TICH`, '- Nhu tren; PHO CHU TICH', '- Luu: VT.');
    expect(orderColumns(damaged).split('\n')[0]).toBe(opening.replace(' We', ''));
  });

  it.each(['Hoi thao', 'HỘI NGHỊ', 'Noi khac:', 'Với nhiều đại biểu:', 'với chúng tôi để cùng bàn'])(
    'are not what stands below `%s`',
    (heading) => {
      const others = lines(heading, '- Lê Văn An, PHÓ GIÁM ĐỐC', '- Trần Văn Bình, CHỦ TỊCH', '- Võ Thị Lan');
      expect(orderColumns(others)).toBe(others);
    },
  );

  it('are sought on behind a line that only looks like theirs', () => {
    const before = lines('với chúng tôi để cùng bàn cách làm./.', '', page);
    expect(orderColumns(before)).toBe(lines('với chúng tôi để cùng bàn cách làm./.', '', orderColumns(page)));
  });

  it('leave a recipient that goes on in the next line whole', () => {
    const list = lines(
      'Noi nhan:',
      '- Bo Tai chinh; Nguyen Van An',
      'va gia dinh;',
      '- Nhu tren;',
      '- Luu: VT.',
    );
    expect(orderColumns(list)).toBe(list);
  });
});

const PIECES = [
  ...[
    'CONG HOA XA HOI CHU NGHIA VIET NAM',
    'Doc lap - Tu do',
    'Doc lap - Tu do - Hanh phuc',
    'So: 12/QD-UBND',
  ],
  ...[
    'Ha Noi, ngay 2 thang 3 nam 2025',
    'Noi nhan:',
    '- Nhu tren;',
    '- Luu: VT.',
    'KT. CHU TICH',
    'Le Van An',
  ],
  ...['', 'UBND TINH', 'van ban', '\f', '\r'],
];

describe('any text', () => {
  it('keeps its words and its pages', () => {
    const line = fc.array(fc.constantFrom(...PIECES), { maxLength: 3 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (all) => {
        const text = all.join('\n');
        const ordered = orderColumns(text);
        const words = (t: string) => t.split(/\s+/u).filter(Boolean).sort();
        expect(words(ordered)).toEqual(words(text));
        expect(ordered.split('\f').length).toBe(text.split('\f').length);
      }),
      { seed: 20261121, numRuns: 2000 },
    );
  });

  it('keeps its line ends', () => {
    const page = 'BO CONG HOA XA HOI CHU NGHIA VIET NAM\r\nSo: 1 Ha Noi, ngay 1 thang 2 nam 2025\r\n';
    expectOrdered(
      page,
      'BO\r\nSo: 1\r\nCONG HOA XA HOI CHU NGHIA VIET NAM\r\nHa Noi, ngay 1 thang 2 nam 2025\r\n',
    );
  });
});
