import { expect, it } from 'vitest';
import { HeldDocument } from '../../src/batch/held-document.js';
import type { OpenedDocument } from '../../src/source/open-document.js';

function opener(events: string[], name: string, canRead: boolean) {
  return async (): Promise<OpenedDocument> => {
    events.push(`open ${name}`);
    const pages = (asked: string) =>
      (async function* () {
        events.push(`${name} ${asked}`);
        yield* [];
      })();
    return {
      ...{ name, kind: canRead ? 'pdf' : 'image', pageCount: 40, pages: pages('first') },
      ...(canRead ? { read: pages } : {}),
      close: async () => void events.push(`close ${name}`),
    };
  };
}

async function use(document: OpenedDocument): Promise<void> {
  for await (const _ of document.pages);
  await document.close();
}

it('a document stays open for its parts, until another one comes', async () => {
  const events: string[] = [];
  const held = new HeldDocument();
  for (const pages of ['1-16', '17-32']) await use(await held.part('a', pages, opener(events, 'a', true)));
  await use(await held.part('b', '1-16', opener(events, 'b', true)));
  await held.release();
  await held.release();
  const a = ['open a', 'a first', 'a 17-32', 'close a'];
  expect(events).toEqual([...a, 'open b', 'b first', 'close b']);
});

it('one that cannot give other pages is opened for each part', async () => {
  const events: string[] = [];
  const held = new HeldDocument();
  for (const pages of ['1-16', '17-32']) await use(await held.part('a', pages, opener(events, 'a', false)));
  const once = ['open a', 'a first', 'close a'];
  expect(events).toEqual([...once, ...once]);
});
