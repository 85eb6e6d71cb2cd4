import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { documentHash, sha256 } from '../../../src/corrections/observed-hash.js';
import type { OutputOptions } from '../../../src/output/format.js';
import type { PageData } from '../../../src/output/html/client/page-data.js';
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from '../../../src/output/html/client-code.js';
import { base64Pieces, escapeHtml, jsonForScript } from '../../../src/output/html/escape.js';
import { htmlFormat } from '../../../src/output/html/html-format.js';
import { pageData } from '../../../src/output/html/page-data.js';
import type { DocumentFacts, RestoredPage } from '../../../src/restored.js';
import { failedPage, memorySink, TOY_FACTS, toyDocument, toyPage } from '../toy-document.js';

/** Text that would run, end an element, or begin a comment if it were not escaped. */
const HOSTILE = '</script><script>alert(1)</script><!--<img src=x onerror=alert(2)>&amp;"\'\u2028';

async function written(pages: readonly RestoredPage[], facts: DocumentFacts = TOY_FACTS): Promise<string> {
  const { sink, text } = memorySink();
  const writer = htmlFormat.open(facts, sink, {});
  for (const page of pages) await writer.page(page);
  await writer.end();
  return text();
}

function pageDataIn(html: string): PageData[] {
  const blocks = html.matchAll(/<script type="application\/json" data-page-data>(.*?)<\/script>/gsu);
  return [...blocks].map((match) => JSON.parse(match[1]!));
}

function picture(bytes: Uint8Array): Partial<RestoredPage> {
  const encoded = async () => ({ mediaType: 'image/png' as const, bytes });
  return { image: { width: 10, height: 20, dpi: 300, rotation: 0, encoded } };
}

