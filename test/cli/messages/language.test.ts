import { describe, expect, it } from 'vitest';
import { languageOf, reviewLanguageOf } from '../../../src/cli/messages/language.js';

const NOTHING = (): undefined => undefined;

describe('the language of messages', () => {
  it.each([
    [{ LANG: 'vi_VN.UTF-8' }, 'vi'],
    [{ LANG: 'vi' }, 'vi'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'fr_FR.UTF-8' }, 'en'],
    [{ LANG: 'vie_VN' }, 'en'],
    [{ LANG: 'vi_VN.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'en_US.UTF-8', LC_ALL: 'vi_VN.UTF-8' }, 'vi'],
    [{ LANG: 'vi_VN.UTF-8', LC_ALL: '' }, 'vi'],
    [{ LANG: 'en_US.UTF-8', LANGUAGE: 'vi:en' }, 'vi'],
    [{ LANG: 'vi_VN.UTF-8', LANGUAGE: 'fr:en:vi' }, 'en'],
    [{ LANG: 'C', LANGUAGE: 'vi' }, 'en'],
    [{ LC_ALL: 'C.UTF-8', LANG: 'vi_VN.UTF-8' }, 'en'],
    [{ LC_ALL: 'POSIX', LANG: 'vi_VN.UTF-8' }, 'en'],
    [{}, 'en'],
  ] as const)('of %j is %s', (environment, language) => {
    expect(languageOf([], environment, NOTHING)).toBe(language);
  });

  it('is that of the system where the environment says nothing, as on Windows', () => {
    expect(languageOf([], {}, () => 'vi-VN')).toBe('vi');
    expect(languageOf([], {}, () => 'en-US')).toBe('en');
    expect(languageOf([], { LANG: 'en_US' }, () => 'vi-VN')).toBe('en');
  });

  it('is what --lang asks for, wherever it stands before --', () => {
    const vietnamese = { LANG: 'vi_VN.UTF-8' };
    expect(languageOf(['repair', 'a.txt', '--lang', 'en'], vietnamese, NOTHING)).toBe('en');
    expect(languageOf(['--lang=vi', 'repair'], {}, NOTHING)).toBe('vi');
    expect(languageOf(['repair', '--', '--lang', 'en'], vietnamese, NOTHING)).toBe('vi');
    expect(languageOf(['repair', '--lang', 'xx'], vietnamese, NOTHING)).toBe('vi');
    expect(languageOf(['repair', '--lang'], vietnamese, NOTHING)).toBe('vi');
  });
});

describe('the language in which review pages open', () => {
  it('is what was asked for, or Vietnamese where that is spoken, or else the browser says', () => {
    expect(reviewLanguageOf(['repair', '--lang', 'en'], 'en')).toBe('en');
    expect(reviewLanguageOf(['repair', '--lang', 'vi'], 'vi')).toBe('vi');
    expect(reviewLanguageOf(['repair'], 'vi')).toBe('vi');
    expect(reviewLanguageOf(['repair'], 'en')).toBeUndefined();
  });
});
