import { beforeAll, describe, expect, it } from 'vitest';
import type { Restorer } from '../../src/restore/restorer.js';
import { shippedRestorer } from '../shipped-models.js';

let restorer: Restorer;
beforeAll(async () => {
  restorer = await shippedRestorer();
});

describe('syllables cut at the end of a line', () => {
  it('get their marks back and leave the lines as they are', () => {
    const observed =
      'Cac cap uy dang cân đây manh công tac tuyén truy-\r\nén sâu rông trong nhân dân, thyc hi-\r\nén tét chü truong';
    expect(restorer.restore(observed).text.split('\r\n').slice(1)).toEqual([
      'ền sâu rộng trong nhân dân, thực hi-',
      'ện tốt chủ trương',
    ]);
  });

  it('stay where the text is clean', () => {
    const text =
      'Các cấp uỷ đảng đẩy mạnh công tác tuyên truy-\nền sâu rộng trong nhân dân, ngh-\niên cứu chính sách.';
    expect(restorer.restore(text).text).toBe(text);
  });
});