describe('the review page', () => {
  it('lets no script and no style but its own run, and loads nothing', async () => {
    const html = await written(toyDocument());
    const policy = /Content-Security-Policy" content="([^"]+)"/u.exec(html)![1]!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/u);
    for (const [code, hash, tag] of [
      [SCRIPT, SCRIPT_HASH, 'script'],
      [STYLE, STYLE_HASH, 'style'],
    ] as const) {
      expect(hash).toBe(`sha256-${createHash('sha256').update(code).digest('base64')}`);
      expect(policy).toContain(`${tag}-src '${hash}'`);
      expect(html).toContain(`<${tag}>${code}</${tag}>`);
    }
    expect(html).not.toMatch(/<link|<iframe|\son\w+=|\sstyle=|<script [^>]*src=|url\(/u);
  });

  it('lets no text out of its place', async () => {
    const facts = { ...TOY_FACTS, name: HOSTILE, engine: HOSTILE };
    const page = toyPage(1, [[HOSTILE.replace(/\s/gu, '_'), 'x']], { warnings: [HOSTILE] });
    const html = await written([page, { ...failedPage(2), problem: HOSTILE }], facts);
    expect(html).not.toContain('<img');
    expect(html).not.toMatch(/<script>alert/u);
    expect(html).not.toContain('<!--');
    const [first, second] = pageDataIn(html);
    expect(first!.observed).toBe(page.observed);
    expect(first!.warnings).toEqual([HOSTILE]);
    expect(second!.problem).toBe(HOSTILE);
    expect(html.match(/<script/gu)!.length).toBe(html.match(/<\/script>/gu)!.length);
  });

  it('tells of every word where it stands, what it was and what it is', async () => {
    const [data] = pageDataIn(await written(toyDocument()));
    const { observed, words } = data!;
    const [start, end, certainty, boxes, status, kind, intended] = words[0]!;
    expect([observed.slice(start, end), certainty, status, kind, intended]).toEqual([
      'Pdy',
      0.97,
      'changed',
      'letters',
      'Đẩy',
    ]);
    expect(boxes).toEqual([[100, 100, 60, 40]]);
    const split = words.find((word) => word[6] === 'học tập')!;
    expect(split[3]).toHaveLength(2);
    expect(words[6]![7]).toEqual([
      ['của', 0.3],
      ['cựu', 0.1],
    ]);
    const kept = words.find(([from, to]) => observed.slice(from, to) === 'A&B')!;
    expect(kept).toHaveLength(4);
  });

  it('holds the picture as it came, in base64', async () => {
    const bytes = Uint8Array.from({ length: 100_001 }, (_, i) => (i * 7919) % 256);
    const html = await written([toyPage(1, [['một']], picture(bytes))]);
    const held = /<script type="text\/plain" data-media="image\/png">([^<]+)<\/script>/u.exec(html)![1]!;
    expect(Buffer.from(held, 'base64').equals(bytes)).toBe(true);
    expect(pageDataIn(html)[0]!.size).toEqual([10, 20]);
  });

  it('goes on without a picture that cannot be taken from its file, and says so', async () => {
    const image = {
      ...{ width: 1, height: 1, dpi: 72, rotation: 0 },
      encoded: async () => {
        throw new Error('cut off');
      },
    };
    const html = await written([toyPage(1, [['một']], { image })]);
    const [{ warnings, vi } = {}] = pageDataIn(html);
    expect(warnings).toEqual(['the picture of this page could not be shown']);
    expect(vi).toEqual({ warnings: ['không hiện được ảnh của trang này'] });
    expect(html).not.toContain('data-media="');
  });

  it('hashes the observed text page by page and as a whole', async () => {
    const pages = toyDocument();
    const html = await written(pages);
    const hashes = pages.map(({ observed }) => createHash('sha256').update(observed).digest('hex'));
    expect(pageDataIn(html).map(({ hash }) => hash)).toEqual(hashes);
    const whole = createHash('sha256')
      .update(`${hashes.join('\n')}\n`)
      .digest('hex');
    expect(html).toContain(`<script type="application/json" id="end">{"hash":"${whole}","pages":2}</script>`);
    expect(await documentHash([await sha256(pages[0]!.observed), await sha256(pages[1]!.observed)])).toBe(
      whole,
    );
  });

  it('writes a page as it comes and adds little to it', async () => {
    const sizes: number[] = [];
    const sink = async (chunk: string | Uint8Array): Promise<void> => {
      sizes.push(chunk.length);
    };
    const writer = htmlFormat.open(TOY_FACTS, sink, {});
    const page = toyPage(
      1,
      Array.from({ length: 40 }, () => Array(10).fill('chữ')),
    );
    await writer.page(page);
    const first = sizes.reduce((sum, size) => sum + size, 0);
    await writer.page({ ...page, number: 2 });
    const second = sizes.reduce((sum, size) => sum + size, 0) - first;
    expect(first - second).toBeLessThan(90_000);
    expect(second).toBeLessThan(400 * 60);
    expect(Math.max(...sizes)).toBeLessThan(100_000);
  });

  it('names the file, but not the folder it lay in', async () => {
    const html = await written([], { ...TOY_FACTS, name: '/home/an/hồ sơ/giấy.pdf' });
    expect(html).toContain('<title>giấy.pdf – khoiphuc</title>');
    expect(html).not.toContain('/home/an');
  });

  it('opens in the language asked for, or lets the browser say', async () => {
    const opened = async (options: OutputOptions): Promise<string> => {
      const { sink, text } = memorySink();
      await htmlFormat.open(TOY_FACTS, sink, options).end();
      return text();
    };
    const asked = await opened({ language: 'en', reviewLanguage: 'vi' });
    expect(asked).toMatch(/<html lang="vi">[\s\S]*id="facts">[^<]*"language":"vi"/u);
    expect(await opened({ language: 'vi' })).toContain('<html lang="vi">');
    expect(await opened({})).not.toContain('"language":');
  });

  it('shows the text where scripts do not run', async () => {
    const html = await written(toyDocument());
    expect(html).toContain('<pre lang="vi">Đẩy mạnh tuyên truyền\n');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; A&amp;B');
  });

  it('is whole for a document without pages', async () => {
    const html = await written([]);
    expect(html).toMatch(/<\/html>\n$/u);
    expect(html).toContain('"pages":0}');
  });

  it('numbers other readings by how likely they are', async () => {
    const alternatives = [0.1, 0.6, 0.2].map((probability) => ({ text: `a${probability}`, probability }));
    const [data] = pageDataIn(
      await written([toyPage(1, [[{ observed: 'x', status: 'unsure', alternatives }]])]),
    );
    expect(data!.words[0]!.at(-1)).toEqual([
      ['a0.6', 0.6],
      ['a0.2', 0.2],
      ['a0.1', 0.1],
    ]);
  });

  it('leaves out readings that nobody would choose, but never the first three', async () => {
    const alternatives = [0.5, 0.0001, 0.00009, 0.00008].map((probability, i) => ({
      text: `c${i}`,
      probability,
    }));
    const page = toyPage(1, [[{ observed: 'x', status: 'unsure', alternatives }]]);
    const [word] = (await pageData(page, false)).words;
    expect(word![7]).toEqual([
      ['c0', 0.5],
      ['c1', 0.0001],
      ['c2', 0.0001],
    ]);
  });
});

describe('escaping', () => {
  it('is exact', () => {
    expect(escapeHtml(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;');
    expect(jsonForScript({ a: '</script>' })).toBe('{"a":"\\u003c/script>"}');
    expect(JSON.parse(jsonForScript(HOSTILE))).toBe(HOSTILE);
    expect([...base64Pieces(new Uint8Array())].join('')).toBe('');
    expect([...base64Pieces(Uint8Array.of(1, 2, 3, 4))].join('')).toBe('AQIDBA==');
  });
});
