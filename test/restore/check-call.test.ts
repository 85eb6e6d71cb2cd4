import { beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.js';
import type { Models } from '../../src/model/models.js';
import { repairText } from '../../src/pipeline.js';
import { createRestorer, type Restorer, type RestorerOptions } from '../../src/restore/restorer.js';
import type { WordEvidence } from '../../src/restore/witness/word-evidence.js';
import { shippedModels, shippedRestorer } from '../shipped-models.js';

let models: Models;
let restorer: Restorer;
beforeAll(async () => {
  models = await shippedModels();
  restorer = await shippedRestorer();
});

/** The error of a call, which may be one that no type allows. */
function errorOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return error;
  }
}

describe('createRestorer', () => {
  it.each([
    [{ toneStyle: 'weird' }, '`toneStyle` must be `old` or `new` or `keep`, and is `weird`'],
    [{ columns: 'x' }, '`columns` must be `order` or `keep`, and is `x`'],
    [{ marksOnly: 'no' }, '`marksOnly` must be true or false, and is `no`'],
    [{ adapt: 0 }, '`adapt` must be true or false, and is 0'],
    [{ markOnly: true }, 'there is no option `markOnly`. Its options: terms, marksOnly,'],
    [{ constructor: true }, 'there is no option `constructor`'],
    [{ terms: 'Nguyễn' }, '`terms` must be a list of strings, and is `Nguyễn`'],
    [{ terms: [1] }, '`terms` must be a list of strings, and is a list of something else'],
    [{ learned: [{}] }, '`learned` must be a list of readings'],
    [{ learned: [{ observed: 'a', intended: 'b', count: Number.NaN }] }, '`learned` must be a list'],
    [null, 'what holds the options must be an object, and is null'],
    ['old', 'what holds the options must be an object, and is `old`'],
  ])('refuses %j', (options, message) => {
    const error = errorOf(() => createRestorer(models, options as RestorerOptions));
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toContain(`createRestorer: ${message}`);
  });

  it('takes what its types allow', () => {
    const learned = [{ observed: 'gido', intended: 'giáo', count: 1.5 }];
    const options = {
      terms: ['Nguyễn Hạnh'],
      learned,
      toneStyle: 'new',
      columns: 'keep',
      adapt: false,
    } as const;
    expect(createRestorer(models, options).restore('').text).toBe('');
    const left = { terms: undefined, marksOnly: undefined } as unknown as RestorerOptions;
    expect(createRestorer(models, left).restore('').text).toBe('');
  });

  it.each([
    [
      'a promise of them',
      Promise.resolve({}),
      'the models are still to come: `createRestorer(await loadModels())`',
    ],
    ['nothing', undefined, 'these are no models'],
    ['something else', {}, 'these are no models'],
  ])('refuses %s in place of the models', (_, given, message) => {
    const error = errorOf(() => createRestorer(given as Models));
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toContain(message);
  });
});

describe('a text to restore', () => {
  const bytes = Buffer.from('Ban Tuyén gido');

  it.each([[bytes], [undefined], [null], [5], [['Ban']]])('is a string, not %s', async (given) => {
    const text = given as unknown as string;
    for (const call of [() => restorer.restore(text), () => restorer.learn(text)])
      expect(errorOf(call)).toBeInstanceOf(UsageError);
    await expect(repairText(restorer, text)).rejects.toThrow(UsageError);
  });

  it('is decoded first, as the message says', () => {
    const text = bytes as unknown as string;
    expect(() => restorer.restore(text)).toThrow(/decode them, or `openDocument`.*of the type Buffer/u);
  });

  it('has a list of evidence', () => {
    for (const evidence of [null, 'x', [1]])
      expect(errorOf(() => restorer.restore('a', evidence as unknown as WordEvidence[]))).toBeInstanceOf(
        UsageError,
      );
  });
});
