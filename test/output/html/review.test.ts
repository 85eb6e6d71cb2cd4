import { describe, expect, it } from 'vitest';
import { countsOf } from '../../../src/output/html/client/counts.js';
import { commandOf, type Focus } from '../../../src/output/html/client/keys.js';
import { ENGLISH } from '../../../src/output/html/client/messages-en.js';
import { VIETNAMESE } from '../../../src/output/html/client/messages-vi.js';
import { Review, type ReviewWord, type Stride } from '../../../src/output/html/client/review.js';
import { correctedText, pageText, savedName } from '../../../src/output/html/client/save.js';
import { storedDecisions } from '../../../src/output/html/client/stored-decisions.js';
import { pageData } from '../../../src/output/html/page-data.js';
import { ROADS } from '../../../src/source-page.js';
import { toyDocument } from '../toy-document.js';

async function toyReview(): Promise<Review> {
  const review = new Review();
  for (const page of toyDocument()) review.add(await pageData(page, false));
  return review;
}

function wordOf(review: Review, observed: string): ReviewWord {
  return review.pages.flatMap(({ words }) => words).find((word) => word.observed === observed)!;
}

function walk(review: Review, stride: Stride, direction: 1 | -1 = 1): string[] {
  const met: string[] = [];
  let word = review.step(undefined, direction, stride);
  for (; word; word = review.step(word, direction, stride)) met.push(word.observed);
  return met;
}

describe('Review', () => {
  it('gives the restored text, and with decisions the decided one', async () => {
    const review = await toyReview();
    expect(review.pages.map((page) => pageText(review, page))).toEqual(toyDocument().map(({ text }) => text));
    review.decide(wordOf(review, 'clru'), { kind: 'alternative', text: 'của' });
    review.decide(wordOf(review, 'oAN'), { kind: 'typed', text: '' });
    const first = pageText(review, review.pages[0]!);
    expect(first.split('\n')[1]).toBe('học tập nghiên của');
    expect(first.split('\n').at(-1)).toBe(' rs#puo');
  });

  it('takes decisions back one by one', async () => {
    const review = await toyReview();
    const word = wordOf(review, 'clru');
    review.decide(word, { kind: 'alternative', text: 'của' });
    review.decide(word, { kind: 'typed', text: 'cũ' });
    expect(review.undo()).toBe(word);
    expect(review.textOf(word)).toBe('của');
    expect(review.undo()).toBe(word);
    expect(review.textOf(word)).toBe('cứu');
    expect(review.undo()).toBeUndefined();
    expect(review.canUndo).toBe(false);
  });

  it('steps over doubtful, marked or all words, in both directions, and past what was decided', async () => {
    const review = await toyReview();
    expect(walk(review, 'doubtful')).toEqual(['clru', 'oAN']);
    expect(walk(review, 'doubtful', -1)).toEqual(['oAN', 'clru']);
    expect(walk(review, 'marked')).toEqual([
      'Pdy',
      'manh',
      'tuyén',
      'truyén',
      'hoctap',
      'nghi ên',
      'clru',
      'oAN',
    ]);
    expect(walk(review, 'word').slice(-3)).toEqual(['rs#puo', 'Trang', 'hai']);
    const page = review.pages[1]!;
    expect(review.step({ page, index: -1 }, 1, 'word')!.observed).toBe('Trang');
    expect(review.step({ page, index: 0 }, -1, 'doubtful')!.observed).toBe('oAN');
    review.decide(wordOf(review, 'clru'), { kind: 'accepted', text: 'cứu' });
    expect(walk(review, 'doubtful')).toEqual(['oAN']);
  });

  it('filters by status and by certainty', async () => {
    const review = await toyReview();
    review.filter = { statuses: ['unsure'], below: 1 };
    expect(walk(review, 'marked')).toEqual(['clru']);
    review.filter = { statuses: ['unsure', 'changed'], below: 0.95 };
    expect(walk(review, 'doubtful')).toEqual(['manh', 'tuyén', 'truyén', 'hoctap', 'nghi ên', 'clru']);
    expect(countsOf(review)).toEqual({
      statuses: { unreadable: 1, unsure: 1, changed: 5 },
      doubtful: 2,
      checked: 0,
      decided: 0,
    });
  });

  it('takes up an earlier sitting, without what it does not know and without what was decided since', async () => {
    const review = await toyReview();
    const word = wordOf(review, 'clru');
    review.decide(word, { kind: 'typed', text: 'mới' });
    const stored = storedDecisions({
      [`1:${word.start}`]: { kind: 'typed', text: 'cũ' },
      '1:0': { kind: 'accepted', text: 'Đẩy' },
      '9:9': { kind: 'accepted', text: 'x' },
      '1:4': { kind: 'nonsense', text: 'x' },
    });
    expect(review.resume(stored).map(({ observed }) => observed)).toEqual(['Pdy']);
    expect(review.textOf(word)).toBe('mới');
  });
});

