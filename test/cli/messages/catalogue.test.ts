import { describe, expect, it } from 'vitest';
import { EN } from '../../../src/cli/messages/en.js';
import { VI } from '../../../src/cli/messages/vi.js';
import { width } from '../../../src/cli/wrap.js';
import { FORMATS } from '../../../src/output/formats.js';
import { ROADS } from '../../../src/source-page.js';

/** What a message of the catalogue says; of one that takes parameters, with samples. */
function saidBy(message: unknown): string {
  if (typeof message === 'string') return message;
  const make = message as (...samples: readonly unknown[]) => unknown;
  for (const samples of [Array(4).fill('7'), Array(4).fill(7)]) {
    try {
      return String(make(...samples));
    } catch {
      // It wants the other kind.
    }
  }
  throw new Error(`no sample fits ${make}`);
}

type Entry = readonly [path: string, said: string];

function entriesOf(value: object, path = ''): Entry[] {
  return Object.entries(value).flatMap(([key, below]): Entry[] =>
    typeof below === 'object' && below !== null
      ? entriesOf(below, `${path}${key}.`)
      : [[`${path}${key}`, saidBy(below)]],
  );
}

/** Vietnamese by the look of it: a letter that English has not. */
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;

/** The same in both languages, each for its reason. */
const ALIKE = [
  'progress.number', // digits
  'progress.decimal',
  'evaluate.report.rate',
  'evaluate.report.percent',
  'translate', // given nothing that it knows
];

describe('the catalogue of messages', () => {
  const english = new Map(entriesOf(EN));
  const vietnamese = new Map(entriesOf(VI));

  it('has every message in both languages', () => {
    const onlyHere = (entry: string): boolean => !/^progress\.roads\./u.test(entry);
    expect([...vietnamese.keys()].filter(onlyHere).sort()).toEqual([...english.keys()].sort());
    expect(english.size).toBeGreaterThan(180);
    for (const [path, said] of [...english, ...vietnamese]) expect(said, path).toMatch(/\S/u);
  });

  it('says in Vietnamese what is not English, and the other way round', () => {
    for (const [path, said] of vietnamese) {
      if (ALIKE.includes(path)) continue;
      expect(said, path).not.toBe(english.get(path));
      if (said.length > 16) expect(said, path).toMatch(VIETNAMESE);
      expect(said, path).toBe(said.normalize('NFC'));
    }
    for (const [path, said] of english)
      if (!/toneStyle|description|help|hòa/u.test(path)) expect(said, path).not.toMatch(VIETNAMESE);
  });

  it('writes shares in Vietnamese as Vietnamese does: a comma, no blank', () => {
    const shares = [...vietnamese].filter(([, said]) => said.includes('%'));
    expect(shares.map(([path]) => path)).toEqual(
      expect.arrayContaining(['convert.percent', 'explain.percent', 'evaluate.report.percent']),
    );
    for (const [path, said] of shares) expect(said, path).not.toMatch(/\d %/u);
    const percents = [VI.convert.percent, VI.explain.percent, VI.evaluate.report.percent];
    for (const percent of percents) expect(percent('66.3')).toBe('66,3%');
    expect(VI.progress.decimal(0.25)).toBe('0,3');
    expect(VI.evaluate.report.rate('0.0862')).toBe('0,0862');
  });

  it('fits the terminal: no line of a help text has more than 80 columns', () => {
    for (const [path, said] of [...english, ...vietnamese]) {
      if (!/help$|examples$/iu.test(path) || path === 'program.titles.help') continue;
      expect(
        said.split('\n').filter((line) => width(line) > 80),
        path,
      ).toEqual([]);
    }
  });

  it('knows every format and every road', () => {
    for (const { name } of FORMATS) {
      expect(EN.repair.formats[name], name).toBeDefined();
      expect(VI.repair.formats[name], name).toBeDefined();
    }
    for (const road of ROADS) expect(VI.progress.roads[road], road).toBeDefined();
  });
});
