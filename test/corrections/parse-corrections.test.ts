import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctedText } from '../../src/corrections/corrected-text.js';
import { decidePage } from '../../src/corrections/decide-page.js';
import { parseCorrections } from '../../src/corrections/parse-corrections.js';
import { InputError } from '../../src/errors.js';
import { toyDocument, toyPage } from '../output/toy-document.js';
import { toyCorrections } from './toy-corrections.js';

const DECISIONS = [
  { observed: 'clru', intended: 'của', decision: 'alternative' },
  { observed: 'oAN', intended: 'Nguyễn Văn', decision: 'typed' },
  { observed: 'hoctap', intended: 'hoctap', decision: 'observed' },
  { observed: 'rs#puo', intended: '', decision: 'typed' },
] as const;

describe('parseCorrections', () => {
  it('reads what Save wrote', async () => {
    const file = await toyCorrections(toyDocument(), DECISIONS);
    expect(await parseCorrections(JSON.stringify(file), 'a.json')).toEqual(file);
  });

  it('refuses what is cut off, altered, of another kind or another version, and says where', async () => {
    const file = await toyCorrections(toyDocument(), DECISIONS);
    const [first, second] = file.pages;
    const decision = first!.decisions[0]!;
    const withFirst = (more: object) => ({ ...file, pages: [{ ...first, ...more }, second] });
    const cases: [unknown, RegExp][] = [
      [[], /no corrections file/u],
      [{ ...file, schema: 'khoiphuc/document' }, /no corrections file/u],
      [{ ...file, version: 2 }, /version 2; this program reads version 1/u],
      [{ ...file, source: {} }, /source are missing/u],
      [{ ...file, pages: [second, first] }, /missing or were put in another order/u],
      [{ ...file, pages: [first] }, /missing or were put in another order/u],
      [withFirst({ observed: 'x' }), /page 1: the observed text was altered/u],
      [withFirst({ page: 0 }), /page 0: it has no number/u],
      [withFirst({ restored: [[3, 1, 'x']] }), /page 1: an entry of `restored`/u],
      [withFirst({ restored: [[0, 1e9, 'x']] }), /page 1: an entry of `restored`/u],
      [withFirst({ decisions: [decision, decision] }), /spans of `decisions` are not in order/u],
      [withFirst({ decisions: [{ ...decision, observed: 'x' }] }), /the observed text is not `x`/u],
      [withFirst({ decisions: [{ ...decision, decision: 'guessed' }] }), /`guessed` is no decision/u],
      [withFirst({ decisions: [{ ...decision, intended: 'a\nb' }] }), /does not say what shall stand/u],
    ];
    for (const [value, message] of cases) {
      const parsing = parseCorrections(JSON.stringify(value), 'a.json');
      await expect(parsing).rejects.toThrow(message);
      await expect(parsing).rejects.toThrow(/^a\.json/u);
      await expect(parsing).rejects.toBeInstanceOf(InputError);
    }
    await expect(parseCorrections(JSON.stringify(file).slice(0, 99), 'a.json')).rejects.toThrow(/cut off/u);
  });
});

describe('correctedText and decidePage', () => {
  it('say the same', async () => {
    const pages = toyDocument();
    const file = await toyCorrections(pages, DECISIONS);
    const decided = pages.map((page, i) => decidePage(page, file.pages[i]!, 'a.json'));
    expect(decided.map(({ text }) => text)).toEqual(file.pages.map(correctedText));
    expect(decided[0]!.text.split('\n')).toEqual([
      'Đẩy mạnh tuyên truyền',
      'hoctap nghiên của',
      '',
      '<script>alert(1)</script> A&B "x" \'y\' 1.200.000',
      'Nguyễn Văn ',
    ]);
    expect(decided[1]).toBe(pages[1]);
  });

  it('give every word its place again, and what was decided is certain', async () => {
    const pages = toyDocument();
    const file = await toyCorrections(pages, DECISIONS);
    const { lines, corrections } = decidePage(pages[0]!, file.pages[0]!, 'a.json');
    expect(lines.map(({ words }) => words.map(({ text }) => text))[1]).toEqual(['hoctap', 'nghiên', 'của']);
    const [split, , chosen] = lines[1]!.words;
    // `học` and `tập` had stood side by side: 60 + 20 + 60 pixels from the margin on
    expect(split!.box).toEqual({ x: 100, y: 160, width: 140, height: 40 });
    expect([chosen!.confidence, chosen!.status]).toEqual([1, 'changed']);
    expect(lines[0]!.words[0]!.box).toEqual(pages[0]!.lines[0]!.words[0]!.box);
    const typed = lines.at(-1)!.words;
    expect(typed.map(({ text }) => text)).toEqual(['Nguyễn', 'Văn']);
    expect(typed[0]!.box!.x + typed[0]!.box!.width).toBeLessThanOrEqual(typed[1]!.box!.x + 1e-6);
    expect(corrections.filter(({ confidence }) => confidence === 1)).toHaveLength(4);
  });

  it('refuses decisions on another reading', async () => {
    const file = await toyCorrections(toyDocument(), DECISIONS);
    expect(() => decidePage(toyPage(1, [['khác']]), file.pages[0]!, 'a.json')).toThrow(
      /^a\.json, page 1: .*another reading/u,
    );
    const other = toyPage(1, [['Pdy manh']]);
    const [page] = (
      await toyCorrections([toyPage(1, [['Pdy', 'manh']])], [{ ...DECISIONS[0], observed: 'manh' }])
    ).pages;
    expect(() => decidePage(other, page!, 'a.json')).toThrow(/another reading/u);
  });

  it('give any words that a person may type in their places', async () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'đ', 'ế', '<', '"', '1'),
      minLength: 1,
      maxLength: 5,
    });
    const line = fc.array(fc.record({ observed: word, intended: word, typed: fc.option(word) }), {
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 4 }), async (lines) => {
        const page = toyPage(1, lines);
        const flat = lines.flat();
        const [empty] = (await toyCorrections([page], [])).pages;
        const decisions = page.corrections.flatMap(({ span, observed, intended }, i) => {
          const typed = flat[i]!.typed;
          return typed === null
            ? []
            : [{ span, observed, before: intended, intended: typed, decision: 'typed' as const }];
        });
        const expected = lines.map((words) => words.map((w) => w.typed ?? w.intended).join(' ')).join('\n');
        const corrected = { ...empty!, decisions };
        expect(correctedText(corrected)).toBe(expected);
        expect(decidePage(page, corrected, 'a.json').text).toBe(expected);
      }),
      { seed: 20261121, numRuns: 100 },
    );
  });
});
