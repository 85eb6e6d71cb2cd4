import { describe, expect, it } from 'vitest';
import { withLineEnds } from '../../../src/restore/certainty/keep-lines.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';

const placed = (observed: string, reading: string) => withLineEnds(reading, tokenize(observed), observed);

describe('the line ends within a reading of several tokens', () => {
  it('stand where they stood, one token a syllable', () => {
    expect(placed('Vo Thi\nSau', 'Võ Thị Sáu')).toBe('Võ Thị\nSáu');
    expect(placed('Vo\r\nThi\n  Sau', 'Võ Thị Sáu')).toBe('Võ\r\nThị\n  Sáu');
  });

  it('are put behind the nearest syllable where tokens and syllables differ in number', () => {
    expect(placed('VoThi\nSau', 'Võ Thị Sáu')).toBe('Võ Thị\nSáu');
    expect(placed('Vo T\nhi S\nau', 'Võ Thị Sáu').match(/\n/gu)).toHaveLength(2);
  });

  it('are kept where one syllable is left', () => {
    expect(placed('Sa\nu', 'Sáu')).toBe('Sáu\n');
  });

  it('leave what stands on one line, and syllables cut by a hyphen, as they are', () => {
    expect(placed('Vo Thi Sau', 'Võ Thị Sáu')).toBe('Võ Thị Sáu');
    expect(placed('nghi-\nem', 'nghi-\nêm')).toBe('nghi-\nêm');
  });
});
