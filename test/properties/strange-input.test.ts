import { beforeAll, describe, expect, it } from 'vitest';
import type { Restorer } from '../../src/restore/restorer.js';
import { shippedRestorer } from '../shipped-models.js';

let restorer: Restorer;
beforeAll(async () => {
  restorer = await shippedRestorer();
});

describe('strange input', () => {
  it.each(['', ' ', '\n', '\n\n\n', ' \t \r\n \f', '\u2028'])(
    'gives back %j, with nothing to say',
    (text) => {
      expect(restorer.restore(text)).toMatchObject({ text, observed: text, corrections: [], adapted: false });
    },
  );

  it.each([
    ['one letter', 'x'],
    ['capitals', 'Đ'],
    ['digits', '7'],
    ['punctuation', '.-/'],
    ['syllables run together', 'congtac'],
    ['code-like parts', '21-QD/'],
    ['address', 'https://a.vn/b'],
    ['marks', '\u0301\u0323'],
  ])('takes a token of 10,000 characters of %s', (_, unit) => {
    const token = unit.repeat(10_000 / unit.length);
    const { text, corrections } = restorer.restore(`Pang ${token} bo`);
    expect(corrections.length).toBeGreaterThanOrEqual(3);
    expect(text.length).toBeGreaterThan('Pang bo'.length);
  });

  it('keeps a token of 100,000 characters that is no syllable as it is', () => {
    const text = `Đảng bộ ${'x'.repeat(100_000)} Thành phố`;
    expect(restorer.restore(text).text).toBe(text);
  });

  it.each([
    ['other scripts', 'Пролетарии всех стран 中華人民共和国 ประเทศไทย مرحبا ελληνικά'],
    ['emoji', '👨‍👩‍👧‍👦 🇻🇳 ❤️ ✅'],
    ['mark-up', '<p class="x">&nbsp;</p> <br/>'],
    ['paths and names of files', 'C:\\Users\\a\\bao-cao.docx /var/log/x.txt ke_hoach_2023.pdf'],
    ['letters that say nothing', 'Xqzkwj Bvcxzlk Wqrtpsd'],
  ])('leaves %s alone', (_, text) => {
    const { observed, text: restored } = restorer.restore(text);
    expect(restored).toBe(observed);
  });

  it('puts a replacement character where half a character stood', () => {
    expect(restorer.restore('a \ud83d b').text).toContain('\ufffd');
    expect(restorer.restore('\ude00').text).toBe('\ufffd');
  });

  it('takes time in proportion to the text', () => {
    const page = 'cdng tic xdy dyng Pang va hé théng chinh tri trong sach, ving manh. '.repeat(40);
    const time = (text: string) => {
      const started = process.cpuUsage().user;
      restorer.restore(text);
      return process.cpuUsage().user - started;
    };
    time(page);
    const [once, tenfold] = [time(page), time(page.repeat(10))];
    expect(tenfold).toBeLessThan(40 * once);
  });
});
