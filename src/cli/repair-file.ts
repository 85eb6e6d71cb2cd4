import type { Correction } from '../correction.js';
import { type PipelineResult, repairText } from '../pipeline.js';
import type { Restorer } from '../restore/restorer.js';
import { atomicFile } from './atomic-file.js';
import { explain, explainHead, isWorthExplaining, Places } from './explain.js';
import { rounded } from './explain-page.js';
import { type Io, write } from './io.js';
import type { Messages } from './messages/messages.js';
import { displayName, type RepairInput } from './open-input.js';
import type { Job } from './outputs.js';
import { addTo, NOTHING, type Tally } from './tally.js';
import { visible } from './visible.js';

/** In which form results are printed. */
export interface Form {
  /** one JSON object a line instead of text */
  readonly json: boolean;
  /** the list of changes; instead of the text, or beside it when the text goes to a file */
  readonly explain: boolean;
}

/** Called with the number of characters read so far, after each block of a long text. */
export type Progress = (characters: number) => void;

const BYTE_ORDER_MARK = '\ufeff';

/** One block as a line of JSON; docs/file-formats.md describes the fields. */
function jsonLine(file: string, part: number, line: number, r: PipelineResult): string {
  const { syllables, changed, unsure, unreadable } = addTo(NOTHING, r);
  const { text, observed, corrections, encoding, ...rest } = r;
  const fields = {
    file,
    part,
    line,
    encoding: encoding ?? 'unicode',
    ...rest,
    syllables,
    changed,
    unsure,
    unreadable,
    text,
    observed,
    corrections,
  };
  return `${JSON.stringify(fields, rounded)}\n`;
}

function explanation(
  observed: string,
  corrections: readonly Correction[],
  firstLine: number,
  m: Messages,
): string {
  const places = new Places(observed, firstLine);
  return corrections
    .filter(isWorthExplaining)
    .map((c) => `${explain(c, places.at(c.span.start), m.explain)}\n`)
    .join('');
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}

async function repairInto(
  input: string,
  source: RepairInput,
  restorer: Restorer,
  form: Form,
  m: Messages,
  result: (text: string) => Promise<void>,
  list: ((text: string) => Promise<void>) | undefined,
  progress: Progress,
): Promise<Tally> {
  let tally = NOTHING;
  let part = 0;
  let line = 1;
  let characters = 0;
  if (form.explain) await list?.(`${visible(displayName(input, m))}\n${explainHead(m.explain)}\n`);
  if (source.byteOrderMark && source.encoding === 'utf-8' && !form.json) await result(BYTE_ORDER_MARK);
  for await (const block of source.blocks) {
    const repaired = await repairText(restorer, block);
    const restoration = source.legacy ? { ...repaired, encoding: source.legacy } : repaired;
    part += 1;
    characters += block.length;
    await result(form.json ? jsonLine(input, part, line, restoration) : restoration.text);
    if (form.explain) await list?.(explanation(restoration.observed, restoration.corrections, line, m));
    tally = addTo(tally, restoration);
    line += lineBreaks(block);
    progress(characters);
  }
  return tally;
}

/**
 * Repairs one opened text and puts the result where the job says, whole or not at all if that is a file.
 *
 * @throws InputError when the input cannot be read
 */
export async function repairFile(
  io: Io,
  job: Job,
  source: RepairInput,
  restorer: Restorer,
  form: Form,
  progress: Progress,
): Promise<Tally> {
  const print = (text: string): Promise<void> => write(io.stdout, text);
  try {
    if (job.output === undefined) {
      const nowhere = async (): Promise<void> => {};
      const list = form.explain ? print : undefined;
      return await repairInto(
        job.input,
        source,
        restorer,
        form,
        io.messages,
        form.explain ? nowhere : print,
        list,
        progress,
      );
    }
    const file = await atomicFile(job.output);
    try {
      const tally = await repairInto(
        job.input,
        source,
        restorer,
        form,
        io.messages,
        (text) => file.write(text),
        print,
        progress,
      );
      await file.commit();
      return tally;
    } finally {
      file.discard();
    }
  } finally {
    await source.blocks.return(undefined);
  }
}
