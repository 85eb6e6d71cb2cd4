import type { Decision } from './review.js';

const PREFIX = 'khoiphuc/';

/** Where progress is kept between sittings: the browser's own store, where it allows that. */
export interface Store {
  read(key: string): unknown;
  /** @returns false when nothing was kept */
  write(key: string, value: unknown): boolean;
}

export function browserStore(): Store {
  return {
    read(key) {
      try {
        return JSON.parse(window.localStorage.getItem(PREFIX + key) ?? 'null');
      } catch {
        return null;
      }
    },
    write(key, value) {
      try {
        window.localStorage.setItem(PREFIX + key, JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    },
  };
}

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
