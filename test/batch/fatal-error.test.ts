import { describe, expect, it } from 'vitest';
import { fatalError } from '../../src/batch/fatal-error.js';
import { KhoiphucError, ModelError, UsageError } from '../../src/errors.js';

describe('what a process named as why it can do no task', () => {
  it.each([ModelError, UsageError])('is of its kind again, so that the exit code is right: %o', (Kind) => {
    const { name, message } = new Kind('the folder is empty.');
    expect(fatalError({ name, message })).toBeInstanceOf(Kind);
    expect(fatalError({ name, message }).message).toBe('the folder is empty.');
  });

  it('is no error of ours where it was none', () => {
    expect(fatalError({ name: 'TypeError', message: 'x' })).not.toBeInstanceOf(KhoiphucError);
  });
});
