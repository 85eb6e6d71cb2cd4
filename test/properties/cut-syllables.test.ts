import { beforeAll, describe, expect, it } from 'vitest';
import { loadModels } from '../../src/model/load.js';
import { createRestorer, type Restorer } from '../../src/restore/restorer.js';

let restorer: Restorer;
beforeAll(async () => {
  restorer = createRestorer(await loadModels());
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
