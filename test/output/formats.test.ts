import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.js';
import { FORMATS, formatsNamed } from '../../src/output/formats.js';

describe('FORMATS', () => {
  it.each(FORMATS.map((entry) => [entry.name, entry] as const))(
    '%s is what the list says',
    async (_, entry) => {
      const format = await entry.load();
      expect({ name: format.name, extension: format.extension, summary: format.summary }).toEqual({
        name: entry.name,
        extension: entry.extension,
        summary: entry.summary,
      });
    },
  );

  it('has every name and every extension once', () => {
    expect(new Set(FORMATS.map((entry) => entry.name)).size).toBe(FORMATS.length);
    expect(new Set(FORMATS.map((entry) => entry.extension)).size).toBe(FORMATS.length);
  });
});

describe('formatsNamed', () => {
  it('takes several, each once', () => {
    expect(formatsNamed('txt,text').map((entry) => entry.name)).toEqual(['text']);
    expect(formatsNamed('hocr, ALTO,hocr').map((entry) => entry.name)).toEqual(['hocr', 'alto']);
  });

  it('says which there are', () => {
    expect(formatsNamed('text,,json,').map((entry) => entry.name)).toEqual(['text', 'json']);
    expect(() => formatsNamed(' , ')).toThrow(/name one of text, json/);
    expect(() => formatsNamed('text,word')).toThrow(UsageError);
    expect(() => formatsNamed('word')).toThrow(/no format `word`\. Known formats: text, json/);
  });
});
