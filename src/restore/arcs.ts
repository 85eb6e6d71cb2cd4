import type { Models } from '../model/models.js';
import { stripMarks } from '../vietnamese/marks.js';
import type { Channel } from './channel.js';
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

/** Readings of a token that the term matcher looks at. */
const TERM_READINGS = 8;

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
    const place = (reading: Reading, to: number): void => {
      if (options.marksOnly && stripMarks(reading.text) !== stripMarks(token.text)) return;
      const { text, words, kind } = reading;
      const channelLogProb = scoreReading(channel, reading);
      const priorLogProb = reading.priorLogProb + casePrior(reading, index);
      arcs.push({ from: index, to, text, words, channelLogProb, priorLogProb, kind });
    };
    const casePrior = (reading: Reading, at: number): number => {
      if (reading.entry < 0) return 0;
      const around = Math.max(capitals[at - 1] ?? 0, capitals[at + 1] ?? 0);
      if (around > 0.5 || capitals[at]! > 0.5) return reading.shape === SHAPE.upper || around <= 0.5 ? 0 : -1.5;
      const before = tokens[at - 1];
      if (token.gap !== 'blank' || !before || ENDS_SENTENCE.test(before.text) || BULLET.test(before.text)) return 0;
      const usual = models.lexicon.entries[reading.entry]!.shapeLogProb[reading.shape as 0 | 1 | 2];
      return reading.shape === SHAPE.upper ? usual : CASE_WEIGHT * usual;
    };
    if (isProtected(token.text)) {
      place(shortlister.asObserved(token.text), index + 1);
      views.push({ token, keys: [], shape: SHAPE.lower });
      return;
    }
    const readings = shortlister.read(token.text, token.lead, token.trail);
    for (const reading of readings) place(reading, index + 1);
    const keys = readings.slice(0, TERM_READINGS).flatMap(({ entry }) => {
      return entry < 0 ? [] : [models.lexicon.entries[entry]!.text];
    });
    views.push({ token, keys, shape: readings[0]!.shape });
    const next = tokens[index + 1];
    if (!next || next.gap !== 'blank' || options.marksOnly || token.trail > 0 || next.lead > 0) return;
    if (token.text.length + next.text.length > MAX_JOINED || isProtected(next.text)) return;
    if (token.text.length > 2 && next.text.length > 2) return;
    const apart = shortlister.score(readings[0]!) + shortlister.score(shortlister.read(next.text, next.lead, next.trail)[0]!);
    for (const reading of shortlister.readJoined(token.text, next.text, next.trail, apart)) place(reading, index + 2);
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
