import type { Command } from 'commander';
import { EXIT } from '../errors.js';
import { convertBytes } from '../source/convert-bytes.js';
import { SNIFF_BYTES, sniff } from '../source/sniff.js';
import { bytesOfText } from '../vietnamese/legacy-charsets/bytes.js';
import type { Conversion } from '../vietnamese/legacy-charsets/convert.js';
import { ENCODING_TITLES, LEGACY_ENCODINGS } from '../vietnamese/legacy-charsets/encodings.js';
import { atomicFile } from './atomic-file.js';
import type { PdfConversion } from './convert-pdf.js';
import { type ConvertOptions, type Settings, settingsOf, USUAL_THRESHOLD } from './convert-settings.js';
import { exitCodeOf, isClosedPipe, isDebugging } from './exit.js';
import { expandGlobs } from './expand-globs.js';
import { type Io, say, write } from './io.js';
import type { Messages } from './messages/messages.js';
import { planJobs } from './outputs.js';
import { readBytes } from './read-bytes.js';

/** The names of the encodings, on two lines of the help. */
const ENCODING_LIST = [LEGACY_ENCODINGS.slice(0, 6), LEGACY_ENCODINGS.slice(6)]
  .map((names) => `  ${names.join(', ')}`)
  .join(',\n');

function outcome(
  { encoding, certainty, runs, lost, lowered }: Conversion,
  settings: Settings,
  m: Messages['convert'],
): string {
  const percent = m.certainty(m.percent((Math.floor(certainty * 1000) / 10).toFixed(1)));
  const named = settings.from !== 'auto';
  const parts = [
    encoding === undefined
      ? `Unicode${named ? '' : ` (${percent})`}`
      : `${ENCODING_TITLES[encoding]}${named ? '' : ` (${percent}, ${m.runs(runs.length)})`}`,
  ];
  if (settings.to !== 'unicode') parts.push(m.now(ENCODING_TITLES[settings.to]));
  else if (encoding === undefined) parts.push(m.nothingToConvert);
  if (lost > 0) parts.push(m.lost(lost));
  if (lowered > 0) parts.push(m.lowered(lowered));
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
): Promise<PdfConversion> {
  const name = input === '-' ? io.messages.program.standardInput : input;
  const bytes = await readBytes(io, input, name);
  return writing(io, output, async (put) => {
    if (isPdf(bytes, input)) {
      const { convertPdf } = await import('./convert-pdf.js');
      const whole = (c: Conversion): Promise<void> => put(bytesOf(c, settings.to));
      const { message, troubles } = await convertPdf(bytes, name, settings, io.messages, whole);
      return { message: `${name}: ${message}`, troubles };
    }
    const conversion = await convertBytes(bytes, name, settings);
    await put(bytesOf(conversion, settings.to));
    return { message: `${name}: ${outcome(conversion, settings, io.messages.convert)}`, troubles: [] };
  });
}

async function convert(io: Io, files: readonly string[], options: ConvertOptions): Promise<number> {
  const settings = settingsOf(options);
  const inputs = files.length > 0 ? await expandGlobs(files) : ['-'];
  const debug = options.debug === true || isDebugging();
  let worst: number = EXIT.ok;
  for (const { input, output } of await planJobs(inputs, options.output, undefined)) {
    try {
      if (input === '-' && io.stdin.isTTY) await say(io, io.messages.program.keyboard);
      const { message, troubles } = await convertOne(io, input, output, settings);
      if (!options.quiet) await say(io, message);
      for (const trouble of troubles) await say(io, io.messages.translate(trouble));
      if (worst === EXIT.ok && troubles.length > 0) worst = EXIT.input;
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
  const { convert: m } = io.messages;
  program
    .command('convert')
    .summary(m.summary)
    .description(m.description)
    .argument('[file...]', m.files)
    .option('--from <encoding>', m.from, 'auto')
    .option('--to <encoding>', m.to, 'unicode')
    .option('-o, --output <path>', m.output)
    .option('--threshold <probability>', m.threshold, USUAL_THRESHOLD)
    .option('--password <password>', m.password)
    .option('-q, --quiet', io.messages.program.quietOption)
    .option('--debug', io.messages.program.debugOption)
    .addHelpText('after', m.help(ENCODING_LIST))
    .action(async (files: string[], options: ConvertOptions) => {
      finish(await convert(io, files, options));
    });
}
