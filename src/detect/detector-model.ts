import { ModelError } from '../errors.js';
import { TEXT_KINDS } from './text-kind.js';
import { SIGNS } from './word-signs.js';

/**
 * Multinomial logistic regression. The score of a kind is its bias, plus its weight of every sign times the sign's
 * share, plus its weight of every letter group times the square root of the group's share; the scores of all kinds are
 * then multiplied by `sharpness[0] + sharpness[1] · ln(syllables)`, fitted on text that took no part in learning.
 */
export interface DetectorModel {
  /** Per kind, in the order of `TEXT_KINDS`. */
  readonly bias: Float64Array;
  /** Per sign (order of `SIGNS`) and kind: sign × kinds + kind. */
  readonly signs: Float64Array;
  readonly groupNumbers: ReadonlyMap<string, number>;
  /** Per letter group and kind: group × kinds + kind. */
  readonly groups: Float64Array;
  readonly sharpness: readonly [number, number];
}

const FORMAT = 'khoiphuc-detector 1';
const DIGITS = 2;

const rounded = (value: number): number => +value.toFixed(DIGITS);

/** Writes a model as JSON for `dictionaries/detector.json`; letter groups in the order of their code units. */
export function encodeDetector(model: DetectorModel, provenance: string): string {
  const kinds = TEXT_KINDS.length;
  const row = (weights: Float64Array, at: number) =>
    Array.from(weights.subarray(at * kinds, (at + 1) * kinds), rounded);
  const lines = (entries: readonly (readonly [string, readonly number[]])[]) =>
    `{\n${entries.map(([name, weights]) => `    ${JSON.stringify(name)}: ${JSON.stringify(weights)}`).join(',\n')}\n  }`;
  const groups = [...model.groupNumbers].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    '{',
    `  "format": ${JSON.stringify(FORMAT)},`,
    `  "provenance": ${JSON.stringify(provenance)},`,
    `  "kinds": ${JSON.stringify(TEXT_KINDS)},`,
    `  "sharpness": ${JSON.stringify(model.sharpness.map((value) => +value.toFixed(4)))},`,
    `  "bias": ${JSON.stringify(Array.from(model.bias, rounded))},`,
    `  "signs": ${lines(SIGNS.map((sign, i) => [sign, row(model.signs, i)]))},`,
    `  "groups": ${lines(groups.map(([group, number]) => [group, row(model.groups, number)]))}`,
    '}\n',
  ].join('\n');
}

type Rows = Readonly<Record<string, readonly number[]>>;

const isRow = (row: unknown): row is readonly number[] =>
  Array.isArray(row) && row.length === TEXT_KINDS.length && row.every((weight) => Number.isFinite(weight));

/** @throws ModelError when the text is no model of this version */
export function decodeDetector(text: string, file: string): DetectorModel {
  let read: Record<string, unknown>;
  try {
    read = JSON.parse(text);
  } catch {
    read = {};
  }
  const { format, kinds, sharpness, bias, signs, groups } = read ?? {};
  const isSound =
    format === FORMAT &&
    JSON.stringify(kinds) === JSON.stringify(TEXT_KINDS) &&
    Array.isArray(sharpness) &&
    sharpness.length === 2 &&
    sharpness.every((value) => Number.isFinite(value)) &&
    isRow(bias) &&
    [signs, groups].every(
      (rows) => typeof rows === 'object' && rows !== null && Object.values(rows).every(isRow),
    ) &&
    SIGNS.every((sign) => isRow((signs as Rows)[sign]));
  if (!isSound)
    throw new ModelError(`\`${file}\` is no detector of this version; rebuild it with \`khoiphuc train\`.`);
  const names = Object.keys(groups as Rows);
  return {
    bias: Float64Array.from(bias as readonly number[]),
    signs: Float64Array.from(SIGNS.flatMap((sign) => (signs as Rows)[sign]!)),
    groupNumbers: new Map(names.map((name, number) => [name, number])),
    groups: Float64Array.from(names.flatMap((name) => (groups as Rows)[name]!)),
    sharpness: sharpness as unknown as readonly [number, number],
  };
}
