import { describe, expect, it } from 'vitest';
import * as landmarks from '../../src/vietnamese/office-landmarks.js';

describe('landmarks of office papers', () => {
  it.each(Object.entries(landmarks).flatMap(([name, words]) => [words].flat().map((text) => [name, text])))(
    '%s: `%s` is in normal form, for texts are compared with it as it is',
    (_, text) => {
      expect(text).toBe(text.normalize('NFC').trim());
      expect(text).not.toBe('');
    },
  );

  it('say the motto as it is printed', () => {
    expect(landmarks.MOTTO).toBe('Độc lập - Tự do - Hạnh phúc');
  });
});
