import { expect, it } from 'vitest';
import { createRepairer } from '../../src/batch/document-repairer.js';
import { runObjects } from '../../src/batch/run-objects.js';

it('takes a text for a text, whatever it begins with, and keeps its last form feed', async () => {
  const repairer = await createRepairer({
    ...{ settings: {}, models: undefined, program: '', output: '', temporary: '', pages: '', id: '' },
    ...{ purpose: 'repair', repairer: '' },
  });
  const texts = [
    '%PDF-1.4 the',
    '{\\rtf1 the',
    'GIF89a the',
    'PK\u0003\u0004',
    'a\0b',
    'Trang 1\fTrang 2\f',
    '',
    '\f \n',
  ];
  const said = await runObjects(
    texts.map((text, i) => ({ id: String(i), text })),
    repairer,
  );
  await repairer.close();
  expect(said.map(({ error }) => error)).toEqual(texts.map(() => undefined));
  expect(said.slice(-3).map(({ text }) => text)).toEqual(texts.slice(-3));
});
