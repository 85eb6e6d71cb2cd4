import type { Decision } from './review.js';

function isDecision(value: unknown): value is Decision {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, text } = value as Partial<Decision>;
  return (
    typeof text === 'string' && ['accepted', 'observed', 'alternative', 'typed'].includes(kind as string)
  );
}

/** Decisions as they were kept; what is none is passed over. */
export function storedDecisions(value: unknown): [string, Decision][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, decision]) =>
    isDecision(decision) ? [[key, { kind: decision.kind, text: decision.text }]] : [],
  );
}
