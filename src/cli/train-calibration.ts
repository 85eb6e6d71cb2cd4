import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ModelError } from '../errors.js';
import { HELD_OUT, partOf } from './check-training.js';
import { DOUBTS_FILE } from './train-doubts.js';
import { CONFUSIONS_FILE, copyTables, NGRAM_FILE, type Report, today } from './train-parts.js';

const CALIBRATION_FILE = 'calibration.json';

/** What the calibration is learnt with and no table stands in for, and the step that makes each. */
const BEFORE_CALIBRATION = [
  ['ngram', NGRAM_FILE],
  ['confusions', CONFUSIONS_FILE],
  ['doubts', DOUBTS_FILE],
] as const;

/** @throws ModelError when one of the models that the calibration is learnt with is not there */
async function checkOtherModels(folder: string): Promise<void> {
  for (const [step, name] of BEFORE_CALIBRATION)
    if (!(await stat(join(folder, name)).catch(() => undefined)))
      throw new ModelError(
        `${folder}: no \`${name}\` in it, which the calibration is learnt with. Make it with \`khoiphuc train ${step}\`, or name with \`-o\` the folder that has the other models.`,
      );
}

/**
 * Learns `calibration.json` from held-out pages, with the other models of `output`.
 *
 * @throws ModelError when one of them is missing or damaged
 */
export async function trainCalibration(pairs: string, output: string, report: Report): Promise<void> {
  const { calibrate } = await import('../train/calibrate.js');
  const { BLANK, decodeCalibration, encodeCalibration } = await import('../model/calibration.js');
  const { loadModels } = await import('../model/load.js');
  const folder = await partOf(pairs, HELD_OUT);
  await checkOtherModels(output);
  const target = join(output, CALIBRATION_FILE);
  await copyTables(output);
  // Models cannot be loaded without one of this version; what it says plays no part in learning the new one.
  await readFile(target, 'utf8')
    .then((text) => decodeCalibration(text, target))
    .catch(() => writeFile(target, encodeCalibration(BLANK, 'nothing learnt yet')));
  calibrate({
    models: await loadModels(output),
    pairs: folder,
    output: target,
    date: today(),
    onProgress: report,
  });
}
