/** The words of a report for people, and how its figures are written; which figures they are is the same in every language. */
export const ENGLISH_REPORT = {
  /** a share of a hundred with two decimals */
  percent: (share: string) => `${share}%`,
  /** a rate with four decimals */
  rate: (share: string) => share,
  characters: (length: number, observed: string) => `chars ${length}   CER observed ${observed}`,
  restored: (rate: string) => `restored ${rate}`,
  views: { loose: 'loose', strict: 'strict' },
  tokens: (count: number, observed: string) => `tokens ${count}   SER observed ${observed}`,
  wrong: (count: number) => `wrong ${count}`,
  changes: (fixed: number, broken: number, stillWrong: number) =>
    `fixed ${fixed}  broken ${broken}   still wrong ${stillWrong}`,
  numbers: (count: number, inObserved: number, inRestored: number, damaged: number) =>
    `number tokens ${count}: right in observed ${inObserved}, right in restored ${inRestored}, damaged ${damaged}`,
  invented: (count: number) => `digit runs invented ${count}`,
  lines: (observed: number, restored: number, kept: string) =>
    `lines observed ${observed}  restored ${restored}  kept: ${kept}`,
  kept: { yes: 'yes', no: 'NO' },
  lists: { broken: 'broken', damaged: 'damaged', wrong: 'wrong', fixed: 'fixed' },
  listHead: (title: string) => `-- ${title} (truth <- observed -> restored)`,
  nothing: '(nothing)',
  columns: {
    name: 'case',
    tokens: 'tokens',
    observedSer: 'obs SER',
    restoredSer: 'res SER',
    observedCer: 'obs CER',
    restoredCer: 'res CER',
    fixed: 'fixed',
    broken: 'broken',
    damaged: 'num damaged',
    invented: 'invented',
    kept: 'lines kept',
  },
  all: 'ALL',
  missing: 'MISSING',
};

/** A report in some language. */
export type ReportWords = typeof ENGLISH_REPORT;
