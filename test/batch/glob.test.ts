import { describe, expect, it } from 'vitest';
import { globOf, looksLikeGlob, matcherOfGlob, withSlashes } from '../../src/batch/glob.js';

/** Takes a glob apart where these folders are there. */
async function apart(typed: string, separator: string, ...folders: readonly string[]) {
  return globOf(typed, separator, async (folder) => folders.includes(folder));
}

describe('globs as Windows types them', () => {
  it.each([
    ['kho-quet\\*.pdf', ['kho-quet'], 'kho-quet', '*.pdf'],
    ['D:\\Kho quét\\2023\\*.pdf', ['D:/', 'D:/Kho quét', 'D:/Kho quét/2023'], 'D:/Kho quét/2023', '*.pdf'],
    ['D:\\Kho (2023)\\**\\*.tif', ['D:/', 'D:/Kho (2023)'], 'D:/Kho (2023)', '**/*.tif'],
    ['D:\\kho [cũ]\\*.pdf', ['D:/', 'D:/kho [cũ]'], 'D:/kho [cũ]', '*.pdf'],
    ['D:\\*.pdf', ['D:/'], 'D:/', '*.pdf'],
    ['\\\\may-chu\\kho\\*.pdf', ['//may-chu/kho'], '//may-chu/kho', '*.pdf'],
    ['*.pdf', [], '.', '*.pdf'],
    ['khong-co\\*.pdf', [], 'khong-co', '*.pdf'],
  ] as const)('%s', async (typed, folders, folder, pattern) => {
    expect(await apart(typed, '\\', ...folders)).toEqual({ folder, pattern });
  });

  it('are none where no sign of one is left behind the folders that are there', async () => {
    expect(await apart('D:\\kho [cũ]\\a.pdf', '\\', 'D:/', 'D:/kho [cũ]')).toBeUndefined();
    expect(await apart('a.pdf', '\\')).toBeUndefined();
  });

  it('leave the signs of Unix alone, where `\\` may be part of a name', async () => {
    expect(withSlashes('a\\*.pdf', '/')).toBe('a\\*.pdf');
    expect(looksLikeGlob('a\\*.pdf', '/')).toBe(false);
    expect(looksLikeGlob('a\\*.pdf', '\\')).toBe(true);
    expect(await apart('/kho/*.pdf', '/', '/kho')).toEqual({ folder: '/kho', pattern: '*.pdf' });
    expect(await apart('/*.pdf', '/', '/')).toEqual({ folder: '/', pattern: '*.pdf' });
  });

  it('match names however their marks are composed', () => {
    const matches = matcherOfGlob({ folder: '.', pattern: 'báo cáo*.pdf'.normalize('NFD') });
    expect(matches('báo cáo 1.pdf'.normalize('NFC'))).toBe(true);
    expect(matches('báo cáo 1.pdf'.normalize('NFD'))).toBe(true);
    expect(matches('bao cao 1.pdf')).toBe(false);
  });
});
