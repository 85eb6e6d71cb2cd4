/** Every command by the words that lead to it; `completion.test.ts` asks that none is missing. */
export const COMMANDS: readonly (readonly string[])[] = [
  ...[[], ['repair'], ['evaluate'], ['convert'], ['apply'], ['train'], ['completion']],
  ...[
    ...['ngram', 'lexicon', 'pairs', 'confusions', 'calibration'],
    ...['pack', 'lookalikes', 'doubts', 'pages', 'detector', 'all'],
  ].map((part) => ['train', part]),
];
