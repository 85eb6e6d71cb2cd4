/** `khoiphuc train`. What it reports while it works is for specialists, and English. */
export const TRAIN = {
  summary: 'rebuild the models from text',
  description: 'Rebuilds the model files from folders of text and of pairs of lines.',
  output: 'folder that receives the files',
  megabytes: 'size of the language model',
  seed: 'the same seed gives the same pages',
  pages: 'how many of each kind',
  heldOut: 'share of the pages kept for measuring',
  lists: 'raw lists of places and name parts, see dictionaries/README.md',
  ngram: 'Counts the language model.',
  lexicon: 'Brings the readable tables up to date with the text.',
  steps: (all: string) => `only some of: ${all}`,
  pairs: 'Sets, damages and recognises pages; what exists is not made again.',
  tessdataBest: 'use the native tesseract, with this data',
  tessdataFast: 'its fast data, for some of the pages',
  tessdataLegacy: 'data of the legacy engine, for some',
  confusions: 'Learns how letters are misread.',
  calibration: 'Learns from held-out pages how sure is sure; needs the other models.',
  doubts: "Learns from pages it sets how far a recogniser's doubts can be believed.",
  doubtPages: 'pages to set and read',
  leastPages: 'pages to set and read at least: those of a paper stay together',
  engine: 'what recognises',
  tessdata: 'its data, instead of that which came along',
  lookalikes: 'Finds which letters look alike in print; writes lookalikes.tsv.',
  wholePages: 'Sets whole papers, scans and reads them: pages for `train calibration`.',
  languages: 'data to read with, apart by commas: pages are made with each',
  detector: 'Learns to tell clean, damaged, legacy and foreign text apart.',
  detectorPairs: 'folder that `train pairs` made',
  foreign: '*.txt files in other languages, one paragraph a line',
  pack: 'Packs the tables into knowledge.bin, which loads faster; the tables stay the truth.',
  all: 'All but the detector: pairs unless they are given, confusions, text, tables, certainty.',
  allPairs: 'folder of pairs that exists; made in OUTPUT/pairs when left out',
  number: 'It must be a number.',
  pageKinds: (part: string, kinds: string) => `\`${part}\` is not KIND=COUNT, KIND one of ${kinds}.`,
  noStep: (part: string) => `\`${part}\` is none of the steps.`,
  help: `
CORPORA is a folder of UTF-8 text, one paragraph a line, in folders that are
weighed apart: core (papers like those to be restored), administrative (laws,
decisions) and general (news, encyclopedias). Any of them may be missing. A
folder of any other name is a group by itself, and so are files in none of
them; the tables count such text as core. PAIRS is a folder that \`train pairs\`
made, or one of your own with lines {"kind","observed","intended"} in *.jsonl
files: confusions are learnt from its sub-folder train, certainty from held-out,
both from all of it where it has no such folder. \`train all\` looks at all that
it will read before it begins. Every file is written whole or not at all. The
same files give the same model, but for the date in its header
(SOURCE_DATE_EPOCH sets it).

Examples:
  khoiphuc train ngram corpora -o models        the language model
  khoiphuc train lexicon corpora -o models      counts of the readable tables
  khoiphuc train pairs corpora -o pairs         pages set, damaged, recognised
  khoiphuc train confusions pairs -o models     how letters are misread
  khoiphuc train calibration pairs -o models    how certain is certain; last
  khoiphuc train pages corpora --languages eng,fra -o pages
  khoiphuc train lookalikes -o models           letters that look alike
  khoiphuc train doubts corpora -o models       how sure the recogniser is
  khoiphuc train detector corpora --pairs pairs --foreign foreign -o models
                                                clean, damaged or foreign text
  khoiphuc train all corpora --pairs pairs -o models
  khoiphuc repair --models models scan.txt

Millions of n-grams want memory: NODE_OPTIONS=--max-old-space-size=8192.
Exit codes: 0 done, 2 wrong use, 3 trouble with a file, 4 a model that it needs
is missing or damaged.`,
};
