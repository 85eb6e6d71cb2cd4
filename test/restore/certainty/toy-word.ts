import type { DecodedWord } from '../../../src/restore/certainty/decoded-words.js';
import type { DecodedArc } from '../../../src/restore/lattice/decode.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';

/** A word of its own text, read as something. */
export function toyWord(
  observed: string,
  text: string,
  kind: DecodedArc['arc']['kind'] = text === observed ? 'none' : 'marks',
  others: Readonly<Record<string, number>> = {},
): DecodedWord {
  const tokens = tokenize(observed);
  const arc = { from: 0, to: tokens.length, text, words: [9], channelLogProb: -2, priorLogProb: 0, kind };
  const rivals = Object.entries(others).map(([rival, posterior]) => ({ text: rival, posterior }));
  const scores = { posterior: 1, languageLogProb: -3, margin: 4 };
  return {
    decoded: { arc: { ...arc, unknown: false }, others: rivals, ...scores },
    span: { start: 0, end: observed.length },
    ...{ printed: observed, observed, tokens },
  };
}
