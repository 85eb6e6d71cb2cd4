/** A language that the command speaks. */
export type Language = 'en' | 'vi';

/** The languages, for `--lang`. */
export const LANGUAGES: readonly Language[] = ['vi', 'en'];

/** Where nothing else is asked for. */
const FALLBACK: Language = 'en';

type Environment = Readonly<Record<string, string | undefined>>;

/** `vi_VN.UTF-8`, `vi-VN`, `vi` and the like; undefined for a language that the command does not speak. */
function known(locale: string | undefined): Language | undefined {
  const name = /^[a-z]+/u.exec((locale ?? '').toLowerCase())?.[0];
  return LANGUAGES.find((language) => language === name);
}

/** The value of `--lang`, wherever it stands before `--`; a value that is no language is refused later, with the rest. */
function asked(argv: readonly string[]): Language | undefined {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  for (const [i, word] of words.entries()) {
    if (word === '--lang') return known(words[i + 1]);
    if (word.startsWith('--lang=')) return known(word.slice('--lang='.length));
  }
  return undefined;
}

/**
 * The language that the environment asks for, as POSIX and GNU gettext read it: `LC_ALL` before `LC_MESSAGES` before
 * `LANG`; `LANGUAGE`, a list of wishes, counts unless the locale is `C`.
 *
 * @returns undefined when it says nothing
 */
function ofEnvironment({ LC_ALL, LC_MESSAGES, LANG, LANGUAGE }: Environment): Language | undefined {
  const locale = LC_ALL || LC_MESSAGES || LANG;
  if (!locale) return undefined;
  if (/^(?:C|POSIX)(?:\.|$)/u.test(locale)) return FALLBACK;
  const wishes = (LANGUAGE ?? '').split(':').map(known);
  return wishes.find((wish) => wish !== undefined) ?? known(locale) ?? FALLBACK;
}

/**
 * The language in which the review pages of a run open. Their reader may be another person at another computer: English, which a
 * server speaks that nobody asked, binds nobody.
 *
 * @param argv the arguments after the program's name
 * @param spoken what the run speaks
 * @returns undefined when the reader's browser shall say
 */
export function reviewLanguageOf(argv: readonly string[], spoken: Language): Language | undefined {
  return asked(argv) ?? (spoken === FALLBACK ? undefined : spoken);
}

/**
 * The language that a run of the command speaks.
 *
 * @param argv the arguments after the program's name
 * @param environment variables of the process
 * @param systemLocale asked where the environment says nothing, as on Windows: `vi-VN`
 */
export function languageOf(
  argv: readonly string[],
  environment: Environment,
  systemLocale: () => string | undefined,
): Language {
  return asked(argv) ?? ofEnvironment(environment) ?? known(systemLocale()) ?? FALLBACK;
}

/** What the operating system is set to; on Unix that is the environment once more. */
export function systemLocale(): string | undefined {
  return Intl.DateTimeFormat().resolvedOptions().locale;
}
