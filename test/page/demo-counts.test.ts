import { expect, it } from 'vitest';
import { countsOf } from '../../docs/demo/result.js';
import { toyPage } from '../output/toy-document.js';

it('the demo page counts as many words of a kind as bear its mark', () => {
  const statuses = ['kept', 'changed', 'changed', 'unsure', 'unreadable', 'unreadable'] as const;
  const page = toyPage(1, [statuses.map((status) => ({ observed: 'mot', status }))]);
  expect(countsOf([page, page])).toEqual({ pages: 2, words: 12, changed: 4, unsure: 2, unreadable: 4 });
});
