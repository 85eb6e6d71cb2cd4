import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether poppler's commands are there; tests that lean on them are skipped otherwise. */
export const HAS_POPPLER = ['pdftotext', 'pdftoppm'].every((name) => spawnSync(name, ['-v']).status === 0);

function withFile<T>(bytes: Uint8Array, work: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'khoiphuc-'));
  try {
    const path = join(folder, 'x.pdf');
    writeFileSync(path, bytes);
    return work(path, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What `pdftotext` reads: lines of words, blank lines left out. It must not complain. */
export function popplerLines(bytes: Uint8Array, ...options: string[]): string[] {
  return withFile(bytes, (path) => {
    const { stdout, stderr } = spawnSync('pdftotext', [...options, path, '-'], { encoding: 'utf8' });
    if (stderr !== '') throw new Error(stderr);
    return stdout
      .split(/[\n\f]/u)
      .map((line) => line.trim().replace(/ +/gu, ' '))
      .filter((line) => line !== '');
  });
}

/** The pages as `pdftoppm` draws them, one file of pixels after another. */
export function popplerPixels(bytes: Uint8Array, dpi = 50): Buffer {
  return withFile(bytes, (path) =>
    execFileSync('pdftoppm', ['-r', String(dpi), path], { maxBuffer: 2 ** 28 }),
  );
}
