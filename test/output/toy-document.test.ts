import { describe, expect, it } from 'vitest';
import { applyCorrections } from '../../src/correction.js';
import { toyDocument } from './toy-document.js';

describe('toyDocument', () => {
  it('keeps the promises of a restored page', () => {
    for (const page of toyDocument()) {
      expect(applyCorrections(page.observed, page.corrections)).toBe(page.text);
      expect(page.lines.map((line) => line.words.map((word) => word.text).join(' ')).join('\n')).toBe(
        page.text,
      );
    }
  });
});
