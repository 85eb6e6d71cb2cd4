import { dpiForEngine } from './check-request.js';
import type { OcrRequest, OcrResult } from './engine.js';
import { reasonOf, UnreadablePicture } from './ocr-error.js';
import type { PageReader } from './page-reader.js';
import { readEngineHocr } from './read-engine-hocr.js';
import { type RunningCommand, runCommand } from './run-command.js';
import { segmentation } from './tesseract-settings.js';

export interface NativeReaderOptions {
  readonly command: string;
  readonly languages: readonly string[];
  /** folder of `LANGUAGE.traineddata`; undefined: where the command looks itself */
  readonly folder: string | undefined;
  /** Tesseract's own settings */
  readonly settings: Readonly<Record<string, string>>;
}

/** Its exit code for a picture that it cannot read; there are others for bad settings and data. */
const FAILED = 1;
const NO_PICTURE = /\bpix|\bimage|\bpng\b|\bjpe?g\b|unknown format/iu;

/** One process a page: nothing to start before, and nothing left after. */
export function startNativeReader({ command, languages, folder, settings }: NativeReaderOptions): PageReader {
  let running: RunningCommand | undefined;
  const { tessedit_pageseg_mode: usual = '3', ...others } = settings;
  const fixed = ['-l', languages.join('+'), '--oem', '1'];
  if (folder !== undefined) fixed.push('--tessdata-dir', folder);
  for (const [name, value] of Object.entries({ ...others, tessedit_create_hocr: '1' }))
    fixed.push('-c', `${name}=${value}`);

  const read = async ({ image, dpi, layout }: OcrRequest): Promise<OcrResult> => {
    const resolution = dpiForEngine(dpi);
    const cut = layout === undefined ? usual : segmentation(layout).tessedit_pageseg_mode;
    const told = ['--psm', cut, ...(resolution === undefined ? [] : ['--dpi', resolution])];
    const args = ['stdin', 'stdout', ...told, ...fixed];
    running = runCommand(command, args, image);
    const { code, out, trouble } = await running.end;
    if (code === 0) return readEngineHocr(out);
    const said = reasonOf(trouble.split('\n').at(-1));
    if (code === FAILED && NO_PICTURE.test(trouble)) throw new UnreadablePicture(said);
    throw new Error(`it ended with ${code ?? 'a signal'}: ${said}`);
  };

  return {
    read,
    alive: () => true,
    async kill() {
      running?.kill();
      await running?.end.catch(() => {});
    },
  };
}
