import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ModelError, UsageError } from '../../src/errors.js';
import { loadDetector, loadModels, SHIPPED_MODELS } from '../../src/model/load.js';

describe('the folder of models', () => {
  it('may be a path or a file URL', async () => {
    const address = pathToFileURL(SHIPPED_MODELS);
    expect((await loadDetector(address)).bias).toEqual((await loadDetector(SHIPPED_MODELS)).bias);
    expect((await loadModels(address)).lexicon.find('nghị')).toBeGreaterThanOrEqual(0);
    await expect(loadModels(pathToFileURL('/nowhere'))).rejects.toThrow(ModelError);
  });

  it.each([
    ['an address elsewhere', new URL('https://example.org/dictionaries/')],
    ['a number', 5],
    ['nothing', null],
  ])('may not be %s', async (_, folder) => {
    await expect(loadModels(folder as unknown as string)).rejects.toThrow(UsageError);
    await expect(loadDetector(folder as unknown as string)).rejects.toThrow(
      /must be a path, or a URL that begins/u,
    );
  });
});
