import fc from 'fast-check';
import type { RestoredPage } from '../../src/restored.js';
import { type ToyLine, toyPage } from './toy-document.js';

/** Signs that mark-up and readers trip over. */
const NASTY = [
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '&amp;',
    ']]>',
    '<!--',
    '-->',
    '<script>',
    '|',
    '*',
    '_',
    '#',
    '`',
    '\\',
    '~~',
    '$',
  ],
  ...[
    '1.',
    '-',
    '+',
    'a)',
    '%',
    ';',
    'ệ',
    'a\u0323\u0302',
    '\u0301',
    'שלום',
    'مرحبا',
    '😀',
    '👨‍👩‍👧',
    '\u200d',
    '𝒳',
    '{',
    '[x](y)',
  ],
];
/** Characters that no XML may hold; a restored text has none, but if one slips in, the file must still be good. */
const CONTROLS = ['\u0000', '\u0001', '\u0008', '\u001b', '\ufffe', '\uffff', '\ud800', '\udc00'];

function wordOf(signs: readonly string[]): fc.Arbitrary<string> {
  const sign = fc.oneof(
    fc.constantFrom(...signs),
    fc.constantFrom('đẩy', 'mạnh', 'A', 'é', '9'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
  );
  return fc
    .array(sign, { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('').replace(/\s+/gu, ''))
    .filter((word) => word !== '');
}

function pagesOf(word: fc.Arbitrary<string>): fc.Arbitrary<RestoredPage[]> {
  const entry = fc.record({
    observed: word,
    intended: word,
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const line: fc.Arbitrary<ToyLine> = fc.array(entry, { maxLength: 5 });
  const page = fc.record({ lines: fc.array(line, { maxLength: 5 }), boxes: fc.boolean() });
  return fc
    .array(page, { maxLength: 3 })
    .map((pages) => pages.map(({ lines, boxes }, index) => toyPage(index + 1, lines, { boxes })));
}

/** Documents whose words are hard on mark-up. */
export const nastyPages: fc.Arbitrary<RestoredPage[]> = pagesOf(wordOf(NASTY));
/** The same, with characters that XML does not allow. */
export const forbiddenPages: fc.Arbitrary<RestoredPage[]> = pagesOf(wordOf([...NASTY, ...CONTROLS]));
