import type { RestoredPage } from '../restored.js';
import { explain, explainHead, isWorthExplaining, Places } from './explain.js';
import type { Messages } from './messages/messages.js';

/** Digits kept of numbers in JSON: a millionth is finer than any use of them. */
const JSON_SCALE = 1e6;

/** For `JSON.stringify`: numbers with no more digits than anybody needs. */
export function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) && Number.isFinite(value)
    ? Math.round(value * JSON_SCALE) / JSON_SCALE
    : value;
}

/** A page as a line of JSON, as `repair --json` prints it; docs/file-formats.md describes the fields. */
export function jsonPage(file: string, page: RestoredPage): string {
  const { number, road, reason, encoding, problem, warnings, text, observed, corrections } = page;
  const fields = {
    ...{ file, page: number, road, reason, encoding: encoding ?? 'unicode', problem, warnings },
    ...{ text, observed, corrections },
  };
  return `${JSON.stringify(fields, rounded)}\n`;
}

/** What was changed on a page, and why, for people. */
export function explainPage(
  { number, road, reason, problem, observed, corrections }: RestoredPage,
  { progress, explain: m, translate }: Messages,
): string {
  const places = new Places(observed, 1);
  const changes = corrections
    .filter(isWorthExplaining)
    .map((c) => `${explain(c, places.at(c.span.start), m)}\n`)
    .join('');
  const how = `${progress.roads[road] ?? road}: ${translate(problem ?? reason)}`;
  const head = `${progress.pageNumbered(number)}: ${how}\n`;
  return changes === '' ? head : `${head}${explainHead(m)}\n${changes}`;
}
