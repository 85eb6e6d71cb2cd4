import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codecOf } from '../../src/vietnamese/legacy-charsets/codecs.js';

const TEXT =
  'Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy, tổ chức đảng tiếp tục đẩy mạnh công tác tuyên truyền.\n' +
  'Các cơ quan báo chí mở chuyên trang, chuyên mục về xây dựng Đảng và hệ thống chính trị.\n';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'khoiphuc-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('khoiphuc repair of bytes from before Unicode', () => {
  it.each(['tcvn3', 'vni'] as const)('reads a file in %s', (encoding) => {
    const file = join(folder, `${encoding}.txt`);
    writeFileSync(file, Buffer.from(codecOf(encoding).encode(TEXT).text, 'latin1'));
    const { stdout, stderr, status } = spawnSync('node', ['bin/khoiphuc.js', 'repair', file], {
      encoding: 'utf8',
    });
    expect(stdout).toBe(TEXT);
    expect(stderr).toMatch(encoding === 'tcvn3' ? /TCVN3/ : /VNI/);
    expect(status).toBe(0);
  });

  it('refuses bytes of which that is not certain, and says what they look like', () => {
    const file = join(folder, 'french.txt');
    writeFileSync(file, Buffer.from('Café déjà vu, élève naïf\n', 'latin1'));
    expect(() => execFileSync('node', ['bin/khoiphuc.js', 'repair', file], { stdio: 'pipe' })).toThrow(
      /Latin-1/,
    );
  });
});
