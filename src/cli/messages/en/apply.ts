/** `khoiphuc apply`. */
export const APPLY = {
  summary: 'apply what was corrected on a review page',
  description: 'Writes the corrected outputs from a corrections file, and learns from it.',
  files: 'what Save on the review page wrote',
  output: 'write to a file, or to a folder for several results',
  format: 'formats to write, with commas between them',
  source: 'the document that was reviewed, if it lies elsewhere',
  engine: 'what recognised it: built-in, or the tesseract of this machine',
  document: 'the document as `repair --format json` wrote it',
  learn: 'keep readings and terms for the next run: a folder, or a file *.json',
  help: `
CORRECTIONS is the file *.corrections.json that Save on the review page
(\`khoiphuc repair --format html\`) writes. It holds all that the corrected text
needs. For other formats the document that was reviewed is read once more: it
is looked for beside the corrections file and here, or named with --source.
That takes as long as the first time; with --document, the document as
\`khoiphuc repair --format json\` wrote it, only --format pdf does.

--learn keeps the readings that you confirmed or typed, and the names that you
typed (a name that you only accept is not learnt): in a folder as learned.json
and terms.txt, or in one file *.json. Learning from the same document again
replaces what it taught before; other documents add up.

Examples:
  khoiphuc apply scan.corrections.json -o scan.txt
  khoiphuc apply scan.corrections.json --format pdf,docx,html -o corrected/
  khoiphuc apply scan.corrections.json --document scan.json \\
                 --format text,docx,json -o corrected/
  khoiphuc apply *.corrections.json -o corrected/ --learn my-archive/
  khoiphuc repair next.txt --learned my-archive/

Formats are those of \`khoiphuc repair --help\`.
Exit codes:
  0    all is applied
  2    wrong use
  3    a file cannot be read or written, or the corrections belong to another
       document; the others are applied
  4    a model file is missing or damaged`,
  checked: (pages: string, words: number, changed: number) =>
    `${pages}, ${words} words checked, ${changed} of them changed`,
  learned: (file: string, readings: number, terms: number, documents: number) =>
    `${file}: ${readings} readings and ${terms} terms learned from ${documents === 1 ? '1 document' : `${documents} documents`}`,
};
