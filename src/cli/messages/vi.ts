import { VIETNAMESE_PHRASES } from '../../translate/in-vietnamese.js';
import { translateWith } from '../../translate/phrasebook.js';
import type { Messages } from './messages.js';
import { APPLY } from './vi/apply.js';
import { COMMANDER_PHRASES } from './vi/commander-phrases.js';
import { CONVERT } from './vi/convert.js';
import { EVALUATE } from './vi/evaluate.js';
import { EXPLAIN } from './vi/explain.js';
import { FOLDER } from './vi/folder.js';
import { PROGRAM } from './vi/program.js';
import { PROGRESS } from './vi/progress.js';
import { REPAIR } from './vi/repair.js';
import { TRAIN } from './vi/train.js';
import { TRAINING_PHRASES } from './vi/training-phrases.js';
import { USAGE } from './vi/usage.js';

const PHRASES = [...COMMANDER_PHRASES, ...VIETNAMESE_PHRASES, ...TRAINING_PHRASES];

/** What the command says in Vietnamese. */
export const VI: Messages = {
  program: PROGRAM,
  repair: REPAIR,
  folder: FOLDER,
  progress: PROGRESS,
  explain: EXPLAIN,
  apply: APPLY,
  convert: CONVERT,
  evaluate: EVALUATE,
  train: TRAIN,
  usage: USAGE,
  translate: (message) => translateWith(PHRASES, message),
};
