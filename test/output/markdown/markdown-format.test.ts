import fc from 'fast-check';
import { Marked, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { markdownFormat } from '../../../src/output/markdown/markdown-format.js';
import { failedPage, toyDocument, toyPage } from '../toy-document.js';
import { nastyPages } from '../toy-pages.js';
import { blanksPage, letterheadPage, tablePage } from '../toy-table.js';
import { textOf, wordsOf } from '../write-document.js';

const NAMES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

/** Shows Markdown as a reader sees it, in the GitHub dialect: the numbers and signs of lists belong to it. */
const marked = new Marked({
  gfm: true,
  renderer: {
    list(token: Tokens.List): string {
      return token.items
        .map((item, index) => {
          const sign = /^\s*\d*([-+*.)])/u.exec(item.raw)![1]!;
          const mark = token.ordered ? `${Number(token.start) + index}${sign}` : sign;
          return `\n${mark} ${this.parser.parse(item.tokens)}`;
        })
        .join('');
    },
  },
});

function shown(markdown: string): string {
  const html = marked.parse(markdown) as string;
  return html.replace(/<[^>]*>/gu, '').replace(/&(lt|gt|amp|quot|#39);/gu, (_, name: string) => NAMES[name]!);
}

function pageOf(...lines: string[]) {
  const words = lines.map((line) => line.split(' ').filter((word) => word !== ''));
  return toyPage(1, words, { boxes: false });
}

describe('markdownFormat', () => {
  it('keeps headings, lists and paragraphs', async () => {
    const page = pageOf(
      ...['KẾ HOẠCH', '', 'I. MỤC ĐÍCH', '1. Nội dung trọng tâm', '- Một là;', '- Hai là:', '+ Ba là.'],
      ...['II. THỰC HIỆN', '1. Sở Nội vụ chủ trì;', '2. Sở Tài chính phối', 'hợp.', '4. Sở Y tế.'],
    );
    expect(await textOf(markdownFormat, [page])).toBe(
      [
        ...['# KẾ HOẠCH', '', '## I. MỤC ĐÍCH', '', '### 1. Nội dung trọng tâm', ''],
        ...['- Một là;', '- Hai là:', '  + Ba là.', '', '## II. THỰC HIỆN', ''],
        ...['1. Sở Nội vụ chủ trì;', '2. Sở Tài chính phối hợp.', '', '4\\. Sở Y tế.', ''],
      ].join('\n'),
    );
  });

  it('shows every sign as it is', async () => {
    const line = '# *a* _b_ `c` <script>x</script> | [d](e) ~~f~~ &amp; $g$ h_i \\j http://a_b.vn/?c=d&e=f';
    const markdown = await textOf(markdownFormat, [pageOf(line)]);
    expect(shown(markdown).trim()).toBe(line);
    expect(markdown).toContain('h_i');
    expect(markdown).not.toMatch(/(?<!\\)</);
  });

  it('writes tables, with every sign in them as it is', async () => {
    const markdown = await textOf(markdownFormat, [tablePage()]);
    expect(markdown.split('\n').slice(2, -3)).toEqual([
      ...['| TT | Nội dung và tiền |  |', '| --- | --- | --- |', '| 1 | Thuê xe | 8.000 |'],
      ...['| 2 | Văn phòng phẩm cho kỳ họp | 3.200 |', '| 3 |  | 50 |', '| 4 | Nước \\| uống | 60 |'],
    ]);
    expect((marked.parse(markdown) as string).match(/<t[hd]>/gu)).toHaveLength(15);
    expect(shown(markdown).trim().split(/\s+/u)).toEqual(wordsOf([tablePage()]));
    const tabbed = blanksPage('a\tb*\t`c', '1\t<b>\t\\');
    expect(
      shown(await textOf(markdownFormat, [tabbed]))
        .trim()
        .split(/\s+/u),
    ).toEqual(wordsOf([tabbed]));
  });

  it('writes the letterhead line by line', async () => {
    expect(await textOf(markdownFormat, [letterheadPage()])).not.toContain('---');
  });

  it('names a failed page in its place', async () => {
    const pages = [pageOf('Trang một'), failedPage(2)];
    expect(await textOf(markdownFormat, pages)).toBe('Trang một\n\n*\\[Trang 2: không đọc được\\]*\n');
  });

  it('writes a document without pages', async () => {
    expect(await textOf(markdownFormat, [])).toBe('');
  });

  it('is read back with the words of the toy document', async () => {
    const words = shown(await textOf(markdownFormat, toyDocument()))
      .trim()
      .split(/\s+/u);
    expect(words).toEqual(wordsOf(toyDocument()));
  });

  it('is read back with any words', async () => {
    const property = fc.asyncProperty(nastyPages, async (pages) => {
      const words = shown(await textOf(markdownFormat, pages)).split(/\s+/u);
      expect(words.filter((word) => word !== '')).toEqual(wordsOf(pages));
    });
    await fc.assert(property, { seed: 20261121, numRuns: 200 });
  });
});
