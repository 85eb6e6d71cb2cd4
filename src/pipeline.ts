import type { Restoration, Restorer } from './restore/restorer.js';
import type { LegacyEncoding } from './vietnamese/legacy-charsets/encodings.js';
import { isWorthALook } from './vietnamese/legacy-charsets/quick-look.js';

/** A restored text, and what it was converted from. */
export interface PipelineResult extends Restoration {
  /**
   * The encoding from before Unicode that most of the text was in; undefined for Unicode. `observed`, to which the
   * corrections' spans refer, is the text after this conversion.
   */
  readonly encoding: LegacyEncoding | undefined;
}

/**
 * The stages that one text goes through: what is certainly in an encoding from before Unicode is converted, exactly;
 * then damaged words are restored. No file, clock or network.
 *
 * @param restorer makes one text after another; it keeps nothing of a text but which readings a token can have
 */
export async function repairText(restorer: Restorer, text: string): Promise<PipelineResult> {
  if (!isWorthALook(text)) return { ...restorer.restore(text), encoding: undefined };
  const { convertLegacy } = await import('./vietnamese/legacy-charsets/convert.js');
  const { text: unicode, encoding } = convertLegacy(text);
  return { ...restorer.restore(unicode), encoding };
}
