import type { Span } from '../../span.js';
import type { DecodedBlock } from '../lattice/block-search.js';
import type { DecodedArc } from '../lattice/decode.js';
import type { ObservedToken } from '../tokens/tokenize.js';
import { withLineEnds } from './keep-lines.js';
import { asOneText } from './of-pieces.js';

/** What was read of a token, or of several joined ones, and what stands there. */
export interface DecodedWord {
  readonly decoded: DecodedArc;
  /** Its place in the observed text. */
  readonly span: Span;
  /** What stands there, in pieces where it is. */
  readonly printed: string;
  /** The same with its pieces put together. */
  readonly observed: string;
  /** Those of which `observed` is the text. */
  readonly tokens: readonly ObservedToken[];
}

/** The words of a decoded block, in order. */
export function decodedWords(observedText: string, { tokens, path }: DecodedBlock): DecodedWord[] {
  return path.map((decoded) => {
    const { from, to } = decoded.arc;
    const span = { start: tokens[from]!.span.start, end: tokens[to - 1]!.span.end };
    const printed = observedText.slice(span.start, span.end);
    const own = tokens.slice(from, to);
    return {
      decoded: withBreak(decoded, observedText, tokens),
      ...{ span, printed, observed: asOneText(printed, own), tokens: own },
    };
  });
}

/** An arc over the end of a line with the break that stands there. */
function withBreak(decoded: DecodedArc, observedText: string, tokens: readonly ObservedToken[]): DecodedArc {
  const { arc } = decoded;
  if (arc.to - arc.from === 1) return decoded;
  const text = withLineEnds(arc.text, tokens.slice(arc.from, arc.to), observedText);
  return text === arc.text ? decoded : { ...decoded, arc: { ...arc, text } };
}
