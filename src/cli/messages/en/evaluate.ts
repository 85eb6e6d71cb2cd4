import { ENGLISH_REPORT } from '../../../evaluate/report-words.js';

/** `khoiphuc evaluate`. */
export const EVALUATE = {
  summary: 'measure a restoration against the truth',
  description: 'Measures how good a text is: syllable and character error rates, words fixed and broken.',
  truth: 'what the page says: a file or a folder',
  observed: 'what the recogniser printed',
  restored: 'what became of it',
  json: 'print the figures as JSON',
  list: 'show up to n words each: broken, numbers damaged, still wrong, fixed',
  strict: 'put the strict view first',
  help: `
TRUTH is what the page says, OBSERVED what the recogniser printed, RESTORED
what khoiphuc or another tool made of it; without it OBSERVED alone is measured.
All are files, or all are folders; in folders X.truth.txt, X.observed.txt and
X.restored.txt belong together, or X/truth.txt and so on, or files of the same
name.

SER is the syllable error rate: wrong, missing and added words between white
space, per word of the truth. "loose" leaves out case and punctuation at the
ends of words, "strict" counts them. CER counts characters. hoà = hòa in all.
"fixed" words were wrong and are right now; "broken" ones the other way round.

Examples:
  khoiphuc evaluate page.truth.txt page.ocr.txt page.clean.txt
  khoiphuc evaluate --list 20 truth.txt ocr.txt clean.txt   and which words
  khoiphuc evaluate cases cases restored                    a table

Exit codes:
  0    measured, whatever the figures
  2    wrong use
  3    a file is missing or cannot be read`,
  report: ENGLISH_REPORT,
  noObserved: (name: string) => `${name}: no observed text`,
  noRestored: (name: string) => `${name}: no restored text`,
  nothingToCompare: (folder: string) =>
    `${folder}: no texts to compare with. \`khoiphuc evaluate --help\` says how to name them.`,
};
