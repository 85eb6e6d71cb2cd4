import { describe, expect, it } from 'vitest';
import { isSpoiltDate, isStrange } from '../../src/restore/evidence.js';

describe('isSpoiltDate', () => {
  it.each(['3016/2021', '48/10/2023', '21712021'])('finds %s', (text) => {
    expect(isSpoiltDate(text)).toBe(true);
  });

  it.each(['30/6/2021', '6/2021', '2021', '0912345678'])('leaves %s', (text) => {
    expect(isSpoiltDate(text)).toBe(false);
  });
});

describe('isStrange', () => {
  it.each(['nhgm', 'aaab', 'tRong'])('finds %s', (text) => {
    expect(isStrange(text)).toBe(true);
  });

  it.each(['trong', 'Windows', 'UBND'])('leaves %s', (text) => {
    expect(isStrange(text)).toBe(false);
  });
});
