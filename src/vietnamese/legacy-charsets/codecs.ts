import type { Codec } from './codec.js';
import type { LegacyEncoding } from './encodings.js';
import { mojibake, mojibakeTwice } from './mojibake.js';
import { tcvn3, tcvn3Capitals, viscii, vps } from './single-byte-tables.js';
import { bkhcm2, vni, windows1258 } from './two-byte-tables.js';
import { viqr } from './viqr.js';

const CODECS: Readonly<Record<LegacyEncoding, Codec>> = {
  tcvn3,
  'tcvn3-capitals': tcvn3Capitals,
  vni,
  viqr,
  vps,
  viscii,
  'windows-1258': windows1258,
  bkhcm2,
  mojibake,
  'mojibake-twice': mojibakeTwice,
};

/** Both directions of the encoding. */
export function codecOf(encoding: LegacyEncoding): Codec {
  return CODECS[encoding];
}
