import { parseArgs } from 'node:util';
import { KhoiphucError, UsageError } from '../../errors.js';
import { renderPairs } from '../render-pairs.js';
import type { DamageKind } from './pair-file.js';

/** The pair generator by itself; `renderPairs` documents the options. */

const KINDS: readonly string[] = ['eng', 'vie', 'scanner', 'stripped', 'typing'];

function parsePages(text: string): Partial<Record<DamageKind, number>> {
  const pages: Partial<Record<DamageKind, number>> = {};
  for (const part of text.split(',')) {
    const [kind = '', count = ''] = part.split('=');
    if (!KINDS.includes(kind) || !/^\d+$/.test(count)) {
      throw new UsageError(`--pages: \`${part}\` is not KIND=COUNT with KIND one of ${KINDS.join(', ')}.`);
    }
    pages[kind as DamageKind] = Number(count);
  }
  return pages;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string', default: '7' },
      pages: { type: 'string', default: 'eng=350,vie=150,scanner=220,stripped=40,typing=40' },
      'held-out': { type: 'string', default: '0.08' },
      engine: { type: 'string', default: 'tesseract.js' },
      'tessdata-best': { type: 'string' },
      'tessdata-fast': { type: 'string' },
      'tessdata-legacy': { type: 'string' },
    },
  });
  if (!values.corpora || !values.out) throw new UsageError('Give --corpora DIR and --out DIR.');
  if (values.engine === 'native' && !values['tessdata-best']) {
    throw new UsageError('--engine native needs --tessdata-best DIR with unpacked `.traineddata` files.');
  }
  const summary = await renderPairs({
    corpora: values.corpora,
    out: values.out,
    seed: Number(values.seed),
    pages: parsePages(values.pages),
    heldOut: Number(values['held-out']),
    engine:
      values.engine === 'native'
        ? {
            name: 'native',
            best: values['tessdata-best']!,
            fast: values['tessdata-fast'],
            legacy: values['tessdata-legacy'],
          }
        : { name: 'tesseract.js' },
    onPage: ({ plan, done, total, skipped, lines, aligned }) => {
      const outcome = skipped ? 'exists' : `${aligned} of ${lines} lines`;
      process.stderr.write(`${done}/${total} ${plan.kind}-${plan.index} ${plan.level}: ${outcome}\n`);
    },
  });
  const { pages, skipped, lines, aligned } = summary;
  process.stderr.write(
    `${pages} pages (${skipped} existed), ${aligned} pairs, ${lines - aligned} lines dropped\n`,
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof KhoiphucError ? error.message : String(error)}\n`);
  process.exitCode = error instanceof KhoiphucError ? error.exitCode : 1;
});
