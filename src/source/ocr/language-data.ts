import { existsSync, rmSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { UsageError } from '../../errors.js';

/** A folder with the data of all languages asked for. */
export interface LanguageData {
  readonly folder: string;
  /** `LANGUAGE.traineddata.gz`, else `LANGUAGE.traineddata` */
  readonly packed: boolean;
  /** Removes the folder if it is a temporary one. */
  remove(): Promise<void>;
}

const NAME = /^[a-z][a-z_]{2,30}$/iu;
const require = createRequire(import.meta.url);

/** @throws UsageError when there is none, or one is no name of a language */
export function checkLanguages(languages: readonly string[]): void {
  if (languages.length === 0) throw new UsageError('No language to recognise was named: name `vie`.');
  for (const language of languages)
    if (!NAME.test(language))
      throw new UsageError(`\`${language}\` is no language of Tesseract: name one like \`vie\` or \`fra\`.`);
}

/** The packed data of the `@tesseract.js-data` package; undefined when that is not installed. */
export function packagedData(language: string): string | undefined {
  try {
    const root = dirname(require.resolve(`@tesseract.js-data/${language}/package.json`));
    const file = join(root, '4.0.0_best_int', `${language}.traineddata.gz`);
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The data of the languages out of their npm packages, in one folder; a temporary one when they must be unpacked or
 * come from several packages.
 *
 * @throws UsageError when a package is missing
 */
export async function packagedLanguages(
  languages: readonly string[],
  unpack: boolean,
): Promise<LanguageData> {
  checkLanguages(languages);
  const files = languages.map((language) => {
    const file = packagedData(language);
    if (file === undefined)
      throw new UsageError(
        `There is no data to recognise \`${language}\`: install it with ` +
          `\`npm install @tesseract.js-data/${language}\`.`,
      );
    return { language, file };
  });
  if (files.length === 1 && !unpack)
    return { folder: dirname(files[0]!.file), packed: true, remove: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'khoiphuc-ocr-'));
  const atExit = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', atExit);
  for (const { language, file } of files) {
    const name = join(folder, `${language}.traineddata`);
    if (unpack) await writeFile(name, await promisify(gunzip)(await readFile(file)));
    else await copyFile(file, `${name}.gz`);
  }
  const remove = async (): Promise<void> => {
    process.removeListener('exit', atExit);
    await rm(folder, { recursive: true, force: true });
  };
  return { folder, packed: !unpack, remove };
}

/**
 * Data that the caller keeps in a folder, all of it packed or all unpacked.
 *
 * @throws UsageError when a file is missing
 */
export function languagesIn(folder: string, languages: readonly string[]): LanguageData {
  checkLanguages(languages);
  const has = (ending: string): boolean =>
    languages.every((language) => existsSync(join(folder, `${language}${ending}`)));
  const packed = !has('.traineddata');
  if (packed && !has('.traineddata.gz'))
    throw new UsageError(
      `Not all of ${languages.map((language) => `\`${language}.traineddata\``).join(', ')} are in ` +
        `\`${folder}\`: put them there or name another folder.`,
    );
  return { folder, packed, remove: async () => {} };
}
