import { describe, expect, it } from 'vitest';
import { asDate, withHyphens } from '../../../src/restore/tokens/long-dashes.js';

describe('withHyphens', () => {
  it.each([
    ['15—KH/TU', '15-KH/TU'],
    ['206/BC»SNV', '206/BC-SNV'],
    ['9/QĐ—UBND—TH', '9/QĐ-UBND-TH'],
    // What writers put themselves, and what stands at an edge.
    ['15–KH/TU', '15–KH/TU'],
    ['—KH/TU»', '—KH/TU»'],
    ['a — b', 'a — b'],
  ])('makes of `%s` `%s`', (code, intended) => {
    expect(withHyphens(code)).toBe(intended);
  });
});

describe('asDate', () => {
  it.each([
    ['14—7—1996', '14-7-1996'],
    ['14-7—1996', '14-7-1996'],
    ['02»11»2013', '02-11-2013'],
  ])('makes of `%s` `%s`', (observed, date) => {
    expect(asDate(observed)).toBe(date);
  });

  it.each(['14-7-1996', '2006—2010', '14—7', '120—170', '0204—116—2013', '14—7—96', '14—7—1996—'])(
    'takes `%s` for none that needs it',
    (text) => {
      expect(asDate(text)).toBeUndefined();
    },
  );
});
