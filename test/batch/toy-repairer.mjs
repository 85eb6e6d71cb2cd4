// Stands in for models and recognisers in worker processes. The first word of a file says what becomes of it.
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The class of the compiled program, which worker processes run. */
async function usageErrorClass() {
  const dist = process.env.KHOIPHUC_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));
  return (await import(pathToFileURL(join(dist, 'errors.js')).href)).UsageError;
}

const EXTENSIONS = { text: '.txt', json: '.json', pdf: '.pdf' };

/** Pages as text, or as JSON; the first word of the file is a command. */
function formatNamed(name, UsageError) {
  return {
    name,
    extension: EXTENSIONS[name],
    summary: 'toy',
    open(facts, sink) {
      if (name === 'pdf' && facts.source?.kind !== 'pdf')
        throw new UsageError(`${facts.name}: a searchable PDF is made of a PDF, and this is none.`);
      const pages = [];
      return {
        async page({ text, number }) {
          pages.push({ number, text });
          if (name === 'text') await sink(`${number === 1 ? '' : '\f'}${text}`);
        },
        async end() {
          if (name === 'json') await sink(JSON.stringify({ producer: facts.producer, pages }));
        },
      };
    },
  };
}

function page(number, text) {
  const observed = text;
  const road = text.includes('LOST') ? 'failed' : 'mangled-text';
  const problem = road === 'failed' ? { problem: `page ${number}: it is lost` } : {};
  const corrections = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    ...{ observed: word, intended: word.toUpperCase(), status: 'changed', kind: 'case', margin: Infinity },
    span: { start: index, end: index + word.length },
    ...{ channelLogProb: 0, languageLogProb: 0, confidence: 1, alternatives: [] },
  }));
  return {
    number,
    road,
    reason: 'toy',
    text: text.toUpperCase(),
    observed,
    corrections,
    lines: [],
    warnings: text.includes('TORN')
      ? ['only part of the picture could be decoded: the file is cut off or damaged', 'toy']
      : [],
    ...problem,
  };
}

/** @param path of the input, for marks beside it */
async function obey(command, path) {
  if (process.env.TOY_LOG) appendFileSync(process.env.TOY_LOG, `${path}\n`);
  if (process.env.TOY_DELAY) await setTimeout(Number(process.env.TOY_DELAY));
  if (command === 'CRASH') process.kill(process.pid, 'SIGKILL');
  if (command === 'CRASH-ONCE' && !existsSync(`${process.env.TOY_MARK}`)) {
    writeFileSync(process.env.TOY_MARK, 'x');
    process.kill(process.pid, 'SIGKILL');
  }
  if (command === 'TERM') {
    process.kill(process.pid, 'SIGTERM');
    await setTimeout(100);
  }
  if (command === 'STUCK') {
    writeFileSync(process.env.TOY_MARK, `${process.pid}`);
    for (;;);
  }
  if (command === 'BAD') throw new TypeError('the toy cannot read this');
}

export async function createRepairer({ settings, learnt }) {
  const names = settings.formats ?? ['text'];
  const UsageError = names.includes('pdf') ? await usageErrorClass() : undefined;
  return {
    formats: names.map((name) => formatNamed(name, UsageError)),
    async openText(text) {
      return this.open('the text', new TextEncoder().encode(text));
    },
    async openPart({ path, pages, read }) {
      return this.open(path, await read(), pages);
    },
    async open(path, bytes, pages) {
      const text = new TextDecoder().decode(bytes);
      const [command, count] = text.split(/\s/u);
      const pageCount = command === 'PAGES' ? Number(count) : 1;
      const [first, last] = pages ? pages.split('-').map(Number) : [1, pageCount];
      if (pages || pageCount <= 16) await obey(command, path);
      const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
      const told = command === 'PASSWORD' ? `${text} ${settings.password}` : text;
      const said = learnt ? `${told} ${(await import('node:fs')).readFileSync(learnt, 'utf8')}` : told;
      return {
        kind: command === 'PAGES' ? 'pdf' : 'text',
        pageCount,
        engine: () => undefined,
        close: async () => {},
        pages: (async function* () {
          for (const number of numbers)
            yield page(number, pageCount > 1 ? `page ${number} of ${said}` : said);
        })(),
      };
    },
    async learn(_path, bytes) {
      const words = new TextDecoder().decode(bytes).split(/\s+/u).filter(Boolean);
      if (words[0] === 'CRASH-LEARNING' && existsSync(`${process.env.TOY_MARK}`))
        process.kill(process.pid, 'SIGKILL');
      const pairs = words.map((word) => ({ observed: word, intended: word, count: 1 / 1024 }));
      return { kind: 'text', pageCount: 1, pairs };
    },
    async close() {},
  };
}
