import { applyCorrections, type Correction } from '../../src/correction.js';
import type { Restorer, RestorerOptions } from '../../src/restore/restorer.js';

/** What the toy knows: observed word → intended word. `???` is unreadable to it. */
const WORDS: Readonly<Record<string, string>> = {
  Pdy: 'Đẩy',
  manh: 'mạnh',
  tuyén: 'tuyên',
  truyén: 'truyền',
};

/** A restorer with four words, so that the command can be tested without models. */
export function toyRestorer(options: RestorerOptions = {}): Restorer {
  const terms = new Map(
    (options.terms ?? []).map((term) => [term.normalize('NFD').replace(/\p{M}/gu, ''), term]),
  );
  return {
    learn: () => [],
    restore(text) {
      const observed = text.normalize('NFC');
      const corrections = [...observed.matchAll(/\S+/gu)].map((match): Correction => {
        const word = match[0];
        const intended = terms.get(word) ?? WORDS[word] ?? word;
        const same = intended === word;
        return {
          span: { start: match.index, end: match.index + word.length },
          observed: word,
          intended,
          kind: same ? 'none' : word === 'Pdy' ? 'letters' : 'marks',
          channelLogProb: -1.23456789,
          languageLogProb: -2,
          margin: same ? Number.POSITIVE_INFINITY : 4,
          confidence: same ? 1 : 0.9,
          status: word === '???' ? 'unreadable' : same ? 'kept' : word === 'manh' ? 'unsure' : 'changed',
          alternatives: word === 'manh' ? [{ text: 'mảnh', probability: 0.1 }] : [],
        };
      });
      const text2 = applyCorrections(observed, corrections);
      return { text: text2, observed, corrections, kinds: {}, adapted: false } as unknown as ReturnType<
        Restorer['restore']
      >;
    },
  };
}