describe('saving', () => {
  it('parts pages as the text output does', async () => {
    const review = await toyReview();
    const [first, second] = toyDocument().map(({ text }) => text);
    const facts = { name: 'x', producer: 'y' };
    expect(correctedText(review, facts)).toBe(`${first}\n\f${second}\n\f`);
    expect(correctedText(review, { ...facts, unpaged: true })).toBe(`${first}\f${second}`);
  });

  it('names files after the source', () => {
    expect(savedName('giấy tờ.pdf', '.corrections.json')).toBe('giấy tờ.corrections.json');
    expect(savedName('a/b\\c:d.tar.gz', '.txt')).toBe('c_d.tar.txt');
    expect(savedName('-', '.txt')).toBe('khoiphuc.txt');
  });
});

describe('keys', () => {
  const press = (key: string, more: object = {}) => ({
    key,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    ...more,
  });
  const read = (key: string, focus: Focus, on = true) => commandOf(press(key), focus, on)?.do;

  it('leave browsers, fields and controls what is theirs', () => {
    for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
      for (const key of ['n', 's', 'Enter', '1', 'Escape'])
        expect(commandOf(press(key, more), 'word', true)).toBeUndefined();
    }
    for (const key of ['n', '1', 'Enter', 'ArrowLeft', ' ', 'Tab'])
      expect(read(key, 'field')).toBeUndefined();
    for (const key of ['Enter', ' ', 'ArrowLeft', 'Tab', 'PageDown', 'Home', '/', "'"]) {
      expect(read(key, 'control')).toBeUndefined();
    }
    for (const key of [' ', 'Tab', 'PageDown', 'ArrowDown', 'Home', 'F1'])
      expect(read(key, 'word')).toBeUndefined();
  });

  it('work in capitals, and can be switched off but for those of a focused word', () => {
    expect(read('N', 'elsewhere')).toBe('go');
    expect(read('7', 'word')).toBe('choose');
    expect(read('n', 'word', false)).toBeUndefined();
    expect(read('Enter', 'word', false)).toBe('accept');
    expect(read('Escape', 'field', false)).toBe('back');
  });
});

describe('messages', () => {
  it('say everything in both languages', () => {
    expect(Object.keys(VIETNAMESE)).toEqual(Object.keys(ENGLISH));
    for (const key of ['statuses', 'statusHints', 'kinds', 'decisions', 'roads'] as const) {
      expect(Object.keys(VIETNAMESE[key])).toEqual(Object.keys(ENGLISH[key]));
    }
    expect(Object.keys(ENGLISH.roads)).toEqual([...ROADS]);
    expect(VIETNAMESE.keys.map(([key]) => key.length)).toHaveLength(ENGLISH.keys.length);
    expect(JSON.stringify(VIETNAMESE).normalize('NFC')).toBe(JSON.stringify(VIETNAMESE));
  });
});
