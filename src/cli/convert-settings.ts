import {
  encodingNamed,
  LEGACY_ENCODINGS,
  type LegacyEncoding,
} from '../vietnamese/legacy-charsets/encodings.js';
import { usageError } from './messages/said.js';

/** What the command line says. */
export interface ConvertOptions {
  readonly from: string;
  readonly to: string;
  readonly output?: string;
  readonly threshold: string;
  readonly password?: string;
  readonly quiet?: true;
  readonly debug?: true;
}

/** The same, checked. */
export interface Settings {
  readonly from: LegacyEncoding | 'unicode' | 'auto';
  readonly to: LegacyEncoding | 'unicode';
  readonly threshold: number;
  /** of a PDF */
  readonly password: string | undefined;
}

/** How certain `auto` must be when nobody says. */
export const USUAL_THRESHOLD = '0.99';

/** @throws UsageError when an encoding or the threshold is none */
export function settingsOf(options: ConvertOptions): Settings {
  const named = (option: string, name: string): LegacyEncoding => {
    const encoding = encodingNamed(name);
    if (encoding !== undefined) return encoding;
    throw usageError((m) => m.usage.noEncoding(option, name, LEGACY_ENCODINGS.join(', ')));
  };
  const { from, to } = options;
  const threshold = Number(options.threshold);
  if (!(threshold > 0 && threshold <= 1)) {
    throw usageError((m) => m.usage.threshold(options.threshold));
  }
  return {
    from: from === 'auto' || from === 'unicode' ? from : named('--from', from),
    to: to === 'unicode' ? to : named('--to', to),
    threshold,
    password: options.password,
  };
}
