/** What is said of a command line that cannot be followed. */
export const USAGE = {
  jobs: 'It must be a whole number of 1 or more.',
  positive: 'It must be a number above 0.',
  wholeNumber: 'It must be a whole number.',
  glob: 'It must be a glob, like "*.pdf".',
  noFolderThere: (output: string) =>
    `\`-o ${output}\`: several results need a folder, and none can be made there.`,
  whichFile: 'Which file? Name one, or `-` for standard input. `khoiphuc repair --help` says more.',
  jsonOrExplain: '`--json` and `--explain` are two forms of the same; choose one.',
  severalFormats: 'Several formats need a place: name a file or a folder with `-o`.',
  oneDocument: '`--corrections` belongs to one document: give that one alone.',
  stdinTwice: '`-` (standard input) can be read only once.',
  overwrites: (output: string, input: string) =>
    `\`-o ${output}\` would overwrite the input ${input}. Give another name or folder.`,
  sameResult: (one: string, other: string, result: string) =>
    `${one} and ${other} would both become ${result}. Repair them one at a time.`,
  folderNeedsFolder: 'Results of a folder need a folder: name it with `-o`.',
  notForFolders: (option: string) =>
    `\`--${option}\` is for single files; for folders, \`--format json\` tells all.`,
  notForLines: (option: string) => `\`${option}\` does nothing with \`--jsonl\`: leave it out.`,
  stdinAmongMany: '`-` (standard input) cannot be one of many inputs here.',
  linesFromStdin: '`--jsonl` reads standard input; name files in its lines: {"id": 1, "path": "a.pdf"}.',
  linesToStdout: '`--jsonl` writes to standard output; use `>`.',
  noSource: (path: string, format: string, name: string) =>
    `${path}: \`--format ${format}\` needs the document that was reviewed, and there is no ${name}, neither beside the corrections nor here. Name it with \`--source FILE\`.`,
  sourceOfOne: '`--source` goes with one corrections file; apply them one at a time.',
  documentOfOne: '`--document` goes with one corrections file; apply them one at a time.',
  formatsNeedFolder: 'Several formats need a folder: add `-o FOLDER`.',
  overwritesResult: (output: string, path: string) =>
    `\`-o ${output}\` would overwrite ${path}, an input or another result. Give another name or folder.`,
  otherPages: (name: string) =>
    `${name}: the corrections and the document do not have the same pages. Give the document that the review page was written with.`,
  noEncoding: (option: string, name: string, all: string) =>
    `\`${option} ${name}\`: no such encoding. There are: ${all}.`,
  threshold: (given: string) => `\`--threshold ${given}\`: give a probability, 0.99 for instance.`,
  filesOrFolders: (folder: string) => `Give files only or folders only: ${folder} is a folder.`,
  noPages: (name: string) => `${name}: there is no page in it.`,
  tooLarge: (name: string, megabytes: number) =>
    `${name}: larger than ${megabytes} MB. Split it at a line end.`,
  isFolder: (name: string) => `${name}: this is a folder. Give the files in it.`,
};
