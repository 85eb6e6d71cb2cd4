import type { Models } from '../model/models.js';
import { stripMarks } from '../vietnamese/marks.js';
import type { Channel } from './channel.js';
import { CHANNEL_WEIGHT } from './decode.js';
import type { Arc } from './lattice.js';
import { isProtected } from './protect.js';
import type { RestorerOptions } from './restorer.js';
import { scoreReading } from './score-reading.js';
import { SHAPE } from './shape.js';
import type { Reading, Shortlister } from './shortlist.js';
import { type TokenView, termArcs } from './term-arcs.js';
import type { ObservedToken } from './tokenize.js';

/** How much the usual case of a syllable counts against what was observed. */
const CASE_WEIGHT = 0.35;
/** Two tokens no longer than this together may be one syllable. */
const MAX_JOINED = 8;
const ENDS_SENTENCE = /[.:;!?”"]$/u;
const BULLET = /^(?:[-–—+•*]|\(?(?:\d+|[a-zđ])[.)]|\d+(?:\.\d+)*\.?|[IVX]+[.)])$/u;

/** Nats per character below which even the best reading explains a token badly. */
const WEAK = -1;
/** Readings of a token that the term matcher looks at. */
const TERM_READINGS = 8;

/** Stands for the share of a reading that is no single entry of the lexicon, when readings are ranked. */
const NO_ENTRY = -8;
/** Readings this far behind the best one in the document's channel are left out of the lattice. */
const ARC_BEAM = Number(globalThis.process?.env.AB ?? 16);
const MAX_ARCS = Number(globalThis.process?.env.MA ?? 48);

function mostProbable(scored: { arc: Arc; score: number }[]): Arc[] {
  scored.sort((a, b) => b.score - a.score);
  const limit = scored[0] ? scored[0].score - ARC_BEAM : 0;
  return scored
    .filter(({ arc, score }, rank) => arc.kind === 'none' || (rank < MAX_ARCS && score >= limit))
    .map(({ arc }) => arc);
}

/** All arcs of a block of tokens. */
export function buildArcs(
  tokens: readonly ObservedToken[],
  shortlister: Shortlister,
  channel: Channel,
  models: Models,
  options: RestorerOptions,
): Arc[] {
  const views: TokenView[] = [];
  const arcs: Arc[] = [];
  const capitals = tokens.map((token) => capitalShare(token.text));
  tokens.forEach((token, index) => {
    const scored: { arc: Arc; score: number }[] = [];
    const place = (reading: Reading, to: number): void => {
      if (options.marksOnly && stripMarks(reading.text) !== stripMarks(token.text)) return;
      const { text, words, kind } = reading;
      const channelLogProb = scoreReading(channel, reading);
      const priorLogProb = reading.priorLogProb + casePrior(reading, index);
      const usual = reading.entry < 0 ? NO_ENTRY : models.lexicon.entries[reading.entry]!.logProb;
      const arc: Arc = { from: index, to, text, words, channelLogProb, priorLogProb, kind };
      scored.push({ arc, score: CHANNEL_WEIGHT * channelLogProb + priorLogProb + usual });
    };
    const casePrior = (reading: Reading, at: number): number => {
      if (reading.entry < 0) return 0;
      const around = Math.max(capitals[at - 1] ?? 0, capitals[at + 1] ?? 0);
      if (around > 0.5 || capitals[at]! > 0.5) return reading.shape === SHAPE.upper || around <= 0.5 ? 0 : -1.5;
      const before = tokens[at - 1];
      if (token.gap === 'paragraph' || !before || ENDS_SENTENCE.test(before.text) || BULLET.test(before.text)) return 0;
      const usual = models.lexicon.entries[reading.entry]!.shapeLogProb[reading.shape as 0 | 1 | 2];
      return reading.shape === SHAPE.upper ? usual : CASE_WEIGHT * usual;
    };
    if (isProtected(token.text)) {
      place(shortlister.asObserved(token.text), index + 1);
      arcs.push(scored[0]!.arc);
      views.push({ token, keys: [], shape: SHAPE.lower, weak: false });
      return;
    }
    const readings = shortlister.read(token.text, token.lead, token.trail);
    for (const reading of readings) place(reading, index + 1);
    const keys = readings.slice(0, TERM_READINGS).flatMap(({ entry }) => {
      return entry < 0 ? [] : [models.lexicon.entries[entry]!.text];
    });
    const best = Math.max(...scored.map(({ arc }) => arc.channelLogProb));
    views.push({ token, keys, shape: readings[0]!.shape, weak: best < WEAK * token.text.length });
    arcs.push(...mostProbable(scored));
    scored.length = 0;
    const next = tokens[index + 1];
    if (!next || next.gap !== 'blank' || options.marksOnly || token.trail > 0 || next.lead > 0) return;
    if (token.text.length + next.text.length > MAX_JOINED || isProtected(next.text)) return;
    if (token.text.length > 2 && next.text.length > 2) return;
    const apart = shortlister.score(readings[0]!) + shortlister.score(shortlister.read(next.text, next.lead, next.trail)[0]!);
    for (const reading of shortlister.readJoined(token.text, next.text, next.trail, apart)) place(reading, index + 2);
    for (const { arc } of scored) arcs.push(arc);
  });
  if (!options.marksOnly) arcs.push(...termArcs(views, models.terms, channel, models.ngram.vocabulary));
  return arcs;
}

/** Share of capitals among the letters of a token of at least two letters. */
function capitalShare(text: string): number {
  let upper = 0;
  let letters = 0;
  for (const char of text) {
    if (char.toLowerCase() === char.toUpperCase()) continue;
    letters++;
    if (char !== char.toLowerCase()) upper++;
  }
  return letters > 1 ? upper / letters : 0;
}
