import { createWriteStream } from 'node:fs';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { htmlFormat } from '../../src/output/html/html-format.js';
import type { RestoredPage } from '../../src/restored.js';
import { TOY, TOY_FACTS, toyPage, UNSURE_WORD } from '../output/toy-document.js';

/** Text that would run if anything took it for mark-up. */
export const HOSTILE = [
  '<script>window.hacked=1</script>',
  '</script><script>window.hacked=2</script>',
  '<img/src=x/onerror=window.hacked=3>',
  '"><svg/onload=window.hacked=4>',
  '<!--',
  'javascript:window.hacked=5',
  '{{constructor}}',
] as const;

/** A sheet of paper with something on it, so that it compresses as a scan does. */
export async function toyPicture(bytes: number): Promise<Uint8Array> {
  const width = 1240;
  const height = 1754;
  const noise = { type: 'gaussian', mean: 235, sigma: 12 } as const;
  const picture = sharp({ create: { width, height, channels: 3, background: '#fff', noise } });
  const encoded = await picture.greyscale().jpeg({ quality: 60 }).toBuffer();
  // What is behind the end of a JPEG is passed over: every picture has the size asked for.
  return Buffer.concat([encoded.subarray(0, bytes), Buffer.alloc(Math.max(0, bytes - encoded.length))]);
}

function withPicture(page: RestoredPage, bytes: Uint8Array): RestoredPage {
  const encoded = async () => ({ mediaType: 'image/jpeg' as const, bytes });
  return {
    ...page,
    image: { width: TOY.width, height: TOY.heightOfPage, dpi: TOY.dpi, rotation: 0, encoded },
  };
}

/** Words of an office letter, with doubtful ones here and there. */
const LETTER = 'Căn cứ Nghị định của Chính phủ về công tác văn thư và lưu trữ hồ sơ tài liệu'.split(' ');

function letterPage(number: number): RestoredPage {
  const lines = Array.from({ length: 28 }, (_, row) =>
    LETTER.map((intended, i) => {
      const observed = intended.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd');
      const isDoubtful = (row * 17 + i * 5 + number) % 89 === 0;
      return {
        observed,
        intended,
        status: isDoubtful
          ? ('unsure' as const)
          : observed === intended
            ? ('kept' as const)
            : ('changed' as const),
        confidence: isDoubtful ? 0.55 : 0.98,
        alternatives: isDoubtful ? [{ text: observed, probability: 0.3 }] : [],
      };
    }),
  );
  return toyPage(number, lines);
}

export async function writePage(
  path: string,
  pages: Iterable<RestoredPage>,
  name = TOY_FACTS.name,
): Promise<string> {
  const file = createWriteStream(path);
  const sink = (chunk: string | Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      file.write(chunk, (error) => (error ? reject(error) : resolve()));
    });
  const writer = htmlFormat.open({ ...TOY_FACTS, name }, sink, {});
  for (const page of pages) await writer.page(page);
  await writer.end();
  await new Promise<void>((resolve) => file.end(resolve));
  return pathToFileURL(path).href;
}

/** As many pages as asked for, each with a picture of so many bytes. */
export async function* longScan(count: number, bytes: number): AsyncGenerator<RestoredPage> {
  const picture = await toyPicture(bytes);
  for (let number = 1; number <= count; number++) yield withPicture(letterPage(number), picture);
}

/** Three pages: doubts of every kind with a picture; hostile text everywhere; a page that failed. */
export async function smallScan(): Promise<RestoredPage[]> {
  const first = toyPage(1, [
    [
      { observed: 'Pdy', intended: 'Đẩy', kind: 'letters', confidence: 0.97 },
      { observed: 'manh', intended: 'mạnh', confidence: 0.99 },
      'do',
      UNSURE_WORD,
    ],
    [
      { observed: 'hoctap', intended: 'học tập', kind: 'split', confidence: 0.93 },
      { observed: 'oAN', status: 'unreadable', confidence: 0.1 },
      { observed: 'nghi ên', intended: 'nghiên', kind: 'join', status: 'unsure', confidence: 0.6 },
    ],
  ]);
  const hostile = HOSTILE.map((text) => ({
    observed: text.replace(/\s/gu, '/'),
    intended: `${text.replace(/\s/gu, '/')}!`,
    status: 'unsure' as const,
    confidence: 0.5,
    alternatives: [{ text: '<b/onclick=window.hacked=6>', probability: 0.2 }],
  }));
  const second = toyPage(2, [hostile], { warnings: [HOSTILE[0]] });
  const failed = toyPage(3, [], { road: 'failed', problem: HOSTILE[1] });
  const picture = await toyPicture(200_000);
  return [withPicture(first, picture), withPicture(second, picture), failed];
}
