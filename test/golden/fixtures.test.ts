import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ErrorCount, poolErrors, syllableErrors } from '../../src/evaluate/error-rate.js';
import type { Restoration, Restorer } from '../../src/restore/restorer.js';
import { stripMarks } from '../../src/vietnamese/marks.js';
import { shippedRestorer } from '../shipped-models.js';

/** The targets of the project on the shipped documents, with some slack for tuning. */
const HA_NOI_SER = 0.015;
const STRIPPED_SER = 0.01;
/** Clean syllables per change. */
const CLEAN_PER_CHANGE = 2000;

const CLEAN = [
  'binh-dinh-ke-hoach-2023.txt',
  'binh-phuoc-86-HD-BTGTU.txt',
  'binh-thuan-huong-dan-58-CTr.txt',
  'cuc-thong-tin-co-so.txt',
];

/** Misprints of the sources themselves, between the words around them: to mend them is no harm. */
const MISPRINTS: Readonly<Record<string, string>> = {
  'các của ngõ': 'các cửa ngõ',
  'triển tinh nhà.': 'triển tỉnh nhà.',
  'báo cao, bám': 'báo cáo, bám',
  'Đảng về hệ': 'Đảng và hệ',
};

function fixture(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url)), 'utf8').normalize(
    'NFC',
  );
}

let restorer: Restorer;
beforeAll(async () => {
  restorer = await shippedRestorer();
});

/** What was changed, with the words around it; misprints of the source left out. */
function changesOf({ corrections }: Restoration): string[] {
  return corrections.flatMap(({ observed, intended }, i) => {
    if (intended === observed) return [];
    const before = corrections[i - 1]?.observed ?? '';
    const after = corrections[i + 1]?.observed ?? '';
    if (MISPRINTS[`${before} ${observed} ${after}`] === `${before} ${intended} ${after}`) return [];
    return [`${before} [${observed} → ${intended}] ${after}`];
  });
}

const rateOf = ({ errors, length }: ErrorCount) => errors / length;

describe('the shipped documents', () => {
  it('come out of a wrong model’s reading with at most 1.5 syllables in 100 wrong', () => {
    const truth = fixture('ha-noi-HD-BTGTU.part1.truth.txt');
    const { text } = restorer.restore(fixture('ha-noi-HD-BTGTU.part1.observed.txt'));
    expect(rateOf(syllableErrors(truth, text))).toBeLessThanOrEqual(HA_NOI_SER);
  });

  it('come out as they went in, and a second pass changes nothing', () => {
    let syllables = 0;
    const changes: string[] = [];
    for (const name of CLEAN) {
      const text = fixture(name);
      const first = restorer.restore(text);
      syllables += first.corrections.length;
      changes.push(...changesOf(first));
      const digits = first.corrections.filter(({ observed }) => /\d/u.test(observed));
      expect(digits, name).not.toHaveLength(0);
      for (const { observed, intended } of digits) expect(intended).toBe(observed);
      expect(restorer.restore(first.text).text).toBe(first.text);
    }
    // the changes themselves, when there are too many
    if (changes.length > syllables / CLEAN_PER_CHANGE) expect(changes).toEqual([]);
  });

  it('get their marks back: at most 1 syllable in 100 wrong', () => {
    const counts = CLEAN.map((name) => {
      const text = fixture(name);
      return syllableErrors(text, restorer.restore(stripMarks(text)).text);
    });
    expect(rateOf(poolErrors(counts))).toBeLessThanOrEqual(STRIPPED_SER);
  });
});
