import { ModelError } from '../errors.js';
import type { ConfusionModel, ConfusionOperation } from './confusion-model.js';

/**
 * `dictionaries/confusions.tsv`, the confusion model as people can read it. After comment lines (`#`):
 *
 *     kinds<TAB>eng<TAB>vie<TAB>…
 *     op<TAB>intended<TAB>observed<TAB>count…      expected counts, one per kind
 *     met<TAB>intended<TAB>count…                  how often the intended group was met
 *     token<TAB>intended<TAB>observed<TAB>count…   a whole token damaged alike more than once
 *     tokenmet<TAB>intended<TAB>count…
 *
 * A blank is written `␣`, nothing at all `∅`.
 */
const MAGIC = '#khoiphuc-confusions 1';

const show = (group: string) => (group === '' ? '∅' : group.replaceAll(' ', '␣'));
const read = (field: string) => (field === '∅' ? '' : field.replaceAll('␣', ' '));
const number = (count: number) => (count ? String(+count.toPrecision(4)) : '0');

/** Writes the model; `provenance` lines become comments. */
export function encodeConfusions(model: ConfusionModel, provenance: readonly string[] = []): string {
  const lines = [MAGIC, ...provenance.map((line) => `# ${line}`), ['kinds', ...model.kinds].join('\t')];
  const counts = (values: Float64Array) => Array.from(values, number);
  const operations = (tag: string, list: readonly ConfusionOperation[]) => {
    for (const op of list)
      lines.push([tag, show(op.intended), show(op.observed), ...counts(op.counts)].join('\t'));
  };
  const met = (tag: string, totals: ReadonlyMap<string, Float64Array>, used: ReadonlySet<string>) => {
    for (const [intended, values] of [...totals].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
      if (used.has(intended)) lines.push([tag, show(intended), ...counts(values)].join('\t'));
    }
  };
  operations('op', model.operations);
  met('met', model.met, new Set(model.operations.map((op) => op.intended)));
  operations('token', model.tokens);
  met('tokenmet', model.tokensMet, new Set(model.tokens.map((op) => op.intended)));
  lines.push('#end');
  return `${lines.join('\n')}\n`;
}

/**
 * Reads what `encodeConfusions` wrote.
 *
 * @param file named in error messages
 * @throws ModelError for another format, a cut-off file or a malformed line
 */
export function decodeConfusions(text: string, file = 'confusions.tsv'): ConfusionModel {
  const lines = text.split('\n');
  if (lines[0] !== MAGIC)
    throw new ModelError(
      `\`${file}\` is not a confusion model of this version; rebuild it with \`khoiphuc train\`.`,
    );
  if (lines.at(-1) !== '' || lines.at(-2) !== '#end')
    throw new ModelError(`\`${file}\` is cut off; copy it again or rebuild it with \`khoiphuc train\`.`);
  let kinds: string[] = [];
  const operations: ConfusionOperation[] = [];
  const tokens: ConfusionOperation[] = [];
  const met = new Map<string, Float64Array>();
  const tokensMet = new Map<string, Float64Array>();
  lines.forEach((line, index) => {
    if (line === '' || line.startsWith('#')) return;
    const fields = line.split('\t');
    const tag = fields[0];
    const wide = tag === 'op' || tag === 'token';
    if (tag === 'kinds') {
      kinds = fields.slice(1);
      return;
    }
    const counts = Float64Array.from(fields.slice(wide ? 3 : 2), Number);
    const known = wide || tag === 'met' || tag === 'tokenmet';
    if (!known || counts.length !== kinds.length || counts.some((count) => !(count >= 0)))
      throw new ModelError(`\`${file}\`, line ${index + 1}: malformed; rebuild it with \`khoiphuc train\`.`);
    const intended = read(fields[1]!);
    if (wide) (tag === 'op' ? operations : tokens).push({ intended, observed: read(fields[2]!), counts });
    else (tag === 'met' ? met : tokensMet).set(intended, counts);
  });
  return { kinds, operations, tokens, met, tokensMet };
}
