import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { InputError } from '../errors.js';
import { isMeant, judgeCorrections } from '../evaluate/judgements.js';
import { encodeCalibration, FEATURES, UNCALIBRATED } from '../model/calibration.js';
import type { Models } from '../model/models.js';
import { featuresOf } from '../restore/certainty/features.js';
import { judge } from '../restore/certainty/judge.js';
import { createDocumentDecoder } from '../restore/document-decoder.js';
import { fitNetwork } from './fit-network.js';
import { digestOf, readShard } from './pairs/pair-file.js';

export interface CalibrateOptions {
  readonly models: Models;
  /** Folder of pages that took no part in learning the confusion model. */
  readonly pairs: string;
  /** The calibration file to write. */
  readonly output: string;
  /** Day of the training for the provenance, `2026-11-21`. */
  readonly date: string;
  readonly onProgress?: (message: string) => void;
}

/** Newton steps of the logistic regression; it settles in about eight. */
const STEPS = 25;
/** Ridge, in observations: keeps rare features from running away. */
const RIDGE = 1;

/**
 * Learns from pages with truth, on the decoder's features, how probable it is that a decoded token is right (a small network)
 * and, where it is wrong, that the right reading is among the others (logistic regression by iteratively re-weighted least
 * squares: there are few wrong ones). Deterministic.
 *
 * @throws InputError when the folder holds no pages, or no words
 */
export function calibrate({ models, pairs, output, date, onProgress = () => {} }: CalibrateOptions): void {
  const shards = readdirSync(pairs, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
  if (shards.length === 0) throw new InputError(`No pages (\`*.jsonl\`) in \`${pairs}\`.`);
  const decoder = createDocumentDecoder(models, {});
  const rows: number[][] = [];
  const right: boolean[] = [];
  const wrongRows: number[][] = [];
  const among: boolean[] = [];
  for (const shard of shards) {
    const lines = readShard(join(pairs, shard));
    const page = lines.map((line) => line.observed).join('\n');
    const truth = lines.map((line) => line.intended).join('\n');
    const { observed, blocks } = decoder.decode(page);
    for (const block of blocks) {
      const texts = block.path.map(({ arc }) =>
        observed.slice(block.tokens[arc.from]!.span.start, block.tokens[arc.to - 1]!.span.end),
      );
      const features = featuresOf(block.path, texts, block.tokens);
      // Judged by what the decoder proposes, whether or not it would be put in place.
      const proposals = judge(observed, block, UNCALIBRATED, { keepUnsure: false, clean: false }).map(
        (correction, i) => ({
          ...correction,
          intended: block.path[i]!.arc.text,
          index: i,
        }),
      );
      for (const { correction, right: agrees, meant } of judgeCorrections(truth, proposals)) {
        const { index } = correction as (typeof proposals)[number];
        rows.push(features[index]!);
        right.push(agrees);
        if (agrees) continue;
        wrongRows.push(features[index]!);
        among.push(block.path[index]!.others.some(({ text }) => isMeant(text, meant)));
      }
    }
  }
  if (rows.length === 0) throw new InputError(`No words to learn from in \`${pairs}\`.`);
  const network = fitNetwork(rows, right);
  const others = logisticRegression(wrongRows, among);
  const found = among.filter(Boolean).length;
  const provenance = [
    `${shards.length} held-out pages, ${rows.length} tokens, ${wrongRows.length} of them wrong, ${found} of these with the right reading among the others`,
    `SHA-256 of the pages ${digestOf(pairs, shards)}`,
    `khoiphuc train calibration ${basename(pairs)}`,
    date,
  ].join('; ');
  writeFileSync(`${output}.part`, encodeCalibration({ right: network, others }, provenance));
  renameSync(`${output}.part`, output);
  onProgress(`${provenance} → ${output}`);
}

/** Weights that maximise the likelihood of `right` given the rows, with a ridge; without rows, as likely as not. */
function logisticRegression(rows: readonly (readonly number[])[], right: readonly boolean[]): number[] {
  const size = FEATURES.length;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight) => -RIDGE * weight);
    const curvature = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_, j) => (i === j ? RIDGE : 0)),
    );
    rows.forEach((row, n) => {
      const sum = row.reduce((all, value, f) => all + value * weights[f]!, 0);
      const p = 1 / (1 + Math.exp(-sum));
      const spread = Math.max(1e-6, p * (1 - p));
      for (let i = 0; i < size; i++) {
        gradient[i]! += ((right[n] ? 1 : 0) - p) * row[i]!;
        for (let j = 0; j < size; j++) curvature[i]![j]! += spread * row[i]! * row[j]!;
      }
    });
    const change = solve(curvature, gradient);
    weights = weights.map((weight, i) => weight + change[i]!);
    if (Math.max(...change.map(Math.abs)) < 1e-7) break;
  }
  return weights.map((weight) => +weight.toFixed(6));
}

/** Solves `matrix · x = vector` by elimination with pivoting. */
function solve(matrix: number[][], vector: number[]): number[] {
  const size = vector.length;
  const rows = matrix.map((row, i) => [...row, vector[i]!]);
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let i = column + 1; i < size; i++)
      if (Math.abs(rows[i]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = i;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let i = 0; i < size; i++) {
      if (i === column) continue;
      const factor = rows[i]![column]! / rows[column]![column]!;
      for (let j = column; j <= size; j++) rows[i]![j]! -= factor * rows[column]![j]!;
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}
