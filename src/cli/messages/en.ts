import { APPLY } from './en/apply.js';
import { CONVERT } from './en/convert.js';
import { EVALUATE } from './en/evaluate.js';
import { EXPLAIN } from './en/explain.js';
import { FOLDER } from './en/folder.js';
import { PROGRAM } from './en/program.js';
import { PROGRESS } from './en/progress.js';
import { REPAIR } from './en/repair.js';
import { TRAIN } from './en/train.js';
import { USAGE } from './en/usage.js';

/** What the command says in English. */
export const EN = {
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
  /** what the layers below the command say, which is English everywhere else */
  translate: (message: string): string => message,
};
