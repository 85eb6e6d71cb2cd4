import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeCalibration } from '../../src/model/calibration.js';
import type { Models } from '../../src/model/models.js';
import { calibrate } from '../../src/train/calibrate.js';
import { shippedModels } from '../shipped-models.js';

let models: Models;
beforeAll(async () => {
  models = await shippedModels();
});

/** Learns a calibration from one page of one line, and reads the file. */
function calibrationFrom(observed: string, intended: string) {
  const folder = mkdtempSync(join(tmpdir(), 'khoiphuc-calibrate-'));
  writeFileSync(join(folder, 'page.jsonl'), `${JSON.stringify({ kind: 'eng', observed, intended })}\n`);
  const output = join(folder, 'calibration.json');
  calibrate({ models, pairs: folder, output, date: '2026-01-01' });
  return decodeCalibration(readFileSync(output, 'utf8'), output);
}

describe('a calibration', () => {
  it('learnt from few pages, all of them read rightly, can be read again', () => {
    const line = 'Phòng Nội vụ hướng dẫn các xã lập hồ sơ';
    const { others } = calibrationFrom('Phong Noi vu huong dan cac xa lap ho so', line);
    expect(new Set(others)).toEqual(new Set([0]));
  });

  it('wants words to learn from', () => {
    expect(() => calibrationFrom('', '')).toThrow(/^No words to learn from in /u);
  });
});
