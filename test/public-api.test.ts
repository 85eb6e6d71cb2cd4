import { describe, expect, it } from 'vitest';
import * as detect from '../src/detect.js';
import * as api from '../src/index.js';

describe('the public interface: adding a value is a decision, removing one breaks users', () => {
  it('of khoiphuc', () => {
    expect(Object.keys(api).sort()).toEqual([
      'FORMATS',
      'InputError',
      'KhoiphucError',
      'ModelError',
      'UsageError',
      'applyCorrections',
      'createRestorer',
      'loadDetector',
      'loadModels',
      'openDocument',
      'openEngine',
      'repairFolder',
      'repairPages',
      'repairText',
    ]);
  });

  it('of khoiphuc/detect', () => {
    expect(Object.keys(detect).sort()).toEqual(['detectBlocks', 'detectDamage', 'loadDetector']);
  });
});
