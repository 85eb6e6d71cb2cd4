import type { Correction } from '../../correction.js';
import type { Box } from '../../document.js';
import type { RestoredLine, RestoredPage } from '../../restored.js';
import type { JsonBox, JsonCorrection, JsonLine, JsonPage } from './document.js';

/** Digits kept of probabilities: a millionth is finer than any use of them. */
const FINE = 1e6;
/** Digits kept of places: a hundredth of a pixel. */
const COARSE = 1e2;

function rounded(value: number, scale: number): number {
  return Math.round(value * scale) / scale;
}

/** JSON has no infinity. */
function logProb(value: number): number | null {
  return Number.isFinite(value) ? rounded(value, FINE) : null;
}

function boxJson(box: Box | undefined): { box?: JsonBox } {
  if (!box) return {};
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map((n) => rounded(n, COARSE));
  return { box: { x: x!, y: y!, width: width!, height: height! } };
}

function lineJson({ box, words }: RestoredLine): JsonLine {
  return {
    ...boxJson(box),
    words: words.map(({ text, box, confidence, status, from, to }) => ({
      text,
      ...boxJson(box),
      confidence: rounded(confidence, FINE),
      status,
      from,
      to,
    })),
  };
}

function correctionJson(c: Correction): JsonCorrection {
  return {
    span: { start: c.span.start, end: c.span.end },
    observed: c.observed,
    intended: c.intended,
    kind: c.kind,
    status: c.status,
    confidence: rounded(c.confidence, FINE),
    channelLogProb: logProb(c.channelLogProb),
    languageLogProb: logProb(c.languageLogProb),
    margin: logProb(c.margin),
    alternatives: c.alternatives.map(({ text, probability }) => ({
      text,
      probability: rounded(probability, FINE),
    })),
  };
}

/** A page as the schema has it; fields that are unknown are left out. */
export function pageJson(page: RestoredPage): JsonPage {
  return {
    number: page.number,
    road: page.road,
    reason: page.reason,
    ...(page.road === 'failed' ? { problem: page.problem ?? page.reason } : {}),
    ...(page.encoding === undefined ? {} : { encoding: page.encoding }),
    ...(page.size ? { size: { width: page.size.width, height: page.size.height } } : {}),
    ...(page.dpi ? { dpi: page.dpi } : {}),
    warnings: page.warnings,
    text: page.text,
    observed: page.observed,
    lines: page.lines.map(lineJson),
    corrections: page.corrections.map(correctionJson),
  };
}
