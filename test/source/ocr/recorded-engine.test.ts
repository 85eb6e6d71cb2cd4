import { describe, expect, it } from 'vitest';
import {
  failingEngine,
  hangingEngine,
  recordedEngine,
  recordedPages,
  rudeEngine,
} from './recorded-engine.js';
import { scoreTexts } from './score-result.js';

const pages = recordedPages();

describe('the recorded pages', () => {
  it.each(pages)(
    '$name: replayed, with boxes inside of the picture and choices that line up',
    async (page) => {
      const engine = recordedEngine(pages);
      const result = await engine.recognize(page.request);
      expect(result).toEqual(page.result);
      expect(page.truth.length).toBeGreaterThan(3);
      expect(scoreTexts(page.truth, result)).toBeLessThan(0.15);
      for (const { observed, box, choices, confidence } of result.blocks
        .flatMap(({ lines }) => lines)
        .flatMap(({ words }) => words)) {
        expect(observed).toBe(observed.normalize('NFC'));
        expect(box!.x + box!.width).toBeLessThanOrEqual(page.request.width);
        expect(box!.y + box!.height).toBeLessThanOrEqual(page.request.height);
        expect(confidence).toBeLessThanOrEqual(1);
        if (choices) expect(choices.map((signs) => signs[0]!.text).join('')).toBe(observed);
      }
    },
  );

  it('are three, and hold doubts of the engine', () => {
    expect(pages.map(({ name }) => name)).toEqual(['heavy', 'medium', 'mild']);
    const words = pages.flatMap(({ result }) =>
      result.blocks.flatMap((b) => b.lines.flatMap((l) => l.words)),
    );
    expect(words.filter(({ choices }) => choices?.some((signs) => signs.length > 1)).length).toBeGreaterThan(
      9,
    );
  });

  it('are all that there is', async () => {
    const unknown = { ...pages[0]!.request, image: new Uint8Array(3) };
    await expect(recordedEngine(pages).recognize(unknown)).rejects.toThrow('Nothing was recorded');
  });
});

describe('the fault doubles', () => {
  it('hang until their signal, fail, and throw strings', async () => {
    const { request } = pages[0]!;
    const signal = AbortSignal.timeout(5);
    await expect(hangingEngine().recognize(request, signal)).rejects.toThrow(/timeout/u);
    await expect(failingEngine().recognize(request)).rejects.toThrow('twice');
    await expect(rudeEngine().recognize(request)).rejects.toBeTypeOf('string');
  });
});
