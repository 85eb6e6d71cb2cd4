/** What an element of HTML is to us. */
export type Role =
  | 'page'
  | 'block'
  | 'line'
  | 'word'
  | 'choices' // the readings of one sign
  | 'choice'
  | 'symbol' // one printed sign
  | 'ignored' // its text is not on the page
  | 'break'
  | 'other';

/** Classes by role. Tesseract marks lines as headers, captions and floats, too; others mark blocks so. */
const ROLE_OF_CLASS: Readonly<Record<string, Role>> = {
  ocr_page: 'page',
  ...Object.fromEntries(
    ['ocr_carea', 'ocr_column', 'ocrx_block', 'ocr_par', 'ocr_table', 'ocr_float', 'ocr_display'].map(
      (name) => [name, 'block'],
    ),
  ),
  ...Object.fromEntries(
    [
      ...['ocr_line', 'ocrx_line', 'ocr_header', 'ocr_footer', 'ocr_caption', 'ocr_textfloat', 'ocr_pageno'],
      ...['ocr_title', 'ocr_author', 'ocr_section', 'ocr_chapter'],
    ].map((name) => [name, 'line']),
  ),
  ocrx_word: 'word',
  ocr_word: 'word',
};

const IGNORED_TAGS = new Set(['head', 'title', 'script', 'style', 'template', 'noscript']);
const BLOCK_TAGS = new Set(['p', 'div', 'table', 'tr', 'ul', 'ol', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Tells the role of an element. */
export function roleOf(tag: string, attributes: Readonly<Record<string, string>>): Role {
  const classes = (attributes.class ?? '').split(/\s+/u);
  if (IGNORED_TAGS.has(tag) || (tag === 'del' && classes.includes('alt'))) return 'ignored';
  const id = attributes.id ?? '';
  if (id.startsWith('lstm_choices')) return 'choices';
  if (id.startsWith('choice_')) return 'choice';
  for (const name of classes) {
    const role = Object.hasOwn(ROLE_OF_CLASS, name) ? ROLE_OF_CLASS[name] : undefined;
    if (role) return role;
    if (name === 'ocrx_cinfo' || name === 'ocr_cinfo') return 'symbol';
  }
  if (tag === 'br') return 'break';
  return BLOCK_TAGS.has(tag) ? 'block' : 'other';
}
