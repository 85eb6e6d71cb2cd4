import { describe, expect, it } from 'vitest';
import { shorten, shortenPath, width, wrap } from '../../src/cli/wrap.js';

describe('wrap', () => {
  it('breaks at blanks, keeps indents and never breaks a word', () => {
    expect(wrap('một hai ba bốn', '  ', 8)).toBe('một hai\n  ba bốn');
    expect(wrap('    một hai', '    ', 8)).toBe('    một\n    hai');
    expect(wrap('a/very/long/file/name.txt: no', '', 8)).toBe('a/very/long/file/name.txt:\nno');
    expect(wrap('một\n\nhai', '', 8)).toBe('một\n\nhai');
  });

  it('counts letters, not marks', () => {
    expect(width('ế'.normalize('NFD'))).toBe(1);
    expect(width('𝒂\u200b')).toBe(1);
  });

  it('shortens with an ellipsis and shows control characters', () => {
    expect(shorten('nghiêng ngả', 5)).toBe('nghi…');
    expect(shorten('a\nb', 5)).toBe('a·b');
  });
});

describe('shortenPath', () => {
  it('keeps the end, which says which file it is', () => {
    expect(shortenPath('kho/Công văn.pdf', 40)).toBe('kho/Công văn.pdf');
    expect(shortenPath('một/đường/dẫn/rất/dài/Công văn.pdf', 14)).toBe('…/Công văn.pdf');
    expect(shortenPath('a\u0007b', 9)).toBe('a·b');
  });
});
