/** `khoiphuc convert`. */
export const CONVERT = {
  summary: 'convert TCVN3, VNI, VIQR and other old encodings',
  description: 'Converts text between Unicode and the encodings that Vietnamese was typed in before it.',
  files: 'text files or PDFs; - is standard input',
  from: 'what the files are in',
  to: 'what they become',
  output: 'write there: a file, or a folder for several inputs',
  threshold: 'how certain `auto` must be',
  password: 'opens a PDF that wants one',
  help: (encodings: string) => `
Encodings: ${encodings}. Names such as abc and cp1258 are
understood. "auto" looks at the text run by run, so that a Unicode heading over
a TCVN3 body is no trouble; where it is not certain it converts nothing. Files
may hold the raw bytes of the old encoding, or text that some program already
read as Latin-1: \`C«ng t¸c x©y dùng §¶ng\`. Of a PDF, the text is converted,
with the names of its fonts as evidence; a form feed ends each page.

Examples:
  khoiphuc convert old.txt > new.txt               find the encoding
  khoiphuc convert --from tcvn3 old.txt -o new.txt
  khoiphuc convert --to vni new.txt -o for-the-printer.txt
  khoiphuc convert old.pdf -o new.txt              the text of a PDF

Exit codes: 0 fine (also when there was nothing to convert), 2 wrong use, 3 a
file is missing, cannot be read, or not all of it (what is there of a damaged
PDF is converted), or its encoding is not certain.`,
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
