import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Worker } from 'tesseract.js';
import { InputError, UsageError } from '../../errors.js';

/** A word as the engine saw it; box in pixels of the image; `line` counts the engine's own lines. */
export interface RecognisedWord {
  readonly text: string;
  readonly line: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Recognise = (image: Buffer, dpi: number) => Promise<readonly RecognisedWord[]>;

export interface Recogniser {
  readonly recognise: Recognise;
  close(): Promise<void>;
}

/** One page may take this long before the engine counts as hung. */
const PAGE_TIMEOUT_MS = 120_000;

/** Reads Tesseract's TSV (level 5 rows: words). */
export function parseTesseractTsv(tsv: string): readonly RecognisedWord[] {
  const words: RecognisedWord[] = [];
  let line = -1;
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t');
    if (cells[0] === '4') line++;
    const text = cells.slice(11).join('\t').trim();
    if (cells[0] !== '5' || text === '') continue;
    const [left, top, width, height] = cells.slice(6, 10).map(Number) as [number, number, number, number];
    words.push({ text: text.normalize('NFC'), line, left, top, width, height });
  }
  return words;
}

/**
 * A native `tesseract` (about a third quicker than the WebAssembly build on the same data).
 * @param tessdata folder of `LANGUAGE.traineddata`
 * @param legacy runs the engine from before version 4 (the data must hold it)
 * @throws UsageError when the data file is missing; a failed page rejects with InputError.
 */
export function nativeRecogniser(language: string, tessdata: string, legacy = false): Recogniser {
  if (!existsSync(join(tessdata, `${language}.traineddata`))) {
    throw new UsageError(
      `No \`${language}.traineddata\` in \`${tessdata}\`: unpack it there or name another folder.`,
    );
  }
  const mode = legacy ? '0' : '1';
  const options = ['--tessdata-dir', tessdata, '-l', language, '--oem', mode, '-c', 'tessedit_create_tsv=1'];
  return {
    recognise: (image, dpi) =>
      new Promise((resolve, reject) => {
        const child = spawn('tesseract', ['stdin', 'stdout', '--dpi', String(dpi), ...options], {
          env: { ...process.env, OMP_THREAD_LIMIT: '1' },
          stdio: ['pipe', 'pipe', 'pipe'],
          timeout: PAGE_TIMEOUT_MS,
        });
        const out: Buffer[] = [];
        const trouble: Buffer[] = [];
        child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
        child.stderr.on('data', (chunk: Buffer) => trouble.push(chunk));
        child.on('error', (error) =>
          reject(
            new UsageError(`Cannot start \`tesseract\` (${error.message}): install it or use tesseract.js.`),
          ),
        );
        child.on('close', (code) => {
          if (code === 0) resolve(parseTesseractTsv(Buffer.concat(out).toString('utf8')));
          else
            reject(
              new InputError(`tesseract ended with ${code}: ${Buffer.concat(trouble).toString('utf8')}`),
            );
        });
        child.stdin.on('error', () => {}); // a child that died early is reported by `close`
        child.stdin.end(image);
      }),
    close: async () => {},
  };
}

/** tesseract.js with the `4.0.0_best_int` data of `@tesseract.js-data/LANGUAGE`; needs no network. */
export async function portableRecogniser(language: string): Promise<Recogniser> {
  const { createWorker, OEM } = await import('tesseract.js');
  const require = createRequire(import.meta.url);
  let data: string;
  try {
    data = join(dirname(require.resolve(`@tesseract.js-data/${language}/package.json`)), '4.0.0_best_int');
  } catch {
    throw new UsageError(`No data for \`${language}\`: npm install @tesseract.js-data/${language}`);
  }
  const worker: Worker = await createWorker(language, OEM.LSTM_ONLY, {
    langPath: data,
    gzip: true,
    cacheMethod: 'none',
    errorHandler: () => {}, // without one, a bad page ends the process; the job itself still rejects
  });
  return {
    async recognise(image, dpi) {
      await worker.setParameters({ user_defined_dpi: String(dpi) });
      const { data: result } = await worker.recognize(image, {}, { text: false, tsv: true });
      return parseTesseractTsv(result.tsv ?? '');
    },
    close: async () => void (await worker.terminate()),
  };
}
