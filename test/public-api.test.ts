import { describe, expect, it } from 'vitest';
import * as api from '../src/index.js';

describe('the public interface', () => {
  it('exports these values and no others; adding one is a decision, removing one breaks users', () => {
    expect(Object.keys(api).sort()).toEqual([
      'InputError',
      'KhoiphucError',
      'ModelError',
      'UsageError',
      'applyCorrections',
      'createRestorer',
      'loadModels',
    ]);
  });
});
