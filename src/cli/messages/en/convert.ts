/** `khoiphuc convert`. */
export const CONVERT = {
  summary: 'convert TCVN3, VNI, VIQR and other old encodings',
  description: 'Converts text between Unicode and the encodings that Vietnamese was typed in before it.',
  files: 'text files or PDFs; - is standard input',
  from: 'encoding of the files',
  to: 'encoding of the results',
  output: 'write to a file, or to a folder for several inputs',
  threshold: 'how certain `auto` must be to convert',
  password: 'password of the PDF',
  help: (encodings: string) => `
Encodings:
${encodings}
Other names for them, such as abc and cp1258, are understood, too.

"auto" looks at each run of text by itself, so that a Unicode heading may stand
over a TCVN3 body; where it is not certain it converts nothing. Files may hold
the raw bytes of the old encoding, or text that some program already read as
Latin-1: \`C«ng t¸c x©y dùng §¶ng\`. Of a PDF the text is converted, and the
names of its fonts help to find the encoding; a form feed ends each page.

Examples:
  khoiphuc convert old.txt > new.txt               find the encoding
  khoiphuc convert --from tcvn3 old.txt -o new.txt
  khoiphuc convert --to vni new.txt -o for-the-printer.txt
  khoiphuc convert old.pdf -o new.txt              the text of a PDF

Exit codes:
  0    fine, also when there was nothing to convert
  2    wrong use
  3    a file is missing or cannot be read, or only in part (what is left of a
       damaged PDF is converted), or its encoding is not certain`,
  percent: (share: string) => `${share} %`,
  certainty: (percent: string) => `certainty ${percent}`,
  runs: (n: number) => (n === 1 ? '1 run' : `${n} runs`),
  now: (encoding: string) => `now ${encoding}`,
  nothingToConvert: 'nothing to convert',
  lost: (n: number) => `characters it lacks, now \`?\`: ${n}`,
  lowered: (n: number) => `capitals with tones, to be set in a font of capitals (.VnTimeH): ${n}`,
  pageRanges: (ranges: string, isOne: boolean) => `${isOne ? 'page' : 'pages'} ${ranges}`,
  noTextOn: (where: string) => `no text on ${where}`,
  on: (what: string, where: string) => `${what} on ${where}`,
  scan: (name: string) =>
    `${name}: this is a PDF without text, most likely a scan. \`khoiphuc repair\` recognises its pages.`,
};
