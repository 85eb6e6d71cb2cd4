import { UsageError } from '../../errors.js';
import type { OcrEngine } from './engine.js';
import {
  checkLanguages,
  type LanguageData,
  languagesIn,
  packagedData,
  packagedLanguages,
} from './language-data.js';
import { startNativeReader } from './native-reader.js';
import { reasonOf } from './ocr-error.js';
import { createPooledEngine, PAGE_TIMEOUT_MS } from './pooled-engine.js';
import { runCommand } from './run-command.js';
import type { EngineOptions } from './tesseract-engine.js';
import { tesseractSettings } from './tesseract-settings.js';

export interface NativeEngineOptions extends EngineOptions {
  /** default: `tesseract` */
  readonly command?: string | undefined;
  /**
   * Folder of `LANGUAGE.traineddata`. Default: npm's packages, unpacked into a temporary folder, so that both engines
   * read with the same data; for languages without such a package the machine's own.
   */
  readonly tessdataDir?: string | undefined;
}

/**
 * The machine's own `tesseract`: about a quarter quicker than the engine built in. One process a page.
 *
 * @throws UsageError when it is not installed, lacks the data of a language, or an option is wrong
 */
export async function createNativeEngine(options: NativeEngineOptions): Promise<OcrEngine> {
  const { workers, command = 'tesseract', languages = ['vie'], tessdataDir, timeoutMs } = options;
  checkLanguages(languages);
  const version = await versionOf(command);
  const data = await findData(command, languages, tessdataDir);
  try {
    return createPooledEngine({
      name: `tesseract ${version}, ${languages.join('+')}`,
      workers,
      timeoutMs: timeoutMs ?? PAGE_TIMEOUT_MS,
      recycleAfter: 1, // a process reads one page anyhow
      start: () =>
        startNativeReader({ command, languages, folder: data?.folder, settings: tesseractSettings(options) }),
      cleanUp: async () => data?.remove(),
    });
  } catch (error) {
    await data?.remove();
    throw error;
  }
}

async function versionOf(command: string): Promise<string> {
  try {
    const { code, out, trouble } = await runCommand(command, ['--version']).end;
    const version = /^tesseract v?(\S+)/mu.exec(`${out}\n${trouble}`)?.[1];
    if (code !== 0 || version === undefined) throw new Error('it does not answer as Tesseract does');
    return version;
  } catch (error) {
    throw new UsageError(
      `\`${command}\` cannot be run (${reasonOf(error)}): install Tesseract 4 or later, or use the engine built in.`,
    );
  }
}

/** Undefined when the command finds the data itself. */
async function findData(
  command: string,
  languages: readonly string[],
  tessdataDir: string | undefined,
): Promise<LanguageData | undefined> {
  if (tessdataDir !== undefined) {
    const data = languagesIn(tessdataDir, languages);
    if (data.packed)
      throw new UsageError(`The data in \`${tessdataDir}\` is packed: unpack it with \`gunzip\` first.`);
    return data;
  }
  if (languages.every((language) => packagedData(language) !== undefined))
    return packagedLanguages(languages, true);
  const { out, trouble } = await runCommand(command, ['--list-langs']).end;
  const known = new Set(`${out}\n${trouble}`.split(/\r?\n/u).map((row) => row.trim()));
  const missing = languages.find((language) => !known.has(language));
  if (missing !== undefined)
    throw new UsageError(
      `\`${command}\` has no data for \`${missing}\`: install it (Debian: \`tesseract-ocr-${missing}\`), or name ` +
        'the folder that holds it.',
    );
  return undefined;
}
