import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../src/errors.js';
import { decodeModelFile, encodeModelFile } from '../../src/model/model-file.js';

const toy = {
  kind: 'toy',
  version: 3,
  header: { origin: 'two numbers and a word', date: '2026-11-21' },
  sections: {
    bytes: Uint8Array.from([1, 2, 3]),
    shorts: Uint16Array.from([65535, 7]),
    floats: Float32Array.from([-1.5, 2.25]),
    empty: new Int32Array(0),
    doubles: Float64Array.from([Math.PI]),
  },
};
const expected = { kind: 'toy', version: 3, fileName: 'toy.bin' };

function failure(bytes: Uint8Array, wanted = expected): string {
  try {
    decodeModelFile(bytes, wanted);
  } catch (error) {
    expect(error).toBeInstanceOf(ModelError);
    return (error as Error).message;
  }
  return 'no failure';
}

describe('model file', () => {
  it('returns header and sections as they were given', () => {
    const file = decodeModelFile(encodeModelFile(toy), expected);
    expect(file.header).toEqual(toy.header);
    for (const [name, data] of Object.entries(toy.sections)) expect(file.section(name)).toEqual(data);
  });

  it('makes sections without copying, and reads bytes that lie anywhere in a buffer', () => {
    const bytes = encodeModelFile(toy);
    expect(decodeModelFile(bytes, expected).section('shorts').buffer).toBe(bytes.buffer);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(decodeModelFile(shifted.subarray(3), expected).section('floats')).toEqual(toy.sections.floats);
  });

  it('says what is wrong, where, and what to do', () => {
    const bytes = encodeModelFile(toy);
    const damaged = (change: (copy: Uint8Array) => void): Uint8Array => {
      const copy = bytes.slice();
      change(copy);
      return copy;
    };
    expect(failure(new Uint8Array(0))).toMatch(/`toy.bin`.*too short/);
    expect(failure(new TextEncoder().encode('# not a model\n'))).toMatch(/not a khoiphuc model file/);
    expect(failure(bytes.subarray(0, 10))).toMatch(/cut short/);
    expect(failure(bytes.subarray(0, bytes.length - 8))).toMatch(/cut short or was added to/);
    expect(failure(damaged((copy) => copy.fill(9, 4, 5)))).toMatch(/container version is 9/);
    expect(failure(damaged((copy) => copy.fill(0, 8, 9)))).toMatch(/not written to its end/);
    expect(failure(damaged((copy) => copy.fill(99, copy.length - 1)))).toMatch(/checksum/);
    expect(failure(bytes, { ...expected, kind: 'ngram' })).toMatch(/kind `toy` where `ngram` is needed/);
    expect(failure(bytes, { ...expected, version: 4 })).toMatch(/version 3 .* reads version 4/);
    expect(failure(bytes.subarray(0, 40))).toMatch(/install it again or rebuild it with `khoiphuc train`/);
  });

  it('throws ModelError for a section that is not there', () => {
    expect(() => decodeModelFile(encodeModelFile(toy), expected).section('words')).toThrow(
      /lacks the section `words`/,
    );
  });

  it('notices any flipped bit and any cut', () => {
    const bytes = encodeModelFile(toy);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const copy = bytes.slice();
        copy[at]! ^= 1 << bit;
        expect(() => decodeModelFile(copy, expected)).toThrow(ModelError);
        expect(() => decodeModelFile(bytes.subarray(0, at), expected)).toThrow(ModelError);
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });
});
