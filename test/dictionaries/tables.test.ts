import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SCHEMAS, type TableName } from '../../src/model/table-columns.js';
import { END_PROMISE, parseTsv, TABLE_END } from '../../src/model/tsv.js';
import { isSyllable } from '../../src/vietnamese/syllable.js';
import { toneKey } from '../../src/vietnamese/tone.js';

const FOLDER = new URL('../../dictionaries/', import.meta.url);

function textOf(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

function rowsOf<N extends TableName>(name: N) {
  return parseTsv(textOf(name), { file: name, columns: SCHEMAS[name] });
}

function column(rows: readonly object[], name: string): string[] {
  return rows.map((row) => String((row as Record<string, string | number>)[name]));
}

/** What tells one row from another. */
const KEYS: Readonly<Record<TableName, readonly string[]>> = {
  'abbreviations.tsv': ['form'],
  'administrative-units.tsv': ['name', 'level'],
  'code-segments.tsv': ['segment'],
  'document-types.tsv': ['code', 'name', 'realm'],
  'foreign-words.tsv': ['form'],
  'given-names.tsv': ['name'],
  'issuing-bodies.tsv': ['code', 'name', 'realm'],
  'lookalikes.tsv': ['intended', 'observed'],
  'middle-names.tsv': ['name'],
  'organisation-heads.tsv': ['head'],
  'party-terms.tsv': ['term'],
  'positions.tsv': ['position', 'class'],
  'surnames.tsv': ['name'],
  'syllables.tsv': ['syllable'],
  'words.tsv': ['word'],
};

/** Rows that each table must have at least: far fewer means that a builder lost something. */
const MINIMUM_ROWS: Readonly<Record<TableName, number>> = {
  'abbreviations.tsv': 2500,
  'administrative-units.tsv': 9000,
  'code-segments.tsv': 450,
  'document-types.tsv': 100,
  'foreign-words.tsv': 2500,
  'given-names.tsv': 400,
  'issuing-bodies.tsv': 250,
  'lookalikes.tsv': 1500,
  'middle-names.tsv': 200,
  'organisation-heads.tsv': 65,
  'party-terms.tsv': 4000,
  'positions.tsv': 80,
  'surnames.tsv': 100,
  'syllables.tsv': 6500,
  'words.tsv': 15_000,
};

const TABLES = Object.keys(SCHEMAS) as TableName[];

describe.each(TABLES)('%s', (name) => {
  it('is well-formed, in NFC, with its origin in the comment on top', () => {
    const text = textOf(name);
    expect(text).toBe(text.normalize('NFC'));
    expect(text).toMatch(/^# /);
    expect(text).toMatch(/^# Origin: /m);
    expect(text.split('\n')).toContain(END_PROMISE);
    expect(text.endsWith(`\n${TABLE_END}\n`)).toBe(true);
    expect(text).not.toMatch(/\r|\u200b|\u00a0|\ufeff/);
    expect(rowsOf(name).length).toBeGreaterThanOrEqual(MINIMUM_ROWS[name]);
  });

  it('has as many rows as the README of the dictionaries says', () => {
    const said = new RegExp(`^\\| \`${name.replace('.', '\\.')}\` \\| ([\\d,]+) \\| ([^|]+) \\|`, 'mu').exec(
      textOf('README.md'),
    );
    expect(Number(said?.[1]?.replaceAll(',', ''))).toBe(rowsOf(name).length);
    expect(said?.[2]).toBe(Object.keys(SCHEMAS[name]).join(', '));
  });

  it('is sorted by code points, field by field', () => {
    const lines = textOf(name)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .slice(1)
      .map((line) => line.split('\t')[0]!);
    for (let index = 1; index < lines.length; index++) {
      expect(lines[index]! >= lines[index - 1]!, `${lines[index - 1]} before ${lines[index]}`).toBe(true);
    }
  });

  it('says nothing twice', () => {
    const rows = rowsOf(name);
    const keys = rows.map((row) =>
      KEYS[name].map((key) => String((row as Record<string, string | number>)[key])).join('\t'),
    );
    const seen = new Set<string>();
    for (const key of keys) {
      expect(seen.has(key), key).toBe(false);
      seen.add(key);
    }
  });
});

describe('lookalikes', () => {
  const alike = new Map(
    rowsOf('lookalikes.tsv').map((row) => [`${row.intended} ${row.observed}`, row.likeness]),
  );

  it('holds what printers and readers have always mixed up', () => {
    for (const pair of ['ri n', 'rì n', 'ni m', 'h li', 'm rn'])
      expect(alike.get(pair), pair).toBeGreaterThan(0.93);
    expect(alike.has('o x')).toBe(false);
  });

  it('ranges from the least likeness that counts to that of a picture with itself', () => {
    for (const likeness of alike.values()) {
      expect(likeness).toBeGreaterThanOrEqual(0.9);
      expect(likeness).toBeLessThanOrEqual(1);
    }
  });
});

describe('syllables', () => {
  it('are keys that the spelling rules allow', () => {
    for (const { syllable, title, upper } of rowsOf('syllables.tsv')) {
      expect(toneKey(syllable)).toBe(syllable);
      expect(isSyllable(syllable), syllable).toBe(true);
      expect(title + upper).toBeLessThanOrEqual(1.0002);
    }
  });

  it('build every word, name part and, foreign names aside, every term', () => {
    const syllables = new Set(column(rowsOf('syllables.tsv'), 'syllable'));
    for (const { word } of rowsOf('words.tsv')) {
      const parts = word.split(' ');
      expect(parts.length).toBeGreaterThanOrEqual(2);
      expect(parts.length).toBeLessThanOrEqual(4);
      for (const part of parts) expect(syllables.has(part), word).toBe(true);
    }
    for (const name of ['surnames.tsv', 'middle-names.tsv', 'given-names.tsv'] as const) {
      for (const part of column(rowsOf(name), 'name')) {
        expect(isSyllable(part), part).toBe(true);
        expect(part).toMatch(/^\p{Lu}\p{Ll}*$/u);
      }
    }
    const foreign = new Set(column(rowsOf('foreign-words.tsv'), 'form').map((form) => form.toLowerCase()));
    const abbreviations = new Set(column(rowsOf('abbreviations.tsv'), 'form'));
    for (const { term } of rowsOf('party-terms.tsv')) {
      for (const part of term.match(/[\p{L}\p{N}&]+/gu)!) {
        const known =
          syllables.has(toneKey(part)) ||
          foreign.has(part.toLowerCase()) ||
          abbreviations.has(part) ||
          /^[\dIVX]+$/.test(part);
        expect(known, `${part} in ${term}`).toBe(true);
      }
    }
  });
});

describe('party terms', () => {
  const terms = rowsOf('party-terms.tsv');

  it('are of several syllables, occur in the corpora, and belong to a domain that the comment explains', () => {
    const comment = textOf('party-terms.tsv').split('\nterm\t')[0]!;
    for (const { term, domain, count } of terms) {
      expect(term.match(/\p{L}+/gu)!.length, term).toBeGreaterThanOrEqual(2);
      expect(count, term).toBeGreaterThan(0);
      expect(comment).toContain(domain);
      expect(term).not.toMatch(/\s,|\s\s|^[\s,-]|[\s,-]$/);
    }
  });

  it('hold the terms of every guidance of a propaganda department', () => {
    const known = new Set(column(terms, 'term').map((term) => term.toLowerCase()));
    for (const term of [
      'cấp ủy',
      'chi bộ',
      'công tác xây dựng Đảng',
      'Mặt trận Tổ quốc Việt Nam',
      'tự diễn biến',
      'đại đoàn kết toàn dân tộc',
      'kiểm soát thủ tục hành chính',
      'Ban Tuyên giáo Tỉnh ủy',
      'suy thoái về tư tưởng chính trị',
      'an sinh xã hội',
    ]) {
      expect(known.has(term.toLowerCase()), term).toBe(true);
    }
  });

  it('hold no fragment that the raw n-grams are full of', () => {
    const known = new Set(column(terms, 'term').map((term) => term.toLowerCase()));
    for (const fragment of ['trận tổ', 'của đảng', 'ương đảng', 'quốc việt', 'bộ chính', 'trận tổ quốc']) {
      expect(known.has(fragment), fragment).toBe(false);
    }
  });
});

describe('codes', () => {
  it('of types and bodies that the corpora use are segments', () => {
    const segments = new Set(column(rowsOf('code-segments.tsv'), 'segment'));
    for (const name of ['document-types.tsv', 'issuing-bodies.tsv'] as const) {
      for (const { code, count } of rowsOf(name)) if (count >= 3) expect(segments.has(code), code).toBe(true);
    }
    for (const misprint of ['QD', 'QDi', 'ND', 'HDND', 'BGDDT', 'CPquy', 'III']) {
      expect(segments.has(misprint), misprint).toBe(false);
    }
    for (const code of ['QĐ', 'QĐi', 'NĐ', 'KL', 'TW', 'UBND', 'SGDĐT', 'TTg', 'QH', 'KSTT']) {
      expect(segments.has(code), code).toBe(true);
    }
  });
});

describe('abbreviations', () => {
  it('hold those of office papers, and no Roman numeral or heading word', () => {
    const forms = new Set(column(rowsOf('abbreviations.tsv'), 'form'));
    const wanted =
      'UBND HĐND KSTTHC TTĐT TT&TT GD&ĐT UBMTTQVN PCTN ATTP CNTT KT-XH TBXH BTG BTGTU TW TU QĐND TTg ThS MTTQ';
    for (const form of wanted.split(' ')) expect(forms.has(form), form).toBe(true);
    for (const form of ['II', 'XIII', 'CÔNG', 'TRONG', 'NHÂN', 'VIỆT', 'QUY'])
      expect(forms.has(form), form).toBe(false);
  });
});

describe('foreign words', () => {
  it('hold what such papers use, and no misprint of a Vietnamese word', () => {
    const forms = new Set(column(rowsOf('foreign-words.tsv'), 'form').map((form) => form.toLowerCase()));
    const wanted =
      'panô internet website logistics marketing covid facebook zalo youtube email file excel online lênin';
    for (const form of [
      ...wanted.split(' '),
      'campuchia',
      'đắk',
      'krông',
      'ayun',
      "h'mông",
      'kbang',
      'pleiku',
    ]) {
      expect(forms.has(form), form).toBe(true);
    }
    for (const misprint of [
      'cuả',
      'đuợc',
      'nghành',
      'nguyen',
      'thuong',
      'chnh',
      'tạikhoản',
      'truởng',
      'hòan',
    ]) {
      expect(forms.has(misprint), misprint).toBe(false);
    }
  });
});

describe('the folder', () => {
  it('holds no table that the schemas and the README do not name', () => {
    const readme = textOf('README.md');
    const others = new Set(['confusions.tsv']);
    for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.tsv') && !others.has(name))) {
      expect(TABLES as readonly string[]).toContain(file);
      expect(readme).toContain(file);
    }
  });

  it('is counted in the README as it is', () => {
    const readme = textOf('README.md');
    for (const name of TABLES) {
      const said = new RegExp(`^\\| \`${name}\` \\| ([\\d,]+) \\|`, 'm').exec(readme)?.[1];
      expect(said?.replaceAll(',', ''), name).toBe(String(rowsOf(name).length));
    }
  });

  it('keeps the readable tables under 3 MB, the words under 600 kB', () => {
    const sizes = TABLES.map((name) => Buffer.byteLength(textOf(name)));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000);
    expect(Buffer.byteLength(textOf('words.tsv'))).toBeLessThan(600_000);
  });
});
