import { describe, expect, it } from 'vitest';
import { openTextDocument } from '../../src/source/text-pages.js';
import { createRandom } from '../../src/train/pairs/seeded-random.js';
import { bytesOfText } from '../../src/vietnamese/legacy-charsets/bytes.js';
import { convertText } from '../../src/vietnamese/legacy-charsets/convert.js';

describe('bytes that are no UTF-8', () => {
  it.each([120, 400, 1000, 4000])(
    'are no text of an old encoding where they are %i of anything',
    async (size) => {
      const random = createRandom(`bytes ${size}`);
      for (let file = 0; file < 40; file++) {
        const bytes = Uint8Array.from({ length: size }, () => random.int(0, 255));
        await expect(openTextDocument(bytes, 'a.txt', undefined)).rejects.toThrow(/^a\.txt/u);
      }
    },
  );

  it('may hold a sign of DOS at their end', async () => {
    const words = 'Công tác xây dựng Đảng và chính quyền các cấp trong tỉnh năm qua';
    for (const encoding of ['tcvn3', 'viscii', 'vps'] as const) {
      const { text } = convertText(words, { from: 'unicode', to: encoding });
      const bytes = Uint8Array.from([...bytesOfText(text), 0x0d, 0x0a, 0x1a]);
      const opened = await openTextDocument(bytes, 'a.txt', undefined);
      const texts: unknown[] = [];
      for await (const { text: read } of opened.pages) texts.push(read);
      expect(texts, encoding).toEqual([expect.stringContaining(words)]);
    }
  });

  it('are told with their line and what they look like, and no option that `repair` lacks', async () => {
    const latin = Uint8Array.from('Le comité a décidé\nd’écouter l’été\n', (c) => c.charCodeAt(0) & 0xff);
    await expect(openTextDocument(latin, 'a.txt', undefined)).rejects.toThrow(
      /^a\.txt:1: not UTF-8 \(byte 0xE9\); it looks like Latin-1 or Windows-1252\. Save it as UTF-8 in an editor\.$/u,
    );
  });
});
