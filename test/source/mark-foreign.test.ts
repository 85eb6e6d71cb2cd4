import { describe, expect, it } from 'vitest';
import { loadDetector } from '../../src/model/load.js';
import { repairPages } from '../../src/pipeline.js';
import { markForeign } from '../../src/source/mark-foreign.js';
import type { SourcePage } from '../../src/source-page.js';
import { shippedRestorer } from '../shipped-models.js';

const ENGLISH = [
  'The two parties agree to share the results of the survey within thirty days',
  'after the field work has been completed and the data have been checked.',
  'Nothing in this memorandum creates an obligation under international law.',
  'Each party shall bear its own costs, unless the committee meets and decides',
  'otherwise in writing, by friendly consultation between the parties.',
];
const FRENCH = [
  "Les parents d'élèves sont invités à déposer leurs demandes au secrétariat avant",
  'la fin du mois. Aucune demande tardive ne pourra être examinée par la commission.',
  'Les livres empruntés devront être rendus au plus tard le vendredi suivant.',
];
const VIETNAMESE = [
  'Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy, tổ chức đảng triển khai thực hiện tốt',
  'các nội dung nêu trên, định kỳ báo cáo kết quả về Ban Tuyên giáo Tỉnh ủy.',
  'Các loài Panthera tigris và Elephas maximus cần được bảo vệ nghiêm ngặt.',
];

const pageOf = (texts: readonly string[]) => ({
  lines: texts.map((text) => ({
    words: text.split(' ').map((observed) => ({ observed, confidence: 0.93 })),
  })),
});

describe('markForeign', async () => {
  const detector = await loadDetector();
  const marks = (texts: readonly string[]) =>
    markForeign(pageOf(texts), detector).lines.map(({ foreign }) => foreign === true);

  it('marks French and English, and no Vietnamese', () => {
    expect(marks(ENGLISH)).toEqual(ENGLISH.map(() => true));
    expect(marks(FRENCH)).toEqual(FRENCH.map(() => true));
    expect(marks(VIETNAMESE)).toEqual(VIETNAMESE.map(() => false));
  });

  it('lets an English page that was rightly recognised survive the restorer', async () => {
    const restorer = await shippedRestorer();
    const page: SourcePage = {
      ...{ number: 1, road: 'image', reason: 'a picture', warnings: [] },
      page: markForeign(pageOf(ENGLISH), detector),
    };
    const restored = [];
    for await (const one of repairPages(
      restorer,
      (async function* () {
        yield page;
      })(),
    ))
      restored.push(one);
    expect(restored[0]!.text).toBe(ENGLISH.join('\n'));
    expect(restored[0]!.corrections.every(({ status }) => status === 'kept')).toBe(true);
  });
});
