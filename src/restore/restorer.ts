import { applyCorrections, type Correction } from '../correction.js';
import type { Models } from '../model/models.js';
import { normalizeText } from '../vietnamese/normalize.js';
import { countOnDocument, estimateKinds, type ReadPair } from './adapt.js';
import { ArcBuilder } from './arcs.js';
import { type Channel, compileChannel, type DocumentCounts } from './channel.js';
import { layOut } from './channel-layout.js';
import { judge } from './confidence.js';
import { type DecodedArc, type DecodeOptions, decode } from './decode.js';
import { createLattice } from './lattice.js';
import { buildKindTable } from './kind-table.js';
import { explainedInitialisms } from './initialisms.js';
import { Shortlister } from './shortlist.js';
import { indexTokens } from './token-memory.js';
import { type ObservedToken, tokenize } from './tokenize.js';

export interface RestorerOptions {
  /** The user's own names and terms. */
  readonly terms?: readonly string[];
  /** Only tone and shape marks may change; base letters stay. */
  readonly marksOnly?: boolean;
  /** Leave doubtful words as observed. */
  readonly keepUnsure?: boolean;
  /** Re-estimate the confusion model on each document. Default true. */
  readonly adapt?: boolean;
}

/** A restored text with the account of every token. */
export interface Restoration {
  readonly text: string;
  /** The input after Unicode normalisation: what the corrections' spans refer to. */
  readonly observed: string;
  readonly corrections: readonly Correction[];
  /** Share of each kind of damage that was found, 0..1, by kind. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly adapted: boolean;
}

export interface Restorer {
  restore(text: string): Restoration;
}

/** Tokens looked at to tell the kind of damage. */
const SAMPLE = 200;
/** Fewer tokens than this do not carry a re-estimation. */
const MIN_ADAPT = 60;
/** Tokens used for the re-estimation; more add time, not accuracy. */
const MAX_ADAPT = 20_000;
/** Rounds of re-estimation. */
const ROUNDS = Number(globalThis.process?.env.RO ?? 1);
/** A narrow search does for gathering counts: what it misses is rare and unsure. */
const QUICK: DecodeOptions = { width: 8, beam: 6 };
/** Tokens searched at once; blocks end at a paragraph. */
const BLOCK = 3000;

interface Pass {
  readonly tokens: readonly ObservedToken[];
  readonly path: readonly DecodedArc[];
}

/**
 * Creates a restorer. Nothing is shared between documents but the models.
 *
 * @param models from `loadModels`
 */
export function createRestorer(models: Models, options: RestorerOptions = {}): Restorer {
  const layout = layOut(models.confusions, alphabetOf(models), neighboursOf(models));
  const kindTable = buildKindTable(models.confusions, layout);
  const tokenCounts = indexTokens(models.confusions);
  const compile = (weights: readonly number[], document?: DocumentCounts): Channel =>
    compileChannel(kindTable, tokenCounts, weights, document);
  const kinds = models.confusions.kinds;
  const uniform = compile(kinds.map(() => 1 / kinds.length));
  const { lexicon, codes, ngram } = models;
  const shortlister = new Shortlister({ lexicon, codes, vocabulary: ngram.vocabulary }, uniform);

  const pass = (tokens: readonly ObservedToken[], channel: Channel, how: DecodeOptions = {}, initialisms: readonly string[] = []): Pass[] => {
    const builder = new ArcBuilder(shortlister, channel, models, options, initialisms);
    return blocksOf(tokens).map((block) => {
      const lattice = createLattice(block, builder.build(block));
      return { tokens: block, path: decode(lattice, ngram, how) };
    });
  };

  return {
    restore(text) {
      const observed = normalizeText(text);
      const tokens = tokenize(observed);
      const first = pass(sample(tokens, SAMPLE), uniform, QUICK);
      const weights = estimateKinds(kindTable, uniform, pairsOf(first));
      let channel = compile(weights);
      let adapted = false;
      let initialisms: readonly string[] = [];
      if (options.adapt !== false && tokens.length >= MIN_ADAPT) {
        for (let round = 0; round < ROUNDS; round++) {
          const passes = pass(tokens.slice(0, MAX_ADAPT), channel, QUICK);
          channel = compile(weights, countOnDocument(channel, pairsOf(passes)));
          initialisms = explainedInitialisms(passes.flatMap(({ path }) => path));
        }
        adapted = true;
      }
      const corrections = pass(tokens, channel, {}, initialisms).flatMap((block) => judge(observed, block, options));
      return {
        text: applyCorrections(observed, corrections),
        observed,
        corrections,
        kinds: Object.fromEntries(kinds.map((kind, k) => [kind, weights[k]!])),
        adapted,
      };
    },
  };
}

function alphabetOf({ lexicon, codes, confusions }: Models): Set<string> {
  const alphabet = new Set<string>([' ']);
  for (const letter of [...lexicon.syllables.alphabet, ...lexicon.forms.alphabet, ...codes.forms.alphabet]) {
    alphabet.add(letter);
    if (letter.toUpperCase().length === 1) alphabet.add(letter.toUpperCase());
  }
  for (const op of confusions.operations) if (op.intended.length === 1) alphabet.add(op.intended);
  return alphabet;
}

/** Every two letters that stand side by side in a syllable, in each case shape. */
function neighboursOf({ lexicon }: Models): Set<string> {
  const pairs = new Set<string>();
  for (const { text, exact } of lexicon.entries) {
    if (exact) continue;
    const upper = text.toUpperCase();
    for (let i = 0; i + 1 < text.length; i++) {
      pairs.add(text.slice(i, i + 2));
      pairs.add(upper.slice(i, i + 2));
    }
    pairs.add(upper.slice(0, 1) + text.slice(1, 2));
  }
  return pairs;
}

/** Blocks of about `BLOCK` tokens that end at a paragraph, or at a line when a paragraph is too long. */
function blocksOf(tokens: readonly ObservedToken[]): ObservedToken[][] {
  const blocks: ObservedToken[][] = [];
  let start = 0;
  while (start < tokens.length) {
    let end = Math.min(tokens.length, start + BLOCK);
    if (end < tokens.length) {
      const atLeast = start + BLOCK / 2;
      let cut = end;
      while (cut > atLeast && tokens[cut]!.gap !== 'paragraph') cut--;
      if (cut <= atLeast) for (cut = end; cut > atLeast && tokens[cut]!.gap === 'blank'; ) cut--;
      if (cut > atLeast) end = cut;
    }
    blocks.push(tokens.slice(start, end));
    start = end;
  }
  return blocks;
}

/** Two stretches of the document, from the first and the second half. */
function sample(tokens: readonly ObservedToken[], size: number): readonly ObservedToken[] {
  if (tokens.length <= size) return tokens;
  const middle = Math.floor(tokens.length / 2);
  return [...tokens.slice(0, size / 2), ...tokens.slice(middle, middle + size / 2)];
}

function pairsOf(passes: readonly Pass[]): ReadPair[] {
  return passes.flatMap(({ tokens, path }) =>
    path.map(({ arc, posterior }) => ({
      observed: tokens
        .slice(arc.from, arc.to)
        .map((token) => token.text)
        .join(' '),
      intended: arc.text,
      posterior,
    })),
  );
}
