const FORMATS: Readonly<Record<string, string>> = {
  text: 'plain text',
  json: 'everything: places, certainty and readings of every word',
  markdown: 'Markdown with headings, lists, tables and paragraphs',
  docx: 'Word document with headings, paragraphs and tables',
  hocr: 'words with their places, for other programs',
  alto: 'the same as ALTO 4.4, as libraries keep it',
  pdf: 'the scan, with text that can be searched and copied',
  html: 'review page: check and correct in a browser',
  record: 'issuing body, number, date, title, signatory',
};

/** `khoiphuc repair`: its help. */
export const REPAIR = {
  /** titles of groups of options */
  groups: { scans: 'Scans:', restoring: 'Restoring:', folders: 'Folders:' },
  summary: 'read scans, restore mangled text',
  description: 'Reads scans, and restores Vietnamese text that a scanner or a wrong OCR model mangled.',
  files: 'PDFs, pictures, hOCR, ALTO or text files, folders; - is standard input',
  output: 'write to a file, or to a folder for several inputs',
  format: 'formats of the results, see below (default: text)',
  pages: 'only these pages: 3-7, or 1,4-6, or 10-',
  ocr: 'recognise scans (auto), every page (always) or no page (never)',
  engine: 'recogniser: the one that came along (built-in), or the tesseract of this machine (native)',
  jobs: 'pages recognised at the same time; over folders, processes',
  password: 'password of the PDF',
  pageTime: 'give a page up after this time (default: 60 to read it, 180 to recognise it)',
  maxPixels: 'refuse larger pictures (default: 400)',
  maxMb: 'refuse larger files (default: 2048)',
  json: 'print text and corrections as JSON, one object a line',
  explain: 'print what was changed and why, for people',
  terms: 'names and terms of your own, one a line',
  learned: 'what `khoiphuc apply --learn` kept: file or folder',
  corrections: 'what was decided on the review page of this document',
  marksOnly: 'put marks back only: no base letter ever changes',
  keepColumns: 'in text files: leave the two columns of letterhead and signature run together',
  keepUnsure: 'leave doubtful words as they were observed',
  noAdapt: 'the same as `--adapt none`',
  reflow: 'join the lines of a paragraph',
  toneStyle: 'hòa (old), hoà (new), or as in the document (keep)',
  models: 'folder of model files instead of those that came along',
  verbose: 'say of every page how it was read, and why',
  include: 'only files that match (*.pdf), or lie in a folder that matches (2023/); may be given again',
  exclude:
    'leave out files and folders that match: old or *.tmp at any depth, a/b or /old from the input on; may be given again',
  keepExtension: 'name results b.pdf.txt instead of b.txt',
  force: 'do again what an earlier run did',
  watch: 'go on as files arrive in the folder, until Ctrl-C',
  adapt:
    'learn the kind of damage from each document by itself (document, the default), from all together (folder), or not at all (none)',
  logJson: 'write messages as JSON, one object a line',
  jsonl: 'act as a filter: read and write one JSON object a line (id, and text or path)',
  formats: FORMATS,
  help: (formats: string) => `
Give PDFs, pictures of pages (PNG, JPEG, TIFF, BMP, WebP, GIF), hOCR, ALTO or
text files, or folders of them; - is standard input. Scans are recognised, clean
text stays, mangled text is repaired, each page by itself. The clean text goes
to standard output, that of several files one after the other. The inputs are
never written to.

Examples:
  khoiphuc repair scan.pdf -o clean.txt
  khoiphuc repair scan.pdf -o clean.txt --format text,html   a page to review
  khoiphuc repair scans/ -o clean/            a folder; run it again to go on
  khoiphuc repair scans/*.pdf -o clean/       many files, by the same names
  khoiphuc repair --pages 3-7 --verbose scan.pdf
  khoiphuc repair scan.txt > clean.txt
  khoiphuc repair --explain scan.txt          what was changed, and why
  khoiphuc repair --terms names.txt scan.txt  names and terms of your own

Formats, several with commas between them (--format text,html):
${formats}
A terms file has one name or term a line; # begins a comment.
--json prints one object a line: the text, and for every word what was
observed, what is intended, the kind of change and its probability.

Exit codes:
  0    all is repaired
  1    something unexpected
  2    wrong use
  3    a file or a page could not be read, or only in part, or not be written;
       the rest is repaired all the same
  4    a model file is missing or damaged
  5    some files of a folder failed or lack something: see its report.csv
  6    there was nothing to do
  130  interrupted`,
};
