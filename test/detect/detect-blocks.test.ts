import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectBlocks } from '../../src/detect/detect-blocks.js';
import { TOY } from './toy-detector.js';

const clean =
  'một hai bốn bảy tám chín mười những người được hỏi đều trả lời đúng những gì đã biết trước đó\n';
const stripped = clean.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
const foreign =
  'which words stand there when nothing else should count within these streets would children think\n';

describe('detectBlocks', () => {
  it('finds nothing in nothing', () => {
    expect(detectBlocks('', TOY)).toEqual([]);
  });

  it('cuts a page where the kind changes, at a line end', () => {
    const text = `${clean.repeat(4)}\n${foreign.repeat(5)}\n${stripped.repeat(4)}`;
    const blocks = detectBlocks(text, TOY);
    expect(blocks.map(({ detection }) => detection.kind)).toEqual(['clean', 'foreign', 'stripped']);
    expect(text.slice(blocks[1]!.start, blocks[1]!.end).trim()).toBe(foreign.repeat(5).trim());
  });

  it('does not cut for one line that is a little odd', () => {
    const blocks = detectBlocks(
      `${clean.repeat(3)}Cửa hàng Facebook Zalo Google Windows Office Excel\n${clean.repeat(3)}`,
      TOY,
    );
    expect(blocks.map(({ detection }) => detection.kind)).toEqual(['clean']);
  });

  it('covers any text without gaps', () => {
    const line = fc.constantFrom(clean, stripped, foreign, '\n', '\f', 'ngắn\n', '12 %\n', ' ');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('');
        const blocks = detectBlocks(text, TOY);
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        blocks.slice(1).forEach((block, i) => {
          expect(block.start).toBe(blocks[i]!.end);
          expect(block.detection.kind).not.toBe(blocks[i]!.detection.kind);
        });
      }),
      { seed: 20261121 },
    );
  });
});
