import type { Command } from 'commander';
import { EXIT } from '../errors.js';
import { convertBytes } from '../source/convert-bytes.js';
import { SNIFF_BYTES, sniff } from '../source/sniff.js';
import { bytesOfText } from '../vietnamese/legacy-charsets/bytes.js';
import type { Conversion } from '../vietnamese/legacy-charsets/convert.js';
import { ENCODING_TITLES, LEGACY_ENCODINGS } from '../vietnamese/legacy-charsets/encodings.js';
import { atomicFile } from './atomic-file.js';
import { type ConvertOptions, type Settings, settingsOf, USUAL_THRESHOLD } from './convert-settings.js';
import { exitCodeOf, isClosedPipe, isDebugging } from './exit.js';
import { type Io, say, write } from './io.js';
import { planJobs } from './outputs.js';
import { readBytes } from './read-bytes.js';

const HELP = `
Encodings: ${LEGACY_ENCODINGS.slice(0, 6).join(', ')},
${LEGACY_ENCODINGS.slice(6).join(', ')}. Names such as abc and cp1258 are
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
file is missing, cannot be read, or its encoding is not certain.`;

function outcome({ encoding, certainty, runs, lost, lowered }: Conversion, settings: Settings): string {
  const percent = `${(Math.floor(certainty * 1000) / 10).toFixed(1)} %`;
  const named = settings.from !== 'auto';
  const parts = [
    encoding === undefined
      ? `Unicode${named ? '' : ` (certainty ${percent})`}`
      : `${ENCODING_TITLES[encoding]}${named ? '' : ` (certainty ${percent}, ${runs.length === 1 ? '1 run' : `${runs.length} runs`})`}`,
  ];
  if (settings.to !== 'unicode') parts.push(`now ${ENCODING_TITLES[settings.to]}`);
  else if (encoding === undefined) parts.push('nothing to convert');
  if (lost > 0) parts.push(`characters it lacks, now \`?\`: ${lost}`);
  if (lowered > 0) parts.push(`capitals with tones, to be set in a font of capitals (.VnTimeH): ${lowered}`);
  return parts.join('; ');
}

/** UTF-8 for Unicode, and for mojibake, which is Unicode of a kind; bytes for the rest. */
function bytesOf({ text }: Conversion, to: Settings['to']): string | Uint8Array {
  return to === 'unicode' || to.startsWith('mojibake') ? text : bytesOfText(text);
}

/** Standard output, or a file that appears whole or not at all. */
async function writing<T>(
  io: Io,
  output: string | undefined,
  fill: (write: (content: string | Uint8Array) => Promise<void>) => Promise<T>,
): Promise<T> {
  if (output === undefined) return fill((content) => write(io.stdout, content));
  const file = await atomicFile(output);
  try {
    const result = await fill((content) => file.write(content));
    await file.commit();
    return result;
  } finally {
    file.discard();
  }
}

function isPdf(bytes: Uint8Array, input: string): boolean {
  const found = sniff(bytes.subarray(0, SNIFF_BYTES));
  return (found.kind === 'other' && found.what === 'a PDF') || /\.pdf$/i.test(input);
}

async function convertOne(
  io: Io,
  input: string,
  output: string | undefined,
  settings: Settings,
): Promise<string> {
  const name = input === '-' ? 'standard input' : input;
  const bytes = await readBytes(io, input, name);
  return writing(io, output, async (put) => {
    if (isPdf(bytes, input)) {
      const { convertPdf } = await import('./convert-pdf.js');
      return `${name}: ${await convertPdf(bytes, name, settings, (c) => put(bytesOf(c, settings.to)))}`;
    }
    const conversion = await convertBytes(bytes, name, settings);
    await put(bytesOf(conversion, settings.to));
    return `${name}: ${outcome(conversion, settings)}`;
  });
}

async function convert(io: Io, files: readonly string[], options: ConvertOptions): Promise<number> {
  const settings = settingsOf(options);
  const inputs = files.length > 0 ? files : ['-'];
  const debug = options.debug === true || isDebugging();
  let worst: number = EXIT.ok;
  for (const { input, output } of await planJobs(inputs, options.output, undefined)) {
    try {
      if (input === '-' && io.stdin.isTTY) await say(io, 'reading from the keyboard; end with Ctrl-D');
      const message = await convertOne(io, input, output, settings);
      if (!options.quiet) await say(io, message);
    } catch (error) {
      if (isClosedPipe(error)) throw error;
      const code = await exitCodeOf(error, io, debug);
      if (worst === EXIT.ok) worst = code;
    }
  }
  return worst;
}

/**
 * Adds `khoiphuc convert` to the program.
 *
 * @param finish told the exit code
 */
export function registerConvert(program: Command, io: Io, finish: (code: number) => void): void {
  program
    .command('convert')
    .summary('convert TCVN3, VNI, VIQR and other old encodings')
    .description('Converts text between Unicode and the encodings that Vietnamese was typed in before it.')
    .argument('[file...]', 'text files or PDFs; - is standard input')
    .option('--from <encoding>', 'what the files are in', 'auto')
    .option('--to <encoding>', 'what they become', 'unicode')
    .option('-o, --output <path>', 'write there: a file, or a folder for several inputs')
    .option('--threshold <probability>', 'how certain `auto` must be', USUAL_THRESHOLD)
    .option('--password <password>', 'opens a PDF that wants one')
    .option('-q, --quiet', 'print no diagnostics but errors')
    .option('--debug', 'print where an error arose')
    .addHelpText('after', HELP)
    .action(async (files: string[], options: ConvertOptions) => {
      finish(await convert(io, files, options));
    });
}
