import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../src/errors.js';
import { encodeEngineDoubts, parseEngineDoubts } from '../../src/model/engine-doubts.js';

describe("the table of a recogniser's doubts", () => {
  const shipped = readFileSync(new URL('../../dictionaries/engine-doubts.json', import.meta.url), 'utf8');

  it('comes back as it was written, to the byte', () => {
    const { provenance } = JSON.parse(shipped) as { provenance: string };
    expect(encodeEngineDoubts(parseEngineDoubts(shipped, 'shipped'), provenance)).toBe(shipped);
  });

  it.each([
    ['of another version', shipped.replace('engine-doubts 1', 'engine-doubts 2')],
    ['of no version', shipped.replace(/"format": .*\n/u, '')],
  ])('is refused by its version when it is %s', (_, text) => {
    expect(() => parseEngineDoubts(text, 'engine-doubts.json')).toThrow(
      /`engine-doubts\.json`.*of this version/u,
    );
  });

  it.each([
    ['cut off', shipped.slice(0, 200)],
    ['short of a number', shipped.replace(/"logRatio": -?[\d.]+/u, '"logRatio": null')],
    ['short of its choices', JSON.stringify({ ...JSON.parse(shipped), choice: null })],
    ['without its points', JSON.stringify({ ...JSON.parse(shipped), confidence: {} })],
    ['no object', 'null'],
    ['no JSON', 'PDY'],
  ])('is refused when it is %s', (_, text) => {
    expect(() => parseEngineDoubts(text, 'engine-doubts.json')).toThrow(ModelError);
  });
});
