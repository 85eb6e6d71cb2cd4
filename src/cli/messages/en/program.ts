/** The program as a whole, and what all commands share. */
export const PROGRAM = {
  description: 'Khôi phục: restores scanned or garbled Vietnamese documents to clean text.',
  versionOption: 'print the version',
  helpOption: 'show this help',
  helpCommand: 'show the help of a command',
  langOption: 'language of the messages',
  quietOption: 'print no diagnostics but errors',
  debugOption: 'of an error, print where in the program it arose',
  afterError: 'Add --help to see how it is used.',
  /** titles of the parts of a help text, as commander names them */
  titles: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Commands:': 'Commands:',
  },
  usageOptions: '[options]',
  usageCommand: '[command]',
  choices: (values: string) => `choices: ${values}`,
  defaultValue: (value: string) => `default: ${value}`,
  examples: `
Examples:
  khoiphuc repair scan.pdf -o clean.txt     recognise and restore a scan
  khoiphuc repair scans/ -o clean/          a folder; run it again to go on
  khoiphuc repair scan.txt > clean.txt      restore a mangled text
  khoiphuc repair --explain scan.txt        see what is changed, and why
  khoiphuc repair --help                    all options of a command

Results go to standard output, messages to standard error, in the language that
LC_ALL, LANG or --lang names.

Exit codes:
  0    fine
  1    something unexpected
  2    wrong use
  3    trouble with an input or output file
  4    trouble with a model file
  5    some files of a folder failed
  6    there was nothing to do
  130  interrupted`,
  completion: {
    summary: 'let the shell complete commands and options',
    description: 'Prints what a shell needs to complete the commands and options of khoiphuc.',
    shell: 'which shell',
    help: `
To have it in every new shell:
 bash       echo 'source <(khoiphuc completion bash)' >> ~/.bashrc
 zsh        echo 'source <(khoiphuc completion zsh)' >> ~/.zshrc
 fish       khoiphuc completion fish > ~/.config/fish/completions/khoiphuc.fish
 PowerShell khoiphuc completion powershell >> $PROFILE`,
  },
  standardInput: 'standard input',
  keyboard: 'reading from the keyboard; end with Ctrl-D (Windows: Ctrl-Z, Enter)',
  diskFull: 'There is no space left on the disk. Nothing half-written was left behind.',
  unexpected: (message: string) =>
    `Something went wrong that should not: ${message}\nPlease report it, with what \`--debug\` prints.`,
};
