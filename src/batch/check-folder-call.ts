import {
  AMOUNT,
  checkOptions,
  checkValue,
  type Kind,
  listOf,
  OBJECT,
  oneOf,
  TEXT,
  TRUTH,
} from '../call-check.js';
import { ENGINES } from '../source/ocr/engine-names.js';
import { ADAPTATIONS, type FolderOptions } from './folder-options.js';

const STRINGS = listOf('strings', TEXT.fits);
const FUNCTION: Kind = { says: 'a function', fits: (value) => typeof value === 'function' };
const PLACE: Kind = { says: 'the path of a folder', fits: (value) => TEXT.fits(value) && value !== '' };
const WHOLE: Kind = {
  says: 'a whole number of 1 or more',
  fits: (value) => Number.isInteger(value) && (value as number) >= 1,
};

const OPTIONS: Readonly<Record<keyof FolderOptions, Kind>> = {
  inputs: STRINGS,
  output: PLACE,
  include: STRINGS,
  exclude: STRINGS,
  jobs: WHOLE,
  models: TEXT,
  force: TRUTH,
  watch: TRUTH,
  quietMs: AMOUNT,
  finish: OBJECT,
  signal: OBJECT,
  onPlan: FUNCTION,
  onProgress: FUNCTION,
  wording: FUNCTION,
  repairer: OBJECT,
  worker: OBJECT,
  formats: STRINGS,
  adapt: oneOf(...ADAPTATIONS),
  restorer: OBJECT,
  writing: OBJECT,
  ocr: oneOf('auto', 'always', 'never'),
  engine: oneOf(...ENGINES),
  password: TEXT,
  limits: OBJECT,
  keepExtension: TRUTH,
};

/** @throws UsageError when an option of `repairFolder` is unknown, wrong, or lacks though it must be there */
export function checkFolderCall(options: FolderOptions): void {
  checkOptions('repairFolder', options, OPTIONS);
  for (const name of ['inputs', 'output'] as const)
    checkValue(`repairFolder: \`${name}\``, options[name], OPTIONS[name]);
}
