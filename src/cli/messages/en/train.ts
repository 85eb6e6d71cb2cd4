/** `khoiphuc train`. What it reports while it works is for specialists, and English. */
export const TRAIN = {
  summary: 'rebuild the models from text',
  description: 'Rebuilds the model files from folders of text and of pairs of lines.',
  /** a line for each step, in the list of them */
  summaries: {
    ngram: 'count texts into the language model',
    lexicon: 'bring the readable tables up to date with texts',
    pairs: 'set pages, damage them and recognise them',
    confusions: 'learn how letters are misread',
    calibration: 'learn how far certainties are right; the last step',
    pack: 'pack the tables into one file that loads faster',
    lookalikes: 'find which letters look alike in print',
    doubts: "learn how far a recogniser's doubts can be believed",
    pages: 'set, scan and read whole papers, for calibration',
    detector: 'learn to tell clean, damaged and foreign text apart',
    all: 'do all of this but the detector',
  },
  output: 'folder that receives the files',
  megabytes: 'size of the language model, in MB',
  seed: 'the same seed gives the same pages',
  pages: 'how many of each kind',
  heldOut: 'share of the pages kept for measuring',
  lists: 'raw lists of places and name parts, see dictionaries/README.md',
  ngram: 'Counts texts into the language model, ngram.bin.',
  lexicon: 'Brings the readable tables up to date with texts.',
  steps: (all: string) => `only some of: ${all}`,
  pairs: 'Sets, damages and recognises pages; what exists is not made again.',
  tessdataBest: 'use the native tesseract, with this data',
  tessdataFast: 'its fast data, for some of the pages',
  tessdataLegacy: 'data of the legacy engine, for some',
  confusions: 'Learns how letters are misread.',
  calibration:
    'Learns from held-out pages how far certainties are right, with the other models of the folder.',
  doubts: "Learns from pages it sets how far a recogniser's doubts can be believed.",
  doubtPages: 'pages to set and read',
  leastPages: 'pages to set and read at least: those of a paper stay together',
  engine: 'the recogniser',
  tessdata: 'folder of its data, instead of the data that came along',
  lookalikes: 'Finds which letters look alike in print; writes lookalikes.tsv.',
  wholePages: 'Sets whole papers, scans and reads them: pages for `train calibration`.',
  languages: 'data to read with, commas between them; pages are made for each',
  detector: 'Learns to tell clean, damaged, legacy and foreign text apart.',
  detectorPairs: 'folder that `train pairs` made',
  foreign: '*.txt files in other languages, one paragraph a line',
  pack: 'Packs the tables into knowledge.bin, which loads faster; the tables stay the truth.',
  all: 'Makes all but the detector: pairs unless they are given, confusions, language model, tables, doubts, certainty.',
  allPairs: 'folder of pairs that exist; left out, they are made in DIR/pairs',
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
  khoiphuc train calibration pairs -o models    how right certainties are; last
  khoiphuc train pages corpora --languages eng,fra -o pages
  khoiphuc train lookalikes -o models           letters that look alike
  khoiphuc train doubts corpora -o models       what doubts of engines mean
  khoiphuc train detector corpora --pairs pairs --foreign foreign -o models
                                                clean, damaged or foreign text
  khoiphuc train all corpora --pairs pairs -o models
  khoiphuc repair --models models scan.txt

Millions of n-grams want memory: NODE_OPTIONS=--max-old-space-size=8192.

Exit codes:
  0    done
  2    wrong use
  3    trouble with a file
  4    a model that it needs is missing or damaged`,
};
