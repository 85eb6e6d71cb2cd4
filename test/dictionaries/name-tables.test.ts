import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildNameParts } from '../../src/train/lexicon/build-lists.js';

describe('buildNameParts', () => {
  it('counts the names of the lists and keeps those that people added', async () => {
    const [lists, tables] = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'khoiphuc-names-'))) as [
      string,
      string,
    ];
    writeFileSync(join(lists, 'surnames.tsv'), 'Lê\t7\nĐỗ\t2\nmục\t3\n');
    writeFileSync(join(lists, 'middle-names.tsv'), 'Thị\t5\n');
    writeFileSync(join(lists, 'given-names.tsv'), 'Hoà\t5\nHòa\t1\n');
    writeFileSync(join(tables, 'surnames.tsv'), '# old\nname\tcount\nBế\t1\nĐỗ\t1\nZung\t4\n');
    await buildNameParts(tables, lists);
    const rows = (file: string) =>
      readFileSync(join(tables, file), 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'));
    expect(rows('surnames.tsv')).toEqual(['name\tcount', 'Bế\t1', 'Lê\t7', 'Đỗ\t2']);
    expect(rows('given-names.tsv')).toEqual(['name\tcount', 'Hòa\t6']);
  });
});
